import type { Feed, FeedEntry } from '../items/feed.ts';
import { type IdentifiedEntry, identifyEntries } from '../items/identify-entries.ts';
import { rememberSeen, type SourceMemory } from '../items/source-memory.ts';
import type { FetchedDocument } from '../sources/fetch-outcome.ts';
import { afterFilling, isFillingDue, isGap, openGap } from '../sources/gap.ts';
import { paceOf } from '../sources/poll-pace.ts';
import type { SourceState } from '../sources/source-state.ts';
import type { Source } from '../watchlist/source.ts';
import { backFill } from './back-fill.ts';
import { type KeptEntries, keepEntries } from './keep-entries.ts';
import { describeUnread } from './keep-entry.ts';
import { emptyReport, stateAfterReading } from './note-poll.ts';
import type { PollReport } from './poll-report.ts';
import type { Polling } from './polling.ts';

/** A publication as it was read, with what was known of it before. */
export interface FreshReading {
  readonly state: SourceState;
  readonly memory: SourceMemory;
  readonly document: FetchedDocument;
  readonly feed: Feed;
  /** When the poll should come to its end. */
  readonly end: Date;
}

const MOST_BEFORE_GAP = 200;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Keeps what a publication brought, with what older pages bring where something may have been missed, and what earlier
 * polls had to leave, whether the publication still shows it or not.
 */
export async function keepFeed(polling: Polling, source: Source, reading: FreshReading): Promise<PollReport> {
  const { state, memory, document, feed } = reading;
  const { gaps, hasNewGap, beforeGap, older } = await fillGaps(polling, source, reading);
  const waitingBefore = [...memory.waiting.values()].map(({ entry }) => entry);
  const whole = { ...feed, entries: [...feed.entries, ...older, ...waitingBefore] };
  const { entries, shared } = identifyEntries(source.id, whole, memory.shared);
  const result = await keepEntries(polling, source, memory, withoutSameKeys(entries), reading.end);
  const { kept, waiting, left } = result;
  const news = kept.filter(({ outcome }) => outcome === 'new' || outcome === 'update');
  const problem = describeUnread(kept, left);
  const found = {
    document,
    gaps,
    timing: { pace: paceOf(datesOf(feed.entries), polling.now()), hints: feed.hints },
    hasNews: news.length > 0,
    hasNewGap,
    isDone: left === 0,
    // Without validators the next poll gets the feed in full, and with it another chance at the unread articles.
    wantsBody: waiting.size > 0 || feed.isCutOff === true,
    ...(problem ? { problem } : {}),
  };
  await polling.states.put(stateAfterReading(polling, source, state, found));
  await polling.memories.put({
    ...memory,
    seen: rememberSeen(memory.seen, seenNow(entries, result)),
    lastEntries: feed.entries.length,
    isFirstLook: memory.isFirstLook && waiting.size > 0,
    isRedating: result.isRedating,
    shared,
    waiting,
    beforeGap,
  });
  return {
    ...emptyReport(source, 'read'),
    entries: feed.entries.length,
    newItems: news.filter(({ outcome }) => outcome === 'new').length,
    updatedItems: news.filter(({ outcome }) => outcome === 'update').length,
    matchedItems: news.filter(({ matched }) => matched).length,
    ...(problem ? { problem } : {}),
  };
}

/** What a feed shows twice, or shows still though it waits, is kept once: as it stands there first. */
function withoutSameKeys(entries: readonly IdentifiedEntry[]): IdentifiedEntry[] {
  const byKey = new Map(entries.toReversed().map((entry) => [entry.keys[0], entry]));
  return [...byKey.values()].reverse();
}

function seenNow(entries: readonly IdentifiedEntry[], { kept, unchanged }: KeptEntries): SourceMemory['seen'] {
  const done = new Set([...kept.flatMap(({ outcome, key }) => (outcome === 'postponed' ? [] : [key])), ...unchanged]);
  const present = withoutSameKeys(entries).filter(({ keys }) => done.has(keys[0]));
  return new Map(
    present.flatMap(({ keys, print, datePrint }) => keys.map((key) => [key, { print, datePrint }] as const)),
  );
}

/** Finds out whether something may have been missed, and if so asks older pages for it. */
async function fillGaps(polling: Polling, source: Source, { state, memory, feed, end }: FreshReading) {
  const now = polling.now();
  const keys = identifyEntries(source.id, feed, memory.shared).entries.flatMap((entry) => entry.keys);
  const inCommon = keys.some((key) => memory.seen.has(key) || memory.waiting.has(key));
  const hasNewGap = isGap(memory.lastEntries, feed.entries.length, inCommon);
  const gaps = hasNewGap ? openGap(state.gaps, state.lastSuccessAt ?? now, now) : state.gaps;
  const beforeGap = hasNewGap && memory.beforeGap.length === 0 ? latestKeys(memory) : memory.beforeGap;
  if (!isFillingDue(gaps, now)) return { gaps, hasNewGap, beforeGap, older: [] };
  const { entries, reached } = await backFill(polling, source, feed, { known: new Set(beforeGap), end });
  const older = sinceGap(entries, gaps, polling);
  return {
    gaps: afterFilling(gaps, reached, now),
    hasNewGap: hasNewGap && !reached,
    beforeGap: reached ? [] : beforeGap,
    older,
  };
}

/** Archive pages hold much that is older than the gap, and no news. */
function sinceGap(entries: readonly FeedEntry[], gaps: SourceState['gaps'], { backlogDays }: Polling): FeedEntry[] {
  const from = gaps.find(({ state }) => state === 'open')?.from;
  if (!from || backlogDays === undefined) return [...entries];
  const earliest = from.getTime() - backlogDays * DAY_MS;
  return entries.filter(({ publishedAt, updatedAt }) => {
    const date = updatedAt ?? publishedAt;
    return !date || date.getTime() >= earliest;
  });
}

function latestKeys({ seen }: SourceMemory): string[] {
  return [...seen.keys()].slice(-MOST_BEFORE_GAP);
}

function datesOf(entries: readonly FeedEntry[]): Date[] {
  return entries.flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? []);
}
