import type { Article } from '../items/articles/article.ts';
import { readArticle } from '../items/articles/extract-article.ts';
import { decodeDocument } from '../items/decode-document.ts';
import { isPassing } from '../sources/fetch-outcome.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import type { Polling } from './polling.ts';

export type ArticleReading =
  | { readonly kind: 'read'; readonly article: Article }
  /** `problem` completes "the page …"; `passing`: the next poll may be luckier. */
  | { readonly kind: 'unread'; readonly problem: string; readonly passing: boolean };

/** Reads the article behind a link. */
export async function readEntryArticle(polling: Polling, link: string): Promise<ArticleReading> {
  const outcome = await polling.fetch(link, { as: 'page' });
  if (outcome.kind === 'not-modified') return { kind: 'unread', problem: 'answered 304 unasked', passing: true };
  if (outcome.kind === 'failed') {
    return { kind: 'unread', problem: describeFailure(outcome.failure), passing: isPassing(outcome.failure) };
  }
  const { bytes, contentType } = outcome.document;
  if (contentType && !/html|xml|text\/plain/i.test(contentType)) {
    return { kind: 'unread', problem: `is not a web page (${contentType})`, passing: false };
  }
  return understand(bytes, contentType);
}

/** A page that breaks our reader is one item's misfortune, not that of all behind it in the feed. */
function understand(bytes: Uint8Array, contentType: string | undefined): ArticleReading {
  try {
    const article = readArticle(decodeDocument(bytes, contentType));
    if (article.text) return { kind: 'read', article };
    return { kind: 'unread', problem: 'holds no text', passing: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unread', problem: `could not be understood (${reason})`, passing: false };
  }
}
