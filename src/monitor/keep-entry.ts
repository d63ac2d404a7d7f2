import { isMatched } from '../classification/classification.ts';
import { classify } from '../classification/classify.ts';
import type { Article } from '../items/articles/article.ts';
import { articleAddresses } from '../items/articles/article-addresses.ts';
import { readArticle } from '../items/articles/read-article.ts';
import type { FeedEntry } from '../items/feed.ts';
import { makeItem } from '../items/make-item.ts';
import { isPassing } from '../sources/fetch-outcome.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import type { Source } from '../watchlist/source.ts';
import type { Polling } from './polling.ts';

/** What became of one new entry. */
export interface KeptEntry {
  readonly id: string;
  /** Stored now; stored meanwhile by another poll; or left for the next poll since its article may be readable then. */
  readonly outcome: 'stored' | 'stored-before' | 'postponed';
  readonly matched: boolean;
  /** Why the article's page could not be read, completing "the page …". */
  readonly articleProblem?: string;
  /** Attempts at the article so far, this one included. */
  readonly attempts: number;
}

/** After so many polls an item is stored with the feed's text rather than kept back for its article. */
const MOST_ATTEMPTS = 3;

type ArticleReading =
  | { readonly kind: 'read'; readonly article?: Article }
  | { readonly kind: 'unread'; readonly problem: string; readonly passing: boolean };

/** Reads a new entry's article, classifies it and stores the item with its matches. */
export async function keepEntry(
  polling: Polling,
  source: Source,
  entry: FeedEntry,
  id: string,
  attemptsBefore: number,
): Promise<KeptEntry> {
  const attempts = attemptsBefore + 1;
  const reading = await readEntryArticle(polling, entry);
  const unread = reading.kind === 'unread' ? { articleProblem: reading.problem } : {};
  if (reading.kind === 'unread' && reading.passing && attempts < MOST_ATTEMPTS) {
    return { id, outcome: 'postponed', matched: false, attempts, ...unread };
  }
  const item = makeItem(id, source, entry, reading.kind === 'read' ? reading.article : undefined);
  const classification = classify(polling.watchlist, item);
  const isNew = await polling.items.add(item, classification, polling.now());
  return {
    id,
    outcome: isNew ? 'stored' : 'stored-before',
    matched: isMatched(classification),
    attempts,
    ...unread,
  };
}

async function readEntryArticle(polling: Polling, { link }: FeedEntry): Promise<ArticleReading> {
  let reading: ArticleReading = { kind: 'read' };
  if (!link) return reading;
  const addresses = articleAddresses(link);
  for (const [place, address] of addresses.entries()) {
    reading = await readAt(polling, address, link, place === addresses.length - 1);
    if (reading.kind === 'read') break;
  }
  return reading;
}

/** An address before the last is a publisher's API: offered to programs, not a page of which robots.txt speaks. */
async function readAt(polling: Polling, address: string, link: string, isPage: boolean): Promise<ArticleReading> {
  const outcome = await polling.fetch(address, { as: isPage ? 'page' : 'feed' });
  if (outcome.kind === 'not-modified') return { kind: 'unread', problem: 'answered 304 unasked', passing: true };
  if (outcome.kind === 'failed') {
    return { kind: 'unread', problem: describeFailure(outcome.failure), passing: isPassing(outcome.failure) };
  }
  const reading = await readArticle(outcome.document, link);
  return reading.kind === 'read' ? reading : { ...reading, passing: false };
}
