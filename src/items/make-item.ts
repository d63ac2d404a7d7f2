import { detectLanguage, LANGUAGES, type Language } from '../text/language.ts';
import type { Source } from '../watchlist/source.ts';
import type { Article } from './articles/article.ts';
import type { FeedEntry } from './feed.ts';
import { type Item, joinTitle } from './item.ts';

/**
 * Makes the item that is kept of a feed's entry.
 *
 * @param article the entry's page; without it the feed's own text has to do
 */
export function makeItem(id: string, source: Source, entry: FeedEntry, article?: Article): Item {
  const title = entry.title ?? article?.title ?? entry.text?.split('\n')[0]?.slice(0, 120) ?? '(untitled)';
  const useArticle = article !== undefined && article.text.length > 0;
  const text = joinTitle(title, useArticle ? article.text : (entry.text ?? ''));
  const language = detectLanguage(text) ?? source.language ?? knownLanguage(article?.language);
  return {
    id,
    sourceId: source.id,
    title,
    text,
    textFrom: useArticle ? 'article' : 'feed',
    ...(entry.link ? { url: entry.link } : {}),
    ...(language ? { language } : {}),
    ...(entry.publishedAt ? { publishedAt: entry.publishedAt } : {}),
  };
}

function knownLanguage(tag: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === tag);
}
