import type { Source } from '../watchlist/source.ts';
import type { FetchRequest } from './fetch-outcome.ts';

/** A listing is a page like any other; feeds, sitemaps and APIs are offered to programs. */
export function askedAs({ listing }: Pick<Source, 'listing'>): FetchRequest['as'] {
  return listing ? 'page' : 'feed';
}
