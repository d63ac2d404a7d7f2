import type { FeedEntry } from '../items/feed.ts';
import { entryIds } from '../items/item-id.ts';
import type { SourceState } from '../sources/source-state.ts';
import { plural } from '../text/plural.ts';
import type { Source } from '../watchlist/source.ts';
import { type KeptEntry, keepEntry } from './keep-entry.ts';
import type { Polling } from './polling.ts';

interface NewEntry {
  readonly id: string;
  readonly entry: FeedEntry;
  /** Attempts at its article by earlier polls. */
  readonly attempts: number;
}

/** What became of a feed's new entries; `left` are those for which no time was left. */
interface NewEntries {
  readonly kept: readonly KeptEntry[];
  readonly left: readonly NewEntry[];
}

/**
 * Keeps a feed's new entries, one after another: a publisher's site is never asked for two pages at once. It stops when
 * its time is up, so that slow pages cannot keep a poll from ever ending; untried entries go before those tried before.
 */
export async function keepNewEntries(
  polling: Polling,
  source: Source,
  state: SourceState,
  entries: readonly FeedEntry[],
): Promise<NewEntries> {
  const end = polling.now().getTime() + polling.readingSeconds * 1000;
  const waiting = await newEntries(polling, source, state, entries);
  const kept: KeptEntry[] = [];
  while (waiting.length > 0 && polling.now().getTime() < end) {
    const next = waiting.shift();
    if (next) kept.push(await keepEntry(polling, source, next.entry, next.id, next.attempts));
  }
  return { kept, left: waiting };
}

async function newEntries(
  polling: Polling,
  source: Source,
  { unreadArticles }: SourceState,
  entries: readonly FeedEntry[],
): Promise<NewEntry[]> {
  const ids = entryIds(source.id, entries);
  const known = await polling.items.known(ids);
  const fresh = new Map<string, NewEntry>();
  for (const [index, entry] of entries.entries()) {
    const id = ids[index];
    if (id && !known.has(id) && !fresh.has(id)) fresh.set(id, { id, entry, attempts: unreadArticles[id] ?? 0 });
  }
  return [...fresh.values()].sort((a, b) => a.attempts - b.attempts);
}

/** Which articles could not be read, and why, completing "NAME …". */
export function describeUnread(kept: readonly KeptEntry[], left: number): string | undefined {
  const postponed = kept.filter((entry) => entry.outcome === 'postponed').length;
  const summaries = kept.filter((entry) => entry.articleProblem && entry.outcome !== 'postponed').length;
  const reason = kept.find((entry) => entry.articleProblem)?.articleProblem;
  const unread = [
    ...(postponed > 0 ? [`${plural(postponed, 'article')} will be tried again`] : []),
    ...(summaries > 0 ? [`${plural(summaries, 'article')} judged by the feed's summary only`] : []),
  ];
  const parts = [
    ...(unread.length > 0 ? [`${unread.join(', ')}: the page ${reason}`] : []),
    ...(left > 0 ? [`no time was left for ${plural(left, 'article')}; the next poll goes on there`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : undefined;
}
