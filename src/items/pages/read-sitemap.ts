import { cleanLine } from '../../text/clean-text.ts';
import type { Sitemap } from '../../watchlist/source.ts';
import type { FeedEntry, ParsedFeed } from '../feed.ts';
import { webAddress } from '../web-address.ts';
import { illFormed } from './ill-formed.ts';
import { type SitemapAddress, sitemapAddresses } from './sitemap-addresses.ts';
import { writtenDate } from './written-date.ts';

const MOST_ENTRIES = 500;
const MOST_NAMED = 5;

/**
 * Reads an XML sitemap, also one with Google's extension for news: the newest entries first.
 *
 * @param zone IANA zone in which days without a time are meant
 */
export function readSitemap(xml: string, url: string, sitemap: Sitemap, { zone }: { zone: string }): ParsedFeed {
  const { root, addresses, isWhole, isTooDeep } = sitemapAddresses(xml);
  if (root === 'html') return { kind: 'unreadable', fault: { kind: 'web-page' } };
  if (root !== 'urlset' && root !== 'sitemapindex') {
    return { kind: 'unreadable', fault: { kind: 'no-feed', opening: cleanLine(xml.slice(0, 400)).slice(0, 40) } };
  }
  if (isTooDeep) {
    return { kind: 'unreadable', fault: { kind: 'excessive', reason: 'elements inside one another as in no sitemap' } };
  }
  if (!isWhole) return { kind: 'unreadable', fault: { kind: 'broken-off' } };
  if (root === 'sitemapindex') return illFormed(describeIndex(addresses, url, zone));
  const linked = addresses.map((address) => toEntry(address, url, zone)).filter(({ link }) => link !== undefined);
  const entries = linked.filter(({ link }) => isIncluded(link, url, sitemap));
  if (entries.length === 0 && linked.length > 0) return illFormed(noneIncluded(linked, sitemap));
  return {
    kind: 'feed',
    feed: { format: 'sitemap', link: url, entries: newestFirst(entries).slice(0, MOST_ENTRIES), hints: {}, flaws: [] },
  };
}

/** `lastmod` tells when a page was changed, and often when the whole site was; never when it was published. */
function toEntry({ loc, lastmod, title, published, language }: SitemapAddress, url: string, zone: string): FeedEntry {
  const link = webAddress(loc, url);
  const updatedAt = lastmod && writtenDate(lastmod, zone);
  const publishedAt = published && writtenDate(published, zone);
  return {
    ...(link ? { link } : {}),
    ...(title ? { title } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(language ? { language: language.split(/[-_]/)[0]?.toLowerCase() ?? language } : {}),
  };
}

function isIncluded(link: string | undefined, url: string, { include }: Sitemap): boolean {
  if (!include || !link) return true;
  return new URL(link).pathname.startsWith(URL.parse(include, url)?.pathname ?? include);
}

function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  const time = ({ publishedAt, updatedAt }: FeedEntry) => (publishedAt ?? updatedAt)?.getTime() ?? 0;
  return entries.toSorted((a, b) => time(b) - time(a));
}

function noneIncluded(linked: readonly FeedEntry[], { include }: Sitemap): string {
  return `none of its ${linked.length} addresses has a path that begins with sitemap.include "${include}"; the first is ${linked[0]?.link}`;
}

function describeIndex(addresses: readonly SitemapAddress[], url: string, zone: string): string {
  const children = newestFirst(addresses.map((address) => toEntry(address, url, zone))).filter(({ link }) => link);
  const named = children.slice(0, MOST_NAMED).map(({ link, updatedAt }) => {
    return updatedAt ? `${link} (changed ${updatedAt.toISOString().slice(0, 10)})` : link;
  });
  const more = children.length > MOST_NAMED ? ` and ${children.length - MOST_NAMED} more` : '';
  return `it is an index of sitemaps, not a sitemap; use one of these instead: ${named.join(', ')}${more}`;
}
