import { publisherZone } from '../watchlist/publisher-zone.ts';
import type { Source } from '../watchlist/source.ts';
import { decodeDocument } from './decode-document.ts';
import type { ParsedFeed } from './feed.ts';
import { readFeed } from './feeds/read-feed.ts';
import { readApi } from './pages/read-api.ts';
import { readListing } from './pages/read-listing.ts';
import { readSitemap } from './pages/read-sitemap.ts';

interface PublicationDocument {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Address after redirects, against which links are resolved. */
  readonly url: string;
}

/**
 * Reads what a source publishes, in whichever form `sources.yaml` says it comes. A document of which only the beginning
 * came, and no entry, is none.
 */
export function readPublication(source: Source, document: PublicationDocument): ParsedFeed {
  const text = decodeDocument(document.bytes, document.contentType);
  const parsed = readAs(source, text, document.url);
  const isEmptyStart = parsed.kind === 'feed' && parsed.feed.isCutOff && parsed.feed.entries.length === 0;
  return isEmptyStart ? { kind: 'unreadable', fault: { kind: 'broken-off' } } : parsed;
}

function readAs({ listing, sitemap, api, country, language }: Source, text: string, url: string): ParsedFeed {
  const zone = publisherZone(country);
  if (listing) return readListing(text, url, listing, { zone, ...(language ? { language } : {}) });
  if (sitemap) return readSitemap(text, url, sitemap, { zone });
  if (api) return readApi(text, url, api, { zone });
  return readFeed(text, url, { zone });
}
