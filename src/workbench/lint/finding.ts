/** What the linter found: an error must be mended, advice may be declined. */
export interface Finding {
  readonly level: 'error' | 'advice';
  readonly of: 'rule' | 'agreement';
  readonly id: string;
  /** Which check found it: a word that filters can name. */
  readonly check: string;
  readonly message: string;
  /** All that a gathered finding is about; its message shows the first. */
  readonly cases?: readonly string[];
}
