import { decodeDocument } from '../items/decode-document.ts';
import { describeFault, type FeedEntry } from '../items/feed.ts';
import { entryIds } from '../items/item-id.ts';
import { parseFeed } from '../items/parse-feed.ts';
import type { FetchedDocument, FetchFailure } from '../sources/fetch-outcome.ts';
import { nextPollTime } from '../sources/next-poll.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import { newSourceState, type SourceState } from '../sources/source-state.ts';
import type { Source } from '../watchlist/source.ts';
import { type KeptEntry, keepEntry } from './keep-entry.ts';
import type { PollReport } from './poll-report.ts';
import type { Polling } from './polling.ts';

/**
 * Polls one source: fetch what changed, keep what is new, then note the source's state. The state goes last, so that
 * a crash half-way costs a repeated poll and never an item. Harmless when run twice.
 */
export async function pollSource(polling: Polling, source: Source): Promise<PollReport> {
  const state = (await polling.states.get(source.id)) ?? newSourceState(source.id);
  const outcome = await polling.fetch(source.url, state.validators);
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
  const kept = await keepNewEntries(polling, source, state, entries);
  const postponed = kept.filter((entry) => entry.outcome === 'postponed');
  const problem = describeUnread(kept);
  await noteSuccess(polling, source, state, {
    // Without validators the next poll gets the feed in full, and with it another chance at the unread articles.
    validators: postponed.length > 0 ? {} : document.validators,
    unreadArticles: Object.fromEntries(postponed.map(({ id, attempts }) => [id, attempts])),
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

/** One entry after another: a publisher's site is never asked for two pages at once. */
async function keepNewEntries(
  polling: Polling,
  source: Source,
  state: SourceState,
  entries: readonly FeedEntry[],
): Promise<KeptEntry[]> {
  const ids = entryIds(source.id, entries);
  const known = await polling.items.known(ids);
  const kept: KeptEntry[] = [];
  const seen = new Set<string>(known);
  for (const [index, entry] of entries.entries()) {
    const id = ids[index];
    if (!id || seen.has(id)) continue;
    seen.add(id);
    kept.push(await keepEntry(polling, source, entry, id, state.unreadArticles[id] ?? 0));
  }
  return kept;
}

function describeUnread(kept: readonly KeptEntry[]): string | undefined {
  const postponed = kept.filter((entry) => entry.outcome === 'postponed').length;
  const summaries = kept.filter((entry) => entry.articleProblem && entry.outcome !== 'postponed').length;
  const reason = kept.find((entry) => entry.articleProblem)?.articleProblem;
  const parts = [
    ...(postponed > 0 ? [`${articles(postponed)} will be tried again`] : []),
    ...(summaries > 0 ? [`${articles(summaries)} judged by the feed's summary only`] : []),
  ];
  return parts.length > 0 ? `${parts.join(', ')}: the page ${reason}` : undefined;
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
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
  await noteSuccess(polling, source, state, { validators: state.validators, unreadArticles: state.unreadArticles });
  return reportOf(source, 'not-modified');
}

async function noteSuccess(
  { states, now }: Polling,
  source: Source,
  { sourceId }: SourceState,
  found: Pick<SourceState, 'validators' | 'unreadArticles' | 'problem'>,
): Promise<void> {
  const at = now();
  const nextPollAt = nextPollTime(source, at, 0);
  await states.put({ sourceId, ...found, failures: 0, lastPollAt: at, lastSuccessAt: at, nextPollAt });
}

function retryTimeOf(failure: FetchFailure): Date | undefined {
  return 'retryAt' in failure ? failure.retryAt : undefined;
}

function reportOf(source: Source, outcome: PollReport['outcome']): PollReport {
  return { sourceId: source.id, sourceName: source.name, outcome, entries: 0, newItems: 0, matchedItems: 0 };
}
