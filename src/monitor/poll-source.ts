import { decodeDocument } from '../items/decode-document.ts';
import { describeFault } from '../items/feed.ts';
import { parseFeed } from '../items/parse-feed.ts';
import type { FetchedDocument, FetchFailure } from '../sources/fetch-outcome.ts';
import { nextPollTime } from '../sources/next-poll.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import { newSourceState, type SourceState } from '../sources/source-state.ts';
import type { Source } from '../watchlist/source.ts';
import { describeUnread, keepNewEntries } from './keep-new-entries.ts';
import type { PollReport } from './poll-report.ts';
import type { Polling } from './polling.ts';

/**
 * Polls one source: fetch what changed, keep what is new, then note the source's state. The state goes last, so that
 * a crash half-way costs a repeated poll and never an item. Harmless when run twice.
 */
export async function pollSource(polling: Polling, source: Source): Promise<PollReport> {
  const state = (await polling.states.get(source.id)) ?? newSourceState(source.id);
  const outcome = await polling.fetch(source.url, { validators: state.validators, as: 'feed' });
  switch (outcome.kind) {
    case 'failed':
      return noteFailure(polling, source, state, describeFailure(outcome.failure), retryTimeOf(outcome.failure));
    case 'not-modified':
      return noteUnchanged(polling, source, state);
    case 'fetched':
      return keepNews(polling, source, state, outcome.document);
  }
}

async function keepNews(
  polling: Polling,
  source: Source,
  state: SourceState,
  document: FetchedDocument,
): Promise<PollReport> {
  const parsed = await parseFeed(decodeDocument(document.bytes, document.contentType), document.url);
  if (parsed.kind === 'unreadable') return noteFailure(polling, source, state, describeFault(parsed.fault));
  const { entries } = parsed.feed;
  const { kept, left } = await keepNewEntries(polling, source, state, entries);
  const postponed = kept.filter((entry) => entry.outcome === 'postponed');
  const problem = describeUnread(kept, left.length);
  const attempts = [...postponed, ...left].map((entry) => [entry.id, entry.attempts] as const);
  await noteSuccess(polling, source, state, {
    // Without validators the next poll gets the feed in full, and with it another chance at the unread articles.
    validators: attempts.length > 0 ? {} : document.validators,
    unreadArticles: Object.fromEntries(attempts),
    isDone: left.length === 0,
    ...(problem ? { problem } : {}),
  });
  const stored = kept.filter((entry) => entry.outcome === 'stored');
  return {
    ...reportOf(source, 'read'),
    entries: entries.length,
    newItems: stored.length,
    matchedItems: stored.filter((entry) => entry.matched).length,
    ...(problem ? { problem } : {}),
  };
}

async function noteFailure(
  polling: Polling,
  source: Source,
  state: SourceState,
  problem: string,
  retryAt?: Date,
): Promise<PollReport> {
  const now = polling.now();
  const failures = state.failures + 1;
  const nextPollAt = nextPollTime(source, now, failures, retryAt);
  await polling.states.put({ ...state, failures, problem, lastPollAt: now, nextPollAt });
  return { ...reportOf(source, 'failed'), problem };
}

async function noteUnchanged(polling: Polling, source: Source, state: SourceState): Promise<PollReport> {
  const { validators, unreadArticles } = state;
  await noteSuccess(polling, source, state, { validators, unreadArticles, isDone: true });
  return reportOf(source, 'not-modified');
}

async function noteSuccess(
  { states, now }: Polling,
  source: Source,
  { sourceId }: SourceState,
  { isDone, ...found }: Pick<SourceState, 'validators' | 'unreadArticles' | 'problem'> & { isDone: boolean },
): Promise<void> {
  const at = now();
  const nextPollAt = isDone ? nextPollTime(source, at, 0) : at;
  await states.put({ sourceId, ...found, failures: 0, lastPollAt: at, lastSuccessAt: at, nextPollAt });
}

function retryTimeOf(failure: FetchFailure): Date | undefined {
  return 'retryAt' in failure ? failure.retryAt : undefined;
}

function reportOf(source: Source, outcome: PollReport['outcome']): PollReport {
  return { sourceId: source.id, sourceName: source.name, outcome, entries: 0, newItems: 0, matchedItems: 0 };
}
