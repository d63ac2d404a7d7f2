import type { Feed } from '../items/feed.ts';
import type { FoundBy, FoundPublication } from './discovery.ts';

const MOST_WORDS = 5000;

/** What is told of a publication that was found. */
export function foundPublication(
  feed: Feed,
  url: string,
  foundBy: FoundBy,
  reading: Pick<FoundPublication, 'listing' | 'sitemap'> = {},
): FoundPublication {
  const times = feed.entries.flatMap(({ publishedAt, updatedAt }) => (publishedAt ?? updatedAt)?.getTime() ?? []);
  const newest = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const sample = feed.entries.find(({ title }) => title)?.title ?? feed.entries[0]?.link;
  const words = feed.entries.map(({ title = '', summary, text }) => `${title}. ${summary ?? text ?? ''}`).join('\n');
  return {
    url,
    foundBy,
    format: feed.format,
    entries: feed.entries.length,
    words: words.slice(0, MOST_WORDS),
    ...(feed.title ? { title: feed.title } : {}),
    ...(feed.language ? { language: feed.language } : {}),
    ...(times.length > 0 ? { newest: new Date(newest) } : {}),
    ...(sample ? { sample } : {}),
    ...reading,
  };
}

const RANKS: Readonly<Record<FoundBy, number>> = {
  itself: 0,
  declared: 1,
  linked: 2,
  'usual address': 3,
  structure: 4,
};

/** The likeliest first: with entries, declared rather than guessed, and not the feed of comments. */
export function byLikelihood(a: FoundPublication, b: FoundPublication): number {
  return rank(a) - rank(b);
}

function rank({ entries, foundBy, url, title = '' }: FoundPublication): number {
  const isOfComments = /\/comments\//.test(url) || /^(?:comments|kommentare|commentaires|reacties)\b/i.test(title);
  return RANKS[foundBy] + (entries === 0 ? 10 : 0) + (isOfComments ? 5 : 0);
}
