import { isMatched } from '../classification/classification.ts';
import type { Article } from '../items/articles/article.ts';
import type { IdentifiedEntry } from '../items/identify-entries.ts';
import type { Item, KeptItem } from '../items/item.ts';
import { addressKey, contentKey, type ItemKey, wordsKey } from '../items/item-key.ts';
import { judgeChange, resemblance } from '../items/judge-change.ts';
import { latest, makeItem } from '../items/make-item.ts';
import type { Reading } from '../storage/item-store.ts';
import type { Source } from '../watchlist/source.ts';
import { noteCandidates } from './note-candidates.ts';
import type { Polling } from './polling.ts';
import { readNews } from './read-news.ts';
import { relateItem } from './relate-item.ts';
import { reviseItem } from './revise-item.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Shorter texts may well be the same by chance, in UTF-16 code units. */
const LEAST_TELLING = 300;
/** Share of words in common from which two texts are one under a declared address. */
const LEAST_SAME = 0.8;

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
  const { article } = read;
  const keys = keysOf(identified, article);
  const reading = readingOf(polling, keys[0] ?? '', source, identified, read);
  const byWords = titleKey(source, reading.item);
  const known = read.kept ?? (await findByArticle(polling, article, reading.item));
  if (known === 'deleted') return { outcome: 'known', matched: false };
  const same = known ?? (await findByWords(polling, byWords, reading.item));
  if (!same) return addItem(polling, reading, byWords ? [...keys, byWords] : keys, read.isFirstLook);
  const revised = await revise(polling, same, reading, article);
  if (!revised) return keepReplacing(polling, reading, wordsKey(source.id, keys[0] ?? '', reading.item.title), read);
  await polling.items.addKeys(same.item.id, keys);
  return revised;
}

/** Another item stands where a known one stood: it is known by its words from now on. */
async function keepReplacing(polling: Polling, reading: Reading, key: ItemKey, read: EntryReading): Promise<Kept> {
  const own = withId(reading, key);
  const kept = await polling.items.get(key, polling.now());
  const revised = kept && (await revise(polling, kept, own, read.article));
  return revised ?? addItem(polling, own, [key], read.isFirstLook);
}

async function addItem(
  polling: Polling,
  reading: Reading,
  keys: readonly ItemKey[],
  isFirstLook: boolean,
): Promise<Kept> {
  await noteCandidates(polling, reading.item, reading.classification);
  const isBacklog = isFirstLook && isOld(reading.item, polling);
  const isNew = await polling.items.add(await relateItem(polling, reading, isBacklog), keys, isBacklog);
  return { outcome: isNew ? 'new' : 'known', matched: isNew && isMatched(reading.classification) };
}

/** @returns undefined where another item altogether was read */
async function revise(
  polling: Polling,
  kept: KeptItem,
  reading: Reading,
  article: Article | undefined,
): Promise<Kept | undefined> {
  const change = judgeChange(kept.item, reading.item);
  if (change.kind === 'replaced') return undefined;
  return reviseItem(polling, kept, withId(reading, kept.item.id), change, article?.changeNote);
}

function withId(reading: Reading, id: string): Reading {
  return { ...reading, item: { ...reading.item, id } };
}

/** What a source published before we first looked is no news to anybody. */
function isOld({ publishedAt, updatedAt }: Item, { backlogDays, now }: Polling): boolean {
  const date = updatedAt ?? publishedAt;
  if (!date || backlogDays === undefined) return false;
  return now().getTime() - date.getTime() > backlogDays * DAY_MS;
}

/**
 * An item may be known by what only its page tells. The publisher's identifier is sure, even of an item that was deleted
 * since. The address that a page declares to be its proper one is not: some sites name one address on all their pages,
 * so the texts must be nearly the same as well.
 */
async function findByArticle(
  polling: Polling,
  article: Article | undefined,
  item: Item,
): Promise<KeptItem | 'deleted' | undefined> {
  const { contentId, canonicalUrl } = article ?? {};
  const byContent = contentId && (await findItem(polling, contentKey(contentId)));
  if (byContent) return byContent;
  const byAddress = canonicalUrl && (await findItem(polling, addressKey(canonicalUrl)));
  if (!byAddress || byAddress === 'deleted') return undefined;
  return resemblance(byAddress.item.text, item.text) >= LEAST_SAME ? byAddress : undefined;
}

async function findItem(polling: Polling, key: ItemKey): Promise<KeptItem | 'deleted' | undefined> {
  const itemId = (await polling.items.find([key])).get(key);
  return itemId ? ((await polling.items.get(itemId, polling.now())) ?? 'deleted') : undefined;
}

/** A site that moves gives all its items new addresses and guids: then the same words on the same day tell. */
async function findByWords(polling: Polling, key: ItemKey | undefined, item: Item): Promise<KeptItem | undefined> {
  const kept = key && (await findItem(polling, key));
  if (!kept || kept === 'deleted') return undefined;
  const { kind } = judgeChange(kept.item, item);
  return kind === 'none' || kind === 'cosmetic' ? kept : undefined;
}

function titleKey(source: Source, { title, text, publishedAt }: Item): ItemKey | undefined {
  if (!publishedAt || text.length < LEAST_TELLING) return undefined;
  return wordsKey(source.id, 'title', title, publishedAt.toISOString().slice(0, 10));
}

/** The declared address last: it alone may be that of other items too, and an item's id is its first key. */
function keysOf({ keys }: IdentifiedEntry, article: Article | undefined): ItemKey[] {
  return [
    ...(article?.contentId ? [contentKey(article.contentId)] : []),
    ...keys,
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
  const datedAt = notAhead(latest(entry.publishedAt, entry.updatedAt), polling.now());
  return {
    item,
    ...readNews(polling, { ...item, source }),
    at: polling.now(),
    print,
    ...(datedAt ? { datedAt } : {}),
  };
}

/** A date in the future would hide all changes until then. */
function notAhead(date: Date | undefined, now: Date): Date | undefined {
  return date && date.getTime() > now.getTime() + DAY_MS ? now : date;
}
