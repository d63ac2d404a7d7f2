import type { IdentifiedEntry } from '../items/identify-entries.ts';
import type { SourceMemory, WaitingEntry } from '../items/source-memory.ts';
import type { Source } from '../watchlist/source.ts';
import { type EntryBefore, type KeptEntry, keepEntry } from './keep-entry.ts';
import { ourFault } from './our-fault.ts';
import type { Polling } from './polling.ts';

/** What became of a feed's entries. */
export interface KeptEntries {
  readonly kept: readonly KeptEntry[];
  /** First keys of the entries that say what they said last time. */
  readonly unchanged: readonly string[];
  /** Entries that are still to be kept: postponed, or no time was left for them. */
  readonly waiting: ReadonlyMap<string, WaitingEntry>;
  /** For how many of these no time was left. */
  readonly left: number;
  readonly isRedating: boolean;
}

/** Entries whose dates alone moved count as a habit of the publisher's from this many on. */
const LEAST_REDATED = 3;
/** After so many faults of ours an entry is given up, so that it cannot keep those behind it from being read. */
const MOST_FAULTS = 3;

/**
 * Keeps a feed's entries, one after another: a publisher's site is never asked for two pages at once. It stops when
 * its time is up, so that slow pages cannot keep a poll from ever ending; untried entries go before those tried before.
 */
export async function keepEntries(
  polling: Polling,
  source: Source,
  memory: SourceMemory,
  entries: readonly IdentifiedEntry[],
  end: Date,
): Promise<KeptEntries> {
  const { isSettled, isRedating } = settledBy(memory, entries);
  const attemptsAt = (entry: IdentifiedEntry) => memory.waiting.get(entry.keys[0])?.attempts ?? 0;
  const waiting = entries.filter((entry) => !isSettled(entry)).sort((a, b) => attemptsAt(a) - attemptsAt(b));
  const known = await polling.items.find(waiting.flatMap(({ keys }) => keys));
  const kept: KeptEntry[] = [];
  const later = new Map<string, WaitingEntry>();
  while (waiting.length > 0 && polling.now() < end) {
    const next = waiting.shift();
    if (!next) break;
    const before = { known, attempts: attemptsAt(next), isFirstLook: memory.isFirstLook, end };
    const result = await keepOrGiveUp(polling, source, next, before);
    kept.push(result);
    if (result.outcome === 'postponed') later.set(result.key, { attempts: result.attempts, entry: next.entry });
  }
  for (const left of waiting) later.set(left.keys[0], { attempts: attemptsAt(left), entry: left.entry });
  const unchanged = entries.filter(isSettled).map(({ keys }) => keys[0]);
  return { kept, unchanged, waiting: later, left: waiting.length, isRedating };
}

/** An entry that meets a fault of ours is one entry's misfortune, not that of all behind it in the feed. */
async function keepOrGiveUp(
  polling: Polling,
  source: Source,
  entry: IdentifiedEntry,
  before: EntryBefore,
): Promise<KeptEntry> {
  try {
    return await keepEntry(polling, source, entry, before);
  } catch (error) {
    const attempts = before.attempts + 1;
    const outcome = attempts < MOST_FAULTS ? 'postponed' : 'given-up';
    return { key: entry.keys[0], outcome, matched: false, articleProblem: ourFault(error), attempts };
  }
}

/**
 * Whether an entry says what it said last time. Some publishers date all their entries anew at every look: when that
 * is seen for the second time in a row, dates alone no longer count.
 */
function settledBy({ seen, isRedating: before }: SourceMemory, entries: readonly IdentifiedEntry[]) {
  const sameWords = ({ keys, print }: IdentifiedEntry) => seen.get(keys[0])?.print === print;
  const sameDates = ({ keys, datePrint }: IdentifiedEntry) => seen.get(keys[0])?.datePrint === datePrint;
  const same = entries.filter(sameWords);
  const redated = same.filter((entry) => !sameDates(entry)).length;
  const isRedating = redated >= LEAST_REDATED && redated > same.length / 2;
  const isHabit = isRedating && before;
  return { isSettled: (entry: IdentifiedEntry) => sameWords(entry) && (isHabit || sameDates(entry)), isRedating };
}
