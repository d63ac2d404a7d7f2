import { isMatched } from '../classification/classification.ts';
import { classify } from '../classification/classify.ts';
import type { Article } from '../items/articles/article.ts';
import type { IdentifiedEntry } from '../items/identify-entries.ts';
import type { Item, KeptItem } from '../items/item.ts';
import { addressKey, contentKey, type ItemKey, wordsKey } from '../items/item-key.ts';
import { judgeChange } from '../items/judge-change.ts';
import { latest, makeItem } from '../items/make-item.ts';
import type { Reading } from '../storage/item-store.ts';
import type { Source } from '../watchlist/source.ts';
import type { Polling } from './polling.ts';
import { reviseItem } from './revise-item.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Shorter texts may well be the same by chance, in UTF-16 code units. */
const LEAST_TELLING = 300;

/** What became of it. */
interface Kept {
  readonly outcome: 'new' | 'known' | 'update';
  readonly matched: boolean;
}

/** What was read of an entry, and of the item that it is, where its own keys lead to one. */
export interface EntryReading {
  readonly article: Article | undefined;
  /** Texts of documents that the article points at. */
  readonly documentTexts: readonly string[];
  readonly kept: KeptItem | undefined;
  readonly isFirstLook: boolean;
}

/** Finds out which item it is that was read, if it is known, and stores what is news of it. */
export async function keepReading(
  polling: Polling,
  source: Source,
  identified: IdentifiedEntry,
  read: EntryReading,
): Promise<Kept> {
  const { article, kept, isFirstLook } = read;
  const keys = [...articleKeys(article), ...identified.keys];
  const found = kept ?? (await findByArticle(polling, keys, article?.contentId));
  if (found === 'deleted') return { outcome: 'known', matched: false };
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

/**
 * An item may be known by what only its page tells: the publisher's identifier, or its proper address. An identifier of
 * an item that was deleted since is known all the same; an address may be in use again.
 */
async function findByArticle(
  polling: Polling,
  keys: readonly ItemKey[],
  contentId: string | undefined,
): Promise<KeptItem | 'deleted' | undefined> {
  const known = await polling.items.find(keys);
  const itemId = keys.map((key) => known.get(key)).find(Boolean);
  const kept = itemId ? await polling.items.get(itemId, polling.now()) : undefined;
  return kept ?? (contentId && known.has(contentKey(contentId)) ? 'deleted' : undefined);
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
  { article, documentTexts }: EntryReading,
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

/** Lets all these keys lead to an item. */
export async function addMissingKeys(
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
