import type { Speaker, Statement } from '../statement.ts';
import type { SaidWords } from './says-the-same.ts';

/** Where a statement was read. */
export interface Report {
  readonly itemId: string;
  readonly sourceId: string;
  readonly title: string;
  readonly url?: string;
  /** Last change where no date of publication is told. */
  readonly publishedAt?: Date;
  /** When we first read it there. */
  readonly at: Date;
  /** What the item speaks of: who follows that was told of it. */
  readonly agreementIds: readonly string[];
  readonly ruleIds: readonly string[];
  /** Old news of a source that was new to us: told to nobody. */
  readonly isBacklog?: boolean;
}

/** A statement as it is remembered, with the items that report it. */
export interface RecordedStatement extends SaidWords {
  readonly id: string;
  /** The longest wording that was read. */
  readonly quote: string;
  readonly speaker: Speaker;
  /** When a wording was read with much more of the same words than before. */
  readonly fullerAt?: Date;
  /** In the order in which they were read, the first being where the statement comes from; some at most. */
  readonly reports: readonly Report[];
}

/** A statement of an item, with the id under which it is remembered; absent where it is too unsure to be told. */
export interface ItemStatement extends Statement {
  readonly id?: string;
}
