import { load } from 'cheerio';
import { cleanLine } from '../../text/clean-text.ts';
import { isTooDeep } from '../pages/nesting.ts';
import { webAddress } from '../web-address.ts';

/** An address at which a page says, or seems to say, that there is a feed. */
export interface FeedLink {
  readonly url: string;
  /** `declared`: by <link rel=alternate>; `linked`: an ordinary link that looks like one. */
  readonly from: 'declared' | 'linked';
  readonly title?: string;
}

const FEED_TYPES = /^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|xml)\b/i;
const FEED_ADDRESS =
  /(?:[/._=-]|^)(?:rss|atom|feeds?|backend|rssnewsfeed\w*|rssfeed\w*)(?:[/._?&#=-]|$)|\.(?:rss|atom|rdf)$|feed\.json$|rss[\w-]*\.xml/i;
const NO_FEED =
  /(?:\/(?:wp-json|oembed|xmlrpc)\b|sitemap[\w-]*\.xml|opensearch|[?&]add=|\.(?:pdf|png|jpe?g|svg|css|js)$)/i;
const SERVICES = /(?:^|\.)(?:facebook|twitter|x|linkedin|instagram|youtube|feedly|whatsapp)\.com$/i;

/** Whether an address looks like that of a feed; its answer decides. */
export function looksLikeFeed(address: string): boolean {
  const url = URL.parse(address);
  if (!url || NO_FEED.test(address) || SERVICES.test(url.hostname)) return false;
  return FEED_ADDRESS.test(url.pathname + url.search);
}

/** Feeds that a page declares, then links that look like feeds; feeds of comments last. */
export function feedLinks(html: string, url: string): FeedLink[] {
  if (isTooDeep(html)) return [];
  const $ = load(html);
  const base = webAddress($('base[href]').first().attr('href'), url) ?? url;
  const toLink = (element: Parameters<typeof $>[0], from: FeedLink['from']): FeedLink[] => {
    const link = webAddress($(element).attr('href'), base);
    const title = cleanLine($(element).attr('title') ?? $(element).text()).slice(0, 120);
    return link ? [{ url: link, from, ...(title ? { title } : {}) }] : [];
  };
  const declared = $('link[rel~=alternate][type][href]')
    .get()
    .filter((element) => FEED_TYPES.test($(element).attr('type')?.trim() ?? ''))
    .flatMap((element) => toLink(element, 'declared'))
    .filter((link) => !NO_FEED.test(link.url));
  const linked = $('a[href]')
    .get()
    .flatMap((element) => toLink(element, 'linked'))
    .filter((link) => looksLikeFeed(link.url) && link.url !== url);
  return distinct([...declared, ...linked]).toSorted((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)));
}

function isOfComments({ url, title = '' }: FeedLink): boolean {
  return /\/comments\//i.test(url) || /\b(?:comments?|kommentar\w*|commentaires?|reacties)\b/i.test(title);
}

function distinct(links: readonly FeedLink[]): FeedLink[] {
  const byUrl = new Map(links.toReversed().map((link) => [link.url.replace(/#.*$/, ''), link]));
  return [...byUrl.entries()].toReversed().map(([url, link]) => ({ ...link, url }));
}
