import type { IdentifiedEntry } from '../items/identify-entries.ts';
import type { SourceMemory } from '../sources/source-memory.ts';
import type { Source } from '../watchlist/source.ts';
import { type KeptEntry, keepEntry } from './keep-entry.ts';
import type { Polling } from './polling.ts';

/** What became of a feed's entries. */
export interface KeptEntries {
  readonly kept: readonly KeptEntry[];
  /** Entries for which no time was left. */
  readonly left: readonly { readonly key: string; readonly attempts: number }[];
  /** First keys of the entries that say what they said last time. */
  readonly unchanged: readonly string[];
}

/** Entries whose dates alone moved count as a habit of the publisher's from this many on. */
const LEAST_REDATED = 3;

/**
 * Keeps a feed's entries, one after another: a publisher's site is never asked for two pages at once. It stops when
 * its time is up, so that slow pages cannot keep a poll from ever ending; untried entries go before those tried before.
 */
export async function keepEntries(
  polling: Polling,
  source: Source,
  memory: SourceMemory,
  entries: readonly IdentifiedEntry[],
  { isFirstLook, end }: { isFirstLook: boolean; end: Date },
): Promise<KeptEntries> {
  const isSettled = settledBy(memory, entries);
  const attemptsAt = (entry: IdentifiedEntry) => memory.unread[entry.keys[0]] ?? 0;
  const waiting = entries.filter((entry) => !isSettled(entry)).sort((a, b) => attemptsAt(a) - attemptsAt(b));
  const known = await polling.items.find(waiting.flatMap(({ keys }) => keys));
  const kept: KeptEntry[] = [];
  while (waiting.length > 0 && polling.now() < end) {
    const next = waiting.shift();
    if (next) kept.push(await keepEntry(polling, source, next, { known, attempts: attemptsAt(next), isFirstLook }));
  }
  return {
    kept,
    left: waiting.map((entry) => ({ key: entry.keys[0], attempts: attemptsAt(entry) })),
    unchanged: entries.filter(isSettled).map(({ keys }) => keys[0]),
  };
}

/** Whether an entry says what it said last time. Some publishers date all their entries anew at every look. */
function settledBy({ seen }: SourceMemory, entries: readonly IdentifiedEntry[]) {
  const sameWords = ({ keys, print }: IdentifiedEntry) => seen.get(keys[0])?.print === print;
  const sameDates = ({ keys, datePrint }: IdentifiedEntry) => seen.get(keys[0])?.datePrint === datePrint;
  const same = entries.filter(sameWords);
  const redated = same.filter((entry) => !sameDates(entry)).length;
  const isHabit = redated >= LEAST_REDATED && redated > same.length / 2;
  return (entry: IdentifiedEntry) => sameWords(entry) && (isHabit || sameDates(entry));
}
