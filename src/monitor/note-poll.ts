import type { FetchedDocument } from '../sources/fetch-outcome.ts';
import { recentGaps } from '../sources/gap.ts';
import { nextPollTime } from '../sources/next-poll.ts';
import type { PollTiming } from '../sources/poll-timing.ts';
import { dayOf, noteActiveDay } from '../sources/silence.ts';
import type { SourceState } from '../sources/source-state.ts';
import type { Validators } from '../sources/validators.ts';
import type { Source } from '../watchlist/source.ts';
import type { PollReport } from './poll-report.ts';
import type { Polling } from './polling.ts';

const ENDED_MS = 24 * 60 * 60_000;

export interface PollFailure {
  /** In plain words, completing "NAME …". */
  readonly problem: string;
  readonly isKeptOut: boolean;
  readonly retryAt?: Date;
}

/** Notes that a source could not be read. What is known of it stays. */
export async function noteFailure(
  polling: Polling,
  source: Source,
  state: SourceState,
  { problem, isKeptOut, retryAt }: PollFailure,
): Promise<PollReport> {
  const now = polling.now();
  const failures = state.failures + 1;
  const notBefore = retryAt ? { notBefore: retryAt } : {};
  await polling.states.put({
    ...state,
    failures,
    failingSince: state.failingSince ?? now,
    problem,
    isKeptOut,
    lastPollAt: now,
    nextPollAt: nextPollTime(source, now, { ...state.timing, ...notBefore, failures }),
  });
  return { ...emptyReport(source, 'failed'), problem };
}

/** Notes that a source says what it said last time; new validators count even so. */
export async function noteUnchanged(
  polling: Polling,
  source: Source,
  state: SourceState,
  validators: Validators,
  { freshForSeconds }: Pick<FetchedDocument, 'freshForSeconds'>,
): Promise<PollReport> {
  const { problem, ...known } = successState(polling, source, state, freshForSeconds ? { freshForSeconds } : {});
  await polling.states.put({ ...known, validators });
  return emptyReport(source, 'not-modified');
}

/** Notes that the publisher says in the publication that it has ended; it is still looked at once a day. */
export async function noteEnd(polling: Polling, source: Source, state: SourceState): Promise<PollReport> {
  const now = polling.now();
  const success = successState(polling, source, state, {});
  const nextPollAt = new Date(now.getTime() + ENDED_MS);
  await polling.states.put({ ...success, validators: {}, endedAt: state.endedAt ?? now, nextPollAt });
  return { ...emptyReport(source, 'read'), problem: 'says that it is published no more' };
}

/** What a poll that read the document learnt of the source. */
export interface PollFindings {
  readonly document: FetchedDocument;
  readonly timing: Pick<PollTiming, 'pace' | 'hints'>;
  readonly gaps: SourceState['gaps'];
  readonly hasNews: boolean;
  /** A gap was found just now and could not be filled. */
  readonly hasNewGap: boolean;
  /** Whether nothing was left for the next poll, which is due at once otherwise. */
  readonly isDone: boolean;
  /** Whether the next poll should get the document in full. */
  readonly wantsBody: boolean;
  readonly problem?: string;
}

export function stateAfterReading(
  polling: Polling,
  source: Source,
  state: SourceState,
  found: PollFindings,
): SourceState {
  const now = polling.now();
  const { freshForSeconds, movedTo, validators } = found.document;
  const timing = { ...found.timing, hasGap: found.hasNewGap, ...(freshForSeconds ? { freshForSeconds } : {}) };
  const { endedAt, movedTo: movedBefore, problem, ...known } = successState(polling, source, state, timing);
  return {
    ...known,
    lastBodyAt: now,
    timing: found.timing,
    validators: found.wantsBody ? {} : validators,
    gaps: recentGaps(found.gaps, now),
    activeDays: found.hasNews ? noteActiveDay(state.activeDays, now) : state.activeDays,
    watchedSince: state.watchedSince ?? dayOf(now),
    ...(movedTo ? { movedTo } : {}),
    ...(found.problem ? { problem: found.problem } : {}),
    ...(found.isDone ? {} : { nextPollAt: now }),
  };
}

function successState(
  polling: Polling,
  source: Source,
  { failingSince, ...state }: SourceState,
  timing: Omit<PollTiming, 'failures'>,
): SourceState {
  const now = polling.now();
  const nextPollAt = nextPollTime(source, now, { ...state.timing, ...timing, failures: 0 });
  return { ...state, failures: 0, isKeptOut: false, lastPollAt: now, lastSuccessAt: now, nextPollAt };
}

export function emptyReport(source: Source, outcome: PollReport['outcome']): PollReport {
  const counts = { entries: 0, newItems: 0, updatedItems: 0, matchedItems: 0 };
  return { sourceId: source.id, sourceName: source.name, outcome, ...counts };
}
