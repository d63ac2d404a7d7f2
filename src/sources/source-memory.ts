/** What polling remembers of a source's entries: read and written only when its document came. */
export interface SourceMemory {
  readonly sourceId: string;
  /** Hash of the last document, for servers that always send it. */
  readonly bodyHash?: string;
  /** Entries of the last polls by their keys, with a hash of what they said and of their dates; latest last. */
  readonly seen: ReadonlyMap<string, SeenEntry>;
  /** Entries that the last document held. */
  readonly lastEntries: number;
  /** Entries of the first look are still unread. */
  readonly isFirstLook?: boolean;
  /** Keys that several entries have in common. */
  readonly shared: readonly string[];
  /** Entries whose article could not be read yet: by key, the number of attempts so far. */
  readonly unread: Readonly<Record<string, number>>;
  /** Keys of entries from before the oldest open gap: where back-filling ends. */
  readonly beforeGap: readonly string[];
}

export interface SeenEntry {
  readonly print: string;
  readonly datePrint: string;
}

const MOST_SEEN = 1500;
/** Entries that left the feed are remembered for a while: some feeds show them again. */
const MOST_EARLIER = 300;

export function newSourceMemory(sourceId: string): SourceMemory {
  return { sourceId, seen: new Map(), lastEntries: 0, shared: [], unread: {}, beforeGap: [] };
}

/** The entries seen before, with those of the present document as the latest. */
export function rememberSeen(
  before: SourceMemory['seen'],
  present: ReadonlyMap<string, SeenEntry>,
): SourceMemory['seen'] {
  const earlier = [...before].filter(([key]) => !present.has(key)).slice(-MOST_EARLIER);
  return new Map([...earlier, ...present].slice(-MOST_SEEN));
}
