import type { Feed } from '../items/feed.ts';
import type { FetchDocument } from '../sources/fetch-outcome.ts';
import type { Listing, Sitemap } from '../watchlist/source.ts';

/** What discovery needs. */
export interface Discovering {
  readonly fetch: FetchDocument;
  /** Is told of every address before it is asked for. */
  readonly onRequest?: (url: string) => void;
}

/** How a publication was come upon. */
export type FoundBy = 'itself' | 'declared' | 'linked' | 'usual address' | 'structure';

/** A publication that was fetched and could be read. */
export interface FoundPublication {
  readonly url: string;
  readonly foundBy: FoundBy;
  readonly format: Feed['format'];
  readonly title?: string;
  readonly language?: string;
  readonly entries: number;
  readonly newest?: Date;
  readonly sample?: string;
  /** Titles and summaries, to tell the language by. */
  readonly words: string;
  readonly listing?: Listing;
  readonly sitemap?: Sitemap;
}

export interface Discovery {
  /** The likeliest first. */
  readonly publications: readonly FoundPublication[];
  /** Sitemaps that the site's robots.txt names. */
  readonly sitemaps: readonly string[];
  readonly pageTitle?: string;
  /** As the page declares it: `en-GB`. */
  readonly pageLanguage?: string;
  readonly requests: number;
}

export type DiscoveryOutcome =
  | { readonly kind: 'discovered'; readonly discovery: Discovery }
  /** The address itself could not be had; completing "ADDRESS …". */
  | { readonly kind: 'unreadable'; readonly problem: string };
