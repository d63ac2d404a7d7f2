import { isMatched } from '../classification/classification.ts';
import { classify } from '../classification/classify.ts';
import type { Article } from '../items/articles/article.ts';
import type { IdentifiedEntry } from '../items/identify-entries.ts';
import type { Item, KeptItem } from '../items/item.ts';
import { addressKey, contentKey, type ItemKey, wordsKey } from '../items/item-key.ts';
import { judgeChange } from '../items/judge-change.ts';
import { latest, makeItem } from '../items/make-item.ts';
import type { Reading } from '../storage/item-store.ts';
import { plural } from '../text/plural.ts';
import type { Source } from '../watchlist/source.ts';
import type { Polling } from './polling.ts';
import { readDocuments } from './read-documents.ts';
import { readEntryArticle } from './read-entry-article.ts';
import { reviseItem } from './revise-item.ts';

/** What became of one entry. */
export interface KeptEntry {
  /** Its strongest key. */
  readonly key: ItemKey;
  /** Stored as an item; known and the same; known and saying something else; or left since its page may be readable later. */
  readonly outcome: 'new' | 'known' | 'update' | 'postponed';
  readonly matched: boolean;
  /** Why the article's page could not be read, completing "the page …". */
  readonly articleProblem?: string;
  /** Attempts at the article so far, this one included. */
  readonly attempts: number;
}

interface Before {
  /** Items that keys were found to lead to. */
  readonly known: ReadonlyMap<ItemKey, string>;
  /** Attempts at its article by earlier polls. */
  readonly attempts: number;
  /** Whether the source was never read before. */
  readonly isFirstLook: boolean;
}

/** After so many polls an item is stored with the feed's text rather than kept back for its article. */
const MOST_ATTEMPTS = 3;
/** An update would be lost with its article, so it is waited for longer. */
const MOST_ATTEMPTS_AT_UPDATE = 24;
const DAY_MS = 24 * 60 * 60_000;
/** Shorter texts may well be the same by chance, in UTF-16 code units. */
const LEAST_TELLING = 300;

/** Reads an entry's article where the entry is new or may have changed, classifies it and stores what is news. */
export async function keepEntry(
  polling: Polling,
  source: Source,
  identified: IdentifiedEntry,
  before: Before,
): Promise<KeptEntry> {
  const { entry, keys } = identified;
  const told = { key: keys[0], matched: false, attempts: before.attempts + 1 };
  const itemId = keys.map((key) => before.known.get(key)).find(Boolean);
  const kept = itemId ? await polling.items.get(itemId, polling.now()) : undefined;
  // Known, but deleted since or the same: not news, though perhaps under another key than before.
  if (itemId && !(kept && mayHaveChanged(kept, source, identified))) {
    await addMissingKeys(polling, itemId, keys, before.known);
    return { ...told, outcome: 'known' };
  }
  const reading = identified.hasOwnPage && entry.link ? await readEntryArticle(polling, entry.link) : undefined;
  const unread = reading?.kind === 'unread' ? { articleProblem: reading.problem } : {};
  const mostAttempts = kept?.item.textFrom === 'article' ? MOST_ATTEMPTS_AT_UPDATE : MOST_ATTEMPTS;
  if (reading?.kind === 'unread' && reading.passing && told.attempts < mostAttempts) {
    return { ...told, outcome: 'postponed', ...unread };
  }
  const article = reading?.kind === 'read' ? reading.article : undefined;
  const documentTexts = article ? await readDocuments(polling, article.documents) : [];
  const found = { article, documentTexts, kept, isFirstLook: before.isFirstLook };
  return { ...told, ...(await keepReading(polling, source, identified, found)), ...unread };
}

/**
 * Whether it is worth reading the item again: its own source words the entry differently, or some source gives it a
 * later date than any before.
 */
function mayHaveChanged({ item, print, datedAt }: KeptItem, source: Source, identified: IdentifiedEntry): boolean {
  const { entry } = identified;
  if (item.sourceId === source.id && print !== identified.print) return true;
  const dated = latest(entry.publishedAt, entry.updatedAt);
  return dated !== undefined && (datedAt === undefined || dated > datedAt);
}

interface Found {
  readonly article: Article | undefined;
  /** Texts of documents that the article points at. */
  readonly documentTexts: readonly string[];
  readonly kept: KeptItem | undefined;
  readonly isFirstLook: boolean;
}

async function keepReading(
  polling: Polling,
  source: Source,
  identified: IdentifiedEntry,
  read: Found,
): Promise<Pick<KeptEntry, 'outcome' | 'matched'>> {
  const { article, kept, isFirstLook } = read;
  const keys = [...articleKeys(article), ...identified.keys];
  const found = kept ?? (await findByArticle(polling, keys));
  const reading = readingOf(polling, found?.item.id ?? keys[0] ?? '', source, identified, read);
  const byWords = titleKey(source, reading.item);
  const same = found ?? (await findByWords(polling, byWords, reading.item));
  if (same) {
    const change = judgeChange(same.item, reading.item);
    if (change.kind !== 'replaced') {
      await addMissingKeys(polling, same.item.id, keys, new Map());
      const own = { ...reading, item: { ...reading.item, id: same.item.id } };
      return reviseItem(polling, same, own, change, article?.changeNote);
    }
  }
  // Another item stands where a known one stood: it is known by its words from now on.
  const ownKeys = same ? [wordsKey(source.id, keys[0] ?? '', reading.item.title)] : keys;
  const own = same ? readingOf(polling, ownKeys[0] ?? '', source, identified, read) : reading;
  const isBacklog = isFirstLook && isOld(own.item, polling);
  const isNew = await polling.items.add(own, byWords ? [...ownKeys, byWords] : ownKeys, isBacklog);
  return { outcome: isNew ? 'new' : 'known', matched: isNew && isMatched(own.classification) };
}

/** What a source published before we first looked is no news to anybody. */
function isOld({ publishedAt, updatedAt }: Item, { backlogDays, now }: Polling): boolean {
  const date = updatedAt ?? publishedAt;
  if (!date || backlogDays === undefined) return false;
  return now().getTime() - date.getTime() > backlogDays * DAY_MS;
}

/** An item may be known by what only its page tells: the publisher's identifier, or its proper address. */
async function findByArticle(polling: Polling, keys: readonly ItemKey[]): Promise<KeptItem | undefined> {
  const known = await polling.items.find(keys);
  const itemId = keys.map((key) => known.get(key)).find(Boolean);
  return itemId ? polling.items.get(itemId, polling.now()) : undefined;
}

/** A site that moves gives all its items new addresses and guids: then the same words on the same day tell. */
async function findByWords(polling: Polling, key: ItemKey | undefined, item: Item): Promise<KeptItem | undefined> {
  const itemId = key && (await polling.items.find([key])).get(key);
  const kept = itemId ? await polling.items.get(itemId, polling.now()) : undefined;
  const change = kept && judgeChange(kept.item, item);
  return change?.kind === 'none' || change?.kind === 'cosmetic' ? kept : undefined;
}

function titleKey(source: Source, { title, text, publishedAt }: Item): ItemKey | undefined {
  if (!publishedAt || text.length < LEAST_TELLING) return undefined;
  return wordsKey(source.id, 'title', title, publishedAt.toISOString().slice(0, 10));
}

function articleKeys(article: Article | undefined): ItemKey[] {
  return [
    ...(article?.contentId ? [contentKey(article.contentId)] : []),
    ...(article?.canonicalUrl ? [addressKey(article.canonicalUrl)] : []),
  ];
}

function readingOf(
  polling: Polling,
  id: string,
  source: Source,
  { entry, print }: IdentifiedEntry,
  { article, documentTexts }: Found,
): Reading {
  const item = makeItem(id, source, entry, article, documentTexts);
  const datedAt = latest(entry.publishedAt, entry.updatedAt);
  return {
    item,
    classification: classify(polling.watchlist, item),
    at: polling.now(),
    print,
    ...(datedAt ? { datedAt } : {}),
  };
}

async function addMissingKeys(
  polling: Polling,
  itemId: string,
  keys: readonly ItemKey[],
  known: ReadonlyMap<ItemKey, string>,
): Promise<void> {
  await polling.items.addKeys(
    itemId,
    keys.filter((key) => !known.has(key)),
  );
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
