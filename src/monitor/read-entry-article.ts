import type { Article } from '../items/articles/article.ts';
import { articleAddresses } from '../items/articles/article-addresses.ts';
import { readArticle } from '../items/articles/read-article.ts';
import { isPassing } from '../sources/fetch-outcome.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import type { Polling } from './polling.ts';

export type ArticleReading =
  | { readonly kind: 'read'; readonly article: Article }
  /** `problem` completes "the page …"; `passing`: the next poll may be luckier. */
  | { readonly kind: 'unread'; readonly problem: string; readonly passing: boolean };

/** Reads the article behind a link: from its publisher's API where there is one, else from its page. */
export async function readEntryArticle(polling: Polling, link: string): Promise<ArticleReading> {
  let isWorthAnotherTry = false;
  let problem = 'has no address';
  const addresses = articleAddresses(link);
  for (const [place, address] of addresses.entries()) {
    // An address before the last is an API: offered to programs, not a page of which robots.txt speaks.
    const reading = await readAt(polling, address, link, place === addresses.length - 1 ? 'page' : 'feed');
    if (reading.kind === 'read') return reading;
    problem = reading.problem;
    isWorthAnotherTry ||= reading.passing;
  }
  return { kind: 'unread', problem, passing: isWorthAnotherTry };
}

async function readAt(polling: Polling, address: string, link: string, as: 'page' | 'feed'): Promise<ArticleReading> {
  const outcome = await polling.fetch(address, { as });
  if (outcome.kind === 'not-modified') return { kind: 'unread', problem: 'answered 304 unasked', passing: true };
  if (outcome.kind === 'failed') {
    return { kind: 'unread', problem: describeFailure(outcome.failure), passing: isPassing(outcome.failure) };
  }
  const reading = await readArticle(outcome.document, link);
  return reading.kind === 'read' ? reading : { ...reading, passing: false };
}
