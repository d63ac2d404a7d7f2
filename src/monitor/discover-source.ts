import { type FeedLink, feedLinks, looksLikeFeed } from '../items/discovery/feed-links.ts';
import { robotsSitemaps } from '../items/discovery/robots-sitemaps.ts';
import { usualFeedAddresses } from '../items/discovery/usual-feed-addresses.ts';
import { describeFault, type ParsedFeed } from '../items/feed.ts';
import { readFeed } from '../items/feeds/read-feed.ts';
import { openPage, pageTitle } from '../items/pages/listing-page.ts';
import { isTooDeep } from '../items/pages/nesting.ts';
import { proposeListing } from '../items/pages/propose-listing.ts';
import { readListing } from '../items/pages/read-listing.ts';
import { readSitemap } from '../items/pages/read-sitemap.ts';
import { cleanLine } from '../text/clean-text.ts';
import type { Discovering, DiscoveryOutcome, FoundPublication } from './discovery.ts';
import { byLikelihood, foundPublication } from './found-publication.ts';
import { siteVisitor, type Visited, type Visitor } from './site-visitor.ts';

// Dates only show here how fresh a publication is.
const ZONE = { zone: 'UTC' };

/**
 * Finds out how the news of a page can be polled: its feed, if it has one; else by its structure. Every feed is
 * fetched and read before it is named.
 *
 * @param url address of a feed, or of a page of the publisher, best the one that lists the news
 */
export async function discoverSource(discovering: Discovering, url: string): Promise<DiscoveryOutcome> {
  const visit = siteVisitor(discovering);
  const start = await visit.get(url, looksLikeFeed(url) ? 'feed' : 'page');
  if (start.kind === 'failed') return { kind: 'unreadable', problem: start.problem };
  const itself = readAny(start.text, start.url);
  if (itself.kind === 'feed') {
    const publication = foundPublication(
      itself.feed,
      start.movedTo ?? url,
      'itself',
      itself.feed.format === 'sitemap' ? { sitemap: {} } : {},
    );
    return { kind: 'discovered', discovery: { publications: [publication], sitemaps: [], requests: visit.count() } };
  }
  if (itself.fault.kind !== 'web-page') return { kind: 'unreadable', problem: describeFault(itself.fault) };
  return { kind: 'discovered', discovery: await discoverFromPage(visit, start) };
}

async function discoverFromPage(visit: Visitor, page: Visited) {
  const linked = await tryLinks(visit, feedLinks(page.text, page.url));
  const isFound = linked.some(({ entries }) => entries > 0);
  const usual = isFound ? [] : await tryUsual(visit, page.url);
  const publications = [...linked, ...usual];
  const sitemaps = publications.length > 0 ? [] : await namedSitemaps(visit, page.url);
  // A feed that was only guessed may be of the whole site, where the page is of one of its parts.
  const byStructure = isFound ? [] : listingPublication(page);
  return {
    publications: [...publications, ...byStructure].toSorted(byLikelihood),
    sitemaps,
    requests: visit.count(),
    ...describePage(page),
  };
}

const MOST_LINKS = 8;

/** Tries what a page links to as feeds; a page that lists feeds ("RSS") is looked at once for its own. */
async function tryLinks(visit: Visitor, links: readonly FeedLink[]): Promise<FoundPublication[]> {
  const found: FoundPublication[] = [];
  const waiting = links.slice(0, MOST_LINKS).map((link) => ({ ...link, isOnListOfFeeds: false }));
  for (let next = waiting.shift(); next && visit.isAllowed(); next = waiting.shift()) {
    const got = await visit.get(next.url, 'feed');
    if (got.kind === 'failed') continue;
    const read = readAny(got.text, got.url);
    if (read.kind === 'feed') found.push(foundPublication(read.feed, got.movedTo ?? next.url, next.from));
    else if (read.fault.kind === 'web-page' && !next.isOnListOfFeeds) {
      waiting.push(
        ...feedLinks(got.text, got.url)
          .slice(0, MOST_LINKS)
          .map((link) => ({ ...link, isOnListOfFeeds: true })),
      );
    }
  }
  return found;
}

/** Tries the usual addresses until one is a feed; one is left for robots.txt. */
async function tryUsual(visit: Visitor, url: string): Promise<FoundPublication[]> {
  for (const usual of usualFeedAddresses(url)) {
    if (!visit.isAllowed(1)) return [];
    const got = await visit.get(usual, 'feed');
    const read = got.kind === 'got' ? readAny(got.text, got.url) : undefined;
    if (got.kind === 'got' && read?.kind === 'feed')
      return [foundPublication(read.feed, got.movedTo ?? usual, 'usual address')];
  }
  return [];
}

async function namedSitemaps(visit: Visitor, url: string): Promise<string[]> {
  const got = visit.isAllowed() ? await visit.get(new URL('/robots.txt', url).href, 'feed') : undefined;
  return got?.kind === 'got' ? robotsSitemaps(got.text, got.url) : [];
}

function listingPublication({ text, url }: Visited): FoundPublication[] {
  const listing = proposeListing(text, url);
  const read = listing && readListing(text, url, listing, ZONE);
  return listing && read?.kind === 'feed' ? [foundPublication(read.feed, url, 'structure', { listing })] : [];
}

function describePage({ text, url }: Visited) {
  if (isTooDeep(text)) return {};
  const page = openPage(text, url);
  const title = cleanLine(page.$('title').first().text()) || pageTitle(page);
  const language = page.$('html').attr('lang');
  return { ...(title ? { pageTitle: title } : {}), ...(language ? { pageLanguage: language } : {}) };
}

function readAny(text: string, url: string): ParsedFeed {
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 4096))) return readSitemap(text, url, {}, ZONE);
  return readFeed(text, url);
}
