import { detectLanguage } from '../text/detect-language.ts';
import { ourLanguage } from '../text/language.ts';
import type { Source } from '../watchlist/source.ts';
import type { Article } from './articles/article.ts';
import type { FeedEntry, LinkedDocument } from './feed.ts';
import { type Item, joinTitle } from './item.ts';

const MOST_DOCUMENTS = 30;
/** UTF-16 code units; what is longer is no title but a mistake, or meant to break us. */
const LONGEST_TITLE = 1000;
const PARTING = '\n\n';

/**
 * Makes the item that is kept of an entry.
 *
 * @param article the entry's page; without it the feed's own text has to do
 * @param documentTexts texts of documents that the article points at
 */
export function makeItem(
  id: string,
  source: Source,
  entry: FeedEntry,
  article?: Article,
  documentTexts: readonly string[] = [],
): Item {
  const ownText = entry.text ?? entry.summary ?? '';
  const title = (entry.title ?? article?.title ?? (ownText.split('\n')[0]?.slice(0, 120) || '(untitled)')).slice(
    0,
    LONGEST_TITLE,
  );
  const useArticle = article !== undefined && article.text.length > 0;
  const body = joinTitle(title, useArticle ? article.text : ownText);
  const declared = source.language ?? article?.language ?? entry.language;
  const language = ourLanguage(detectLanguage(body, declared));
  const publishedAt = article?.publishedAt ?? entry.publishedAt;
  const updatedAt = latest(entry.updatedAt, article?.updatedAt);
  return {
    id,
    sourceId: source.id,
    title,
    text: [body, ...documentTexts].join(PARTING),
    textFrom: useArticle ? 'article' : 'feed',
    documents: documentsOf(entry, article),
    ...(documentTexts.length > 0 ? { documentsFrom: body.length } : {}),
    ...(entry.link ? { url: entry.link } : {}),
    ...(language ? { language } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
  };
}

/** The later of two instants; absent where both are. */
export function latest(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (!a || !b) return a ?? b;
  return a > b ? a : b;
}

function documentsOf(entry: FeedEntry, article: Article | undefined): LinkedDocument[] {
  const all = [...(article?.documents ?? []), ...(entry.documents ?? [])];
  const byAddress = new Map(all.toReversed().map((document) => [document.url, document]));
  return [...byAddress.values()].reverse().slice(0, MOST_DOCUMENTS);
}
