import { expect } from 'vitest';
import type { Feed, FeedEntry } from '../../src/items/feed.ts';
import { readFeed } from '../../src/items/feeds/read-feed.ts';

export const FEED_URL = 'https://publisher.example/feeds/news.xml';

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
].join(' ');

export const rss = (channel: string) =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel><title>T</title>${channel}</channel></rss>`;
export const atom = (feed: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${feed}</feed>`;
export const rdf = (items: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>
    <channel rdf:about="https://a.example/"><title>T</title></channel>${items}</rdf:RDF>`;

/** The feed of a document that is one. */
export function feedOf(text: string, zone?: string): Feed {
  const parsed = readFeed(text, FEED_URL, zone ? { zone } : {});
  if (parsed.kind !== 'feed') expect.fail(`unreadable: ${JSON.stringify(parsed.fault)}`);
  return parsed.feed;
}

export function entriesOf(text: string): readonly FeedEntry[] {
  return feedOf(text).entries;
}

/** The single entry of an RSS feed with this item. */
export function itemOf(item: string, zone?: string): FeedEntry | undefined {
  return feedOf(rss(`<item>${item}</item>`), zone).entries[0];
}

/** The single entry of an Atom feed with this entry. */
export function entryOf(entry: string): FeedEntry | undefined {
  return entriesOf(atom(`<entry>${entry}</entry>`))[0];
}
