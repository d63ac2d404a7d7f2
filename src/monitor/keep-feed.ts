import type { Feed } from '../items/feed.ts';
import { identifyEntries } from '../items/identify-entries.ts';
import type { FetchedDocument } from '../sources/fetch-outcome.ts';
import { afterFilling, isFillingDue, isGap, openGap } from '../sources/gap.ts';
import { paceOf } from '../sources/poll-pace.ts';
import { rememberSeen, type SourceMemory } from '../sources/source-memory.ts';
import type { SourceState } from '../sources/source-state.ts';
import type { Source } from '../watchlist/source.ts';
import { backFill } from './back-fill.ts';
import { keepEntries } from './keep-entries.ts';
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

/** Keeps what a publication brought, with what older pages bring where something may have been missed. */
export async function keepFeed(polling: Polling, source: Source, reading: FreshReading): Promise<PollReport> {
  const { state, memory, document, feed } = reading;
  const { gaps, beforeGap, older } = await fillGaps(polling, source, reading);
  const whole = { ...feed, entries: [...feed.entries, ...older] };
  const { entries, shared } = identifyEntries(source.id, whole, memory.shared);
  // Until the first look has come to its end, all that is left of it belongs to it.
  const isFirstLook = state.watchedSince === undefined || memory.isFirstLook === true;
  const { kept, left, unchanged } = await keepEntries(polling, source, memory, entries, {
    isFirstLook,
    end: reading.end,
  });
  const postponed = kept.filter(({ outcome }) => outcome === 'postponed');
  const unread = [...postponed, ...left].map(({ key, attempts }) => [key, attempts] as const);
  const done = new Set([...kept.filter(({ outcome }) => outcome !== 'postponed').map(({ key }) => key), ...unchanged]);
  const news = kept.filter(({ outcome }) => outcome === 'new' || outcome === 'update');
  const problem = describeUnread(kept, left.length);
  const found = {
    document,
    gaps,
    timing: { pace: paceOf(datesOf(feed), polling.now()), hints: feed.hints },
    hasNews: news.length > 0,
    isDone: left.length === 0,
    // Without validators the next poll gets the feed in full, and with it another chance at the unread articles.
    wantsBody: unread.length > 0 || feed.isCutOff === true,
    ...(problem ? { problem } : {}),
  };
  await polling.states.put(stateAfterReading(polling, source, state, found));
  const present = entries
    .filter(({ keys }) => done.has(keys[0]))
    .flatMap((entry) => entry.keys.map((key) => [key, { print: entry.print, datePrint: entry.datePrint }] as const));
  await polling.memories.put({
    ...memory,
    seen: rememberSeen(memory.seen, new Map(present)),
    lastEntries: feed.entries.length,
    isFirstLook: isFirstLook && unread.length > 0,
    shared,
    unread: Object.fromEntries(unread),
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

/** Finds out whether something may have been missed, and if so asks older pages for it. */
async function fillGaps(polling: Polling, source: Source, { state, memory, feed, end }: FreshReading) {
  const now = polling.now();
  const keys = identifyEntries(source.id, feed, memory.shared).entries.flatMap((entry) => entry.keys);
  const inCommon = keys.some((key) => memory.seen.has(key) || key in memory.unread);
  const isNewGap = isGap(memory.lastEntries, feed.entries.length, inCommon);
  const gaps = isNewGap ? openGap(state.gaps, state.lastSuccessAt ?? now, now) : state.gaps;
  const beforeGap = isNewGap && memory.beforeGap.length === 0 ? latestKeys(memory) : memory.beforeGap;
  if (!isFillingDue(gaps, now)) return { gaps, beforeGap, older: [] };
  const { entries, reached } = await backFill(polling, source, feed, { known: new Set(beforeGap), end });
  return { gaps: afterFilling(gaps, reached, now), beforeGap: reached ? [] : beforeGap, older: entries };
}

function latestKeys({ seen }: SourceMemory): string[] {
  return [...seen.keys()].slice(-MOST_BEFORE_GAP);
}

function datesOf(feed: Feed): Date[] {
  return feed.entries.flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? []);
}
