import { createHash } from 'node:crypto';
import type { Feed, FeedEntry } from './feed.ts';
import { addressKey, guidKey, type ItemKey, wordsKey } from './item-key.ts';
import { resemblance } from './judge-change.ts';
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
    ...sharedKeys(entries, addressOf, guidOf),
    ...sharedKeys(entries, guidOf, addressOf),
  ]);
  const front = feed.link ? addressKey(feed.link) : undefined;
  const titles = countBy(entries.map((entry) => entry.title ?? entry.text ?? ''));
  const identified = entries.map((entry): IdentifiedEntry => {
    const address = addressOf(entry);
    const hasOwnPage = address !== undefined && address !== front && !shared.has(address) && !isFrontPage(entry.link);
    const guid = guidOf(entry);
    const certain = [...(hasOwnPage ? [address] : []), ...(guid && !shared.has(guid) ? [guid] : [])];
    const [first, ...others] = certain.length > 0 ? certain : keysByWords(sourceId, entry, titles);
    return {
      entry,
      keys: [first ?? wordsKey(sourceId), ...others],
      hasOwnPage,
      print: printOf(entry),
      datePrint: datePrintOf(entry),
    };
  });
  return { entries: identified, shared: [...shared].slice(-MOST_SHARED) };
}

const MOST_SHARED = 200;

function addressOf({ link }: FeedEntry): ItemKey | undefined {
  return link ? addressKey(link) : undefined;
}

/**
 * A guid that only repeats the link, or the link with the time of the last edit behind it (GOV.UK), says nothing. A link
 * to a place within a page does: several entries may stand on that page.
 */
function ownGuid(sourceId: string, { guid, link }: FeedEntry): ItemKey | undefined {
  const place = link?.includes('#') ? link : undefined;
  if (!guid || guid === link) return place && guidKey(sourceId, place);
  const isLink = link !== undefined && URL.canParse(guid) && canonicalAddress(guid) === canonicalAddress(link);
  return isLink ? undefined : guidKey(sourceId, guid);
}

function isFrontPage(link: string | undefined): boolean {
  if (!link) return false;
  const url = new URL(canonicalAddress(link));
  return url.pathname === '/' && url.search === '';
}

/** The keys under which entries stand that are not the same thing. */
function sharedKeys(
  entries: readonly FeedEntry[],
  keyOf: (entry: FeedEntry) => ItemKey | undefined,
  otherKeyOf: (entry: FeedEntry) => ItemKey | undefined,
): ItemKey[] {
  const firstOf = new Map<ItemKey, FeedEntry>();
  const shared = new Set<ItemKey>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const first = key && firstOf.get(key);
    if (key && !first) firstOf.set(key, entry);
    if (key && first && !isSameThing(first, entry, otherKeyOf)) shared.add(key);
  }
  return [...shared];
}

const LEAST_ALIKE = 0.6;

/** Two wordings of one thing, as feeds show them after an edit: with titles alike, and the same day or the same key. */
function isSameThing(a: FeedEntry, b: FeedEntry, otherKeyOf: (entry: FeedEntry) => ItemKey | undefined): boolean {
  const [keyA, keyB] = [otherKeyOf(a), otherKeyOf(b)];
  if (keyA && keyA === keyB) return true;
  const isApart = keyA !== keyB && a.publishedAt?.getTime() !== b.publishedAt?.getTime();
  if (isApart) return false;
  if (!a.title || !b.title) return a.title === b.title && a.text !== undefined && a.text === b.text;
  if (a.title === b.title) return true;
  const figures = (title: string) => title.replace(/\D+/g, ' ').trim();
  return figures(a.title) === figures(b.title) && resemblance(a.title, b.title) >= LEAST_ALIKE;
}

/** With the day, and where no other entry has these words without it as well: a day may be corrected. */
function keysByWords(sourceId: string, entry: FeedEntry, titles: ReadonlyMap<string, number>): ItemKey[] {
  const words = entry.title ?? entry.text ?? '';
  const date = entry.publishedAt?.toISOString() ?? entry.text ?? '';
  const isAlone = (titles.get(words) ?? 0) < 2;
  return [wordsKey(sourceId, words, date), ...(isAlone ? [wordsKey(sourceId, words)] : [])];
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
