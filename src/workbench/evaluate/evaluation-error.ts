type ErrorKind =
  | 'agreement-missed'
  | 'agreement-wrong'
  | 'statement-missed'
  | 'statement-wrong'
  | 'speaker-wrong'
  | 'story-split'
  | 'story-merged';

/** Where the program and a label disagree. */
export interface EvaluationError {
  /** Of the labelled line. */
  readonly id: string;
  readonly kind: ErrorKind;
  readonly detail: string;
}

/** An error and how bad it is: the sum of a match's score for what was found wrongly, 1 or 2 for what was missed. */
export interface WeighedError extends EvaluationError {
  readonly weight: number;
}

/** Worst first; equally bad ones in the order of the file. */
export function worstFirst(errors: readonly WeighedError[]): EvaluationError[] {
  return errors.toSorted((a, b) => b.weight - a.weight).map(({ id, kind, detail }) => ({ id, kind, detail }));
}
