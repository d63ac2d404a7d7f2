import { createHash } from 'node:crypto';
import type { Feed, FeedEntry } from './feed.ts';
import { addressKey, guidKey, type ItemKey, wordsKey } from './item-key.ts';
import { canonicalAddress } from './web-address.ts';

/** An entry with what it can be recognised by. */
export interface IdentifiedEntry {
  readonly entry: FeedEntry;
  /** Strongest first; at least one. */
  readonly keys: readonly [ItemKey, ...ItemKey[]];
  /** Whether the link leads to a page of the entry's own, from which its text can be read. */
  readonly hasOwnPage: boolean;
  /** Hash of all that the entry says but its dates. */
  readonly print: string;
  /** Hash of its dates. */
  readonly datePrint: string;
}

export interface IdentifiedEntries {
  readonly entries: readonly IdentifiedEntry[];
  /** Keys that are common to several entries and therefore mean none: to be given to the next call. */
  readonly shared: readonly ItemKey[];
}

/**
 * Finds out by what each entry of a feed is known. An address or guid that several entries have in common identifies
 * none of them, now or later; neither does the front page of the site or of the publication. The same entry written
 * twice counts once.
 *
 * @param sharedBefore keys that earlier polls found to be shared
 */
export function identifyEntries(
  sourceId: string,
  feed: Pick<Feed, 'entries' | 'link'>,
  sharedBefore: readonly ItemKey[] = [],
): IdentifiedEntries {
  const entries = withoutRepeats(feed.entries);
  const guidOf = (entry: FeedEntry) => ownGuid(sourceId, entry);
  const shared = new Set([
    ...sharedBefore,
    ...sharedKeys(entries, addressOf, (entry) => guidOf(entry) ?? entry.title ?? entry.text),
    ...sharedKeys(entries, guidOf, (entry) => addressOf(entry) ?? entry.title ?? entry.text),
  ]);
  const front = feed.link ? addressKey(feed.link) : undefined;
  const titles = countBy(entries.map((entry) => entry.title ?? entry.text ?? ''));
  const identified = entries.map((entry): IdentifiedEntry => {
    const address = addressOf(entry);
    const hasOwnPage = address !== undefined && address !== front && !shared.has(address) && !isFrontPage(entry.link);
    const guid = guidOf(entry);
    const certain = [...(hasOwnPage ? [address] : []), ...(guid && !shared.has(guid) ? [guid] : [])];
    const [first = keyByWords(sourceId, entry, titles), ...others] = certain;
    return { entry, keys: [first, ...others], hasOwnPage, print: printOf(entry), datePrint: datePrintOf(entry) };
  });
  return { entries: identified, shared: [...shared].slice(-MOST_SHARED) };
}

const MOST_SHARED = 200;

function addressOf({ link }: FeedEntry): ItemKey | undefined {
  return link ? addressKey(link) : undefined;
}

/** A guid that only repeats the link, or the link with the time of the last edit behind it (GOV.UK), says nothing. */
function ownGuid(sourceId: string, { guid, link }: FeedEntry): ItemKey | undefined {
  if (!guid) return undefined;
  const isLink = link !== undefined && URL.canParse(guid) && canonicalAddress(guid) === canonicalAddress(link);
  return isLink ? undefined : guidKey(sourceId, guid);
}

function isFrontPage(link: string | undefined): boolean {
  if (!link) return false;
  const url = new URL(canonicalAddress(link));
  return url.pathname === '/' && url.search === '';
}

/** The keys under which entries stand that differ in something else. */
function sharedKeys(
  entries: readonly FeedEntry[],
  keyOf: (entry: FeedEntry) => ItemKey | undefined,
  otherwise: (entry: FeedEntry) => string | undefined,
): ItemKey[] {
  const owners = new Map<ItemKey, Set<string>>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key) owners.set(key, (owners.get(key) ?? new Set()).add(otherwise(entry) ?? ''));
  }
  return [...owners].filter(([, others]) => others.size > 1).map(([key]) => key);
}

function keyByWords(sourceId: string, entry: FeedEntry, titles: ReadonlyMap<string, number>): ItemKey {
  const words = entry.title ?? entry.text ?? '';
  const date = (titles.get(words) ?? 0) > 1 ? (entry.publishedAt?.toISOString() ?? entry.text ?? '') : '';
  return wordsKey(sourceId, words, date);
}

function withoutRepeats(entries: readonly FeedEntry[]): FeedEntry[] {
  const seen = new Map(entries.map((entry) => [printOf(entry) + datePrintOf(entry), entry]));
  return [...seen.values()];
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function printOf({ link, guid, title, summary, text }: FeedEntry): string {
  return shortHash([link, guid, title, summary, text]);
}

function datePrintOf({ publishedAt, updatedAt }: FeedEntry): string {
  return shortHash([publishedAt?.toISOString(), updatedAt?.toISOString()]);
}

function shortHash(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 10);
}
