import { cleanLine } from '../../text/clean-text.ts';
import type { FeedFault, ParsedFeed } from '../feed.ts';
import { collectFields } from './collect-fields.ts';
import { feedFromFields } from './feed-from-fields.ts';
import { readJsonFeed } from './json-feed.ts';
import { webPageFault } from './web-page-fault.ts';

const JSON_START = /^[\s\uFEFF]*[[{]/;

export interface ReadFeedOptions {
  /** IANA name of the zone in which dates are meant that do not say; UTC where absent. */
  readonly zone?: string;
}

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, and JSON Feed 1.x, forgiving ill-formed XML. Titles and texts come
 * out as plain text, links as absolute http(s) addresses; what a feed leaves out is absent.
 *
 * @param baseUrl address of the feed, against which relative links are resolved
 */
export function readFeed(document: string, baseUrl: string, { zone = 'UTC' }: ReadFeedOptions = {}): ParsedFeed {
  if (JSON_START.test(document)) return readJsonFeed(document, baseUrl, zone);
  const collected = collectFields(document, baseUrl);
  if (collected.kind === 'excessive') return unreadable({ kind: 'excessive', reason: collected.reason });
  if (collected.kind === 'no-feed') return unreadable(webPageFault(document) ?? noFeed(document));
  const { feed } = collected;
  if (!feed.isWhole && feed.entries.length === 0 && feed.channel.size === 0) return unreadable({ kind: 'broken-off' });
  return { kind: 'feed', feed: feedFromFields(feed, zone) };
}

function noFeed(document: string): FeedFault {
  return { kind: 'no-feed', opening: cleanLine(document.slice(0, 400)).slice(0, 40) };
}

function unreadable(fault: FeedFault): ParsedFeed {
  return { kind: 'unreadable', fault };
}
