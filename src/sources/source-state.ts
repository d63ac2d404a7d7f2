import type { Validators } from './validators.ts';

/** What is known of a source from polling it. */
export interface SourceState {
  readonly sourceId: string;
  readonly validators: Validators;
  /** When it may be polled next. */
  readonly nextPollAt: Date;
  readonly lastPollAt?: Date;
  /** Last poll that read the feed or heard that it had not changed. */
  readonly lastSuccessAt?: Date;
  /** Failures in a row. */
  readonly failures: number;
  /** Present problem in plain words. */
  readonly problem?: string;
  /** Items whose article could not be read yet, with the number of attempts so far. */
  readonly unreadArticles: Readonly<Record<string, number>>;
}

export function newSourceState(sourceId: string): SourceState {
  return { sourceId, validators: {}, nextPollAt: new Date(0), failures: 0, unreadArticles: {} };
}
