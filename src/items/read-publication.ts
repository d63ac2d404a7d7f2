import { publisherZone } from '../watchlist/publisher-zone.ts';
import type { Source } from '../watchlist/source.ts';
import { decodeDocument } from './decode-document.ts';
import type { ParsedFeed } from './feed.ts';
import { readFeed } from './feeds/read-feed.ts';

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
  const parsed = readFeed(text, document.url, { zone: publisherZone(source.country) });
  const isEmptyStart = parsed.kind === 'feed' && parsed.feed.isCutOff && parsed.feed.entries.length === 0;
  return isEmptyStart ? { kind: 'unreadable', fault: { kind: 'broken-off' } } : parsed;
}
