import type { Gap } from './gap.ts';
import type { PollTiming } from './poll-timing.ts';
import type { Validators } from './validators.ts';

/** What is known of a source from polling it: small, since it is read whenever polls are planned. */
export interface SourceState {
  readonly sourceId: string;
  readonly validators: Validators;
  /** When it may be polled next. */
  readonly nextPollAt: Date;
  readonly lastPollAt?: Date;
  /** Last poll that read the feed or heard that it had not changed. */
  readonly lastSuccessAt?: Date;
  /** Last poll that read the document itself, and not only heard that it is the same. */
  readonly lastBodyAt?: Date;
  /** What its entries and the publication itself told of when to look again. */
  readonly timing?: Pick<PollTiming, 'pace' | 'hints'>;
  /** Failures in a row. */
  readonly failures: number;
  /** First of the failures in a row. */
  readonly failingSince?: Date;
  /** Whether the publisher keeps us out, rather than having a fault. */
  readonly isKeptOut: boolean;
  /** Present problem in plain words, completing "NAME …". */
  readonly problem?: string;
  /** When the publisher was found to have ended the publication. */
  readonly endedAt?: Date;
  /** Where the publication has moved for good. */
  readonly movedTo?: string;
  /** Times in which entries may have been missed, oldest first; filled ones stay for a while. */
  readonly gaps: readonly Gap[];
  /** Days (YYYY-MM-DD, UTC) of the last eight weeks on which new items came, oldest first. */
  readonly activeDays: readonly string[];
  /** Day of the first poll that read it. */
  readonly watchedSince?: string;
}

export function newSourceState(sourceId: string): SourceState {
  return {
    sourceId,
    validators: {},
    nextPollAt: new Date(0),
    failures: 0,
    isKeptOut: false,
    gaps: [],
    activeDays: [],
  };
}
