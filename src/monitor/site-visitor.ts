import { decodeDocument } from '../items/decode-document.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import type { Discovering } from './discovery.ts';

/** Requests for one discovery at most, of one site: more would be no manners. */
export const MOST_REQUESTS = 12;

export interface Visited {
  readonly kind: 'got';
  readonly text: string;
  /** After redirects. */
  readonly url: string;
  readonly movedTo?: string;
}

export interface Visitor {
  get(url: string, as: 'feed' | 'page'): Promise<Visited | { readonly kind: 'failed'; readonly problem: string }>;
  /** Whether a request is left, beyond those that are kept back. */
  isAllowed(keptBack?: number): boolean;
  count(): number;
}

/** Fetches one after the other and counts. */
export function siteVisitor({ fetch, onRequest }: Discovering): Visitor {
  let count = 0;
  return {
    count: () => count,
    isAllowed: (keptBack = 0) => count + keptBack < MOST_REQUESTS,
    get: async (url, as) => {
      count++;
      onRequest?.(url);
      const outcome = await fetch(url, { as });
      if (outcome.kind === 'failed') return { kind: 'failed', problem: describeFailure(outcome.failure) };
      if (outcome.kind === 'not-modified') return { kind: 'failed', problem: 'says that nothing has changed, unasked' };
      const { bytes, contentType, url: address, movedTo } = outcome.document;
      const moved = movedTo ? { movedTo } : {};
      return { kind: 'got', text: decodeDocument(bytes, contentType), url: address, ...moved };
    },
  };
}
