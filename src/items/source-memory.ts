import type { FeedEntry } from './feed.ts';

/** What polling remembers of a source's entries: read and written only when its document came. */
export interface SourceMemory {
  readonly sourceId: string;
  /** Hash of the last document, for servers that always send it. */
  readonly bodyHash?: string;
  /** Entries of the last polls by their keys, with a hash of what they said and of their dates; latest last. */
  readonly seen: ReadonlyMap<string, SeenEntry>;
  /** Entries that the last document held. */
  readonly lastEntries: number;
  /** Entries of the first look are still to be kept. */
  readonly isFirstLook: boolean;
  /** Last time most entries had new dates and said the same. */
  readonly isRedating: boolean;
  /** Keys that several entries have in common. */
  readonly shared: readonly string[];
  /** Entries that are still to be kept, by their first key: they may leave the publication meanwhile. */
  readonly waiting: ReadonlyMap<string, WaitingEntry>;
  /** Keys of entries from before the oldest open gap: where back-filling ends. */
  readonly beforeGap: readonly string[];
}

export interface SeenEntry {
  readonly print: string;
  readonly datePrint: string;
}

/** An entry whose article could not be read yet, or for which no time was left. */
export interface WaitingEntry {
  /** Attempts so far. */
  readonly attempts: number;
  readonly entry: FeedEntry;
}

const MOST_SEEN = 1500;
/** Entries that left the feed are remembered for a while: some feeds show them again. */
const MOST_EARLIER = 300;

export function newSourceMemory(sourceId: string): SourceMemory {
  return {
    sourceId,
    seen: new Map(),
    lastEntries: 0,
    isFirstLook: true,
    isRedating: false,
    shared: [],
    waiting: new Map(),
    beforeGap: [],
  };
}

/**
 * The entries seen before, with those of the present document as the latest.
 *
 * @param present newest first, as publications show them
 */
export function rememberSeen(
  before: SourceMemory['seen'],
  present: ReadonlyMap<string, SeenEntry>,
): SourceMemory['seen'] {
  const earlier = [...before].filter(([key]) => !present.has(key)).slice(-MOST_EARLIER);
  return new Map([...earlier, ...[...present].reverse()].slice(-MOST_SEEN));
}
