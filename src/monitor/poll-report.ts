/** What one poll of a source brought. */
export interface PollReport {
  readonly sourceId: string;
  readonly sourceName: string;
  readonly outcome: 'read' | 'not-modified' | 'failed';
  /** Entries in the feed. */
  readonly entries: number;
  /** Items stored by this poll. */
  readonly newItems: number;
  /** Items known before that say something else now. */
  readonly updatedItems: number;
  /** Of the new and updated ones, how many name an agreement or fulfil a rule. */
  readonly matchedItems: number;
  /** In plain words, completing "NAME …". */
  readonly problem?: string;
}
