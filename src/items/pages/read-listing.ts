import type { Element } from 'domhandler';
import type { Language } from '../../text/language.ts';
import type { Listing } from '../../watchlist/source.ts';
import type { Feed, FeedEntry, ParsedFeed } from '../feed.ts';
import { canonicalAddress } from '../web-address.ts';
import { findListing } from './find-listing.ts';
import { illFormed } from './ill-formed.ts';
import { listingEntry, selected } from './listing-entry.ts';
import { type ListingPage, olderPage, openPage, pageLanguage, pageTitle } from './listing-page.ts';
import { checkSelectors, SELECTED_PARTS } from './listing-selectors.ts';
import { DEEPEST, isTooDeep } from './nesting.ts';
import { type Territory, territories } from './territory.ts';

export interface ListingOptions {
  /** IANA zone of the publisher, in which its dates are meant. */
  readonly zone: string;
  /** Language of the page where it does not declare one. */
  readonly language?: Language;
}

const MOST_ENTRIES = 500;

/**
 * Reads a page that lists news: by the selectors of the source, else by the repeating structure of the page.
 *
 * @param url address of the page after redirects
 */
export function readListing(html: string, url: string, listing: Listing, options: ListingOptions): ParsedFeed {
  if (isTooDeep(html)) {
    const reason = `more than ${DEEPEST} elements inside one another`;
    return { kind: 'unreadable', fault: { kind: 'excessive', reason } };
  }
  const page = openPage(html, url);
  const mistake = checkSelectors(page, listing);
  if (mistake) return illFormed(mistake);
  const items = itemsOf(page, listing);
  if (items.length === 0) return illFormed(nothingFound(listing));
  const found = territories(items);
  const all = found.map((territory) => listingEntry(page, territory, listing, options.zone));
  const entries = distinct(all.filter(({ link }) => link !== undefined));
  if (entries.length === 0 || isMissing(page, found, listing.link)) return illFormed(noLinks(listing));
  return { kind: 'feed', feed: toFeed(page, entries, missed(page, found, listing), options) };
}

function itemsOf(page: ListingPage, { item }: Listing): readonly Element[] {
  if (!item) return findListing(page);
  return page.$<Element, string>(item).get().slice(0, MOST_ENTRIES);
}

function toFeed(
  page: ListingPage,
  entries: readonly FeedEntry[],
  flaws: readonly string[],
  options: ListingOptions,
): Feed {
  const title = pageTitle(page);
  const language = pageLanguage(page) ?? options.language;
  const older = olderPage(page);
  return {
    format: 'listing',
    link: page.url,
    entries,
    hints: {},
    flaws,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(older ? { older } : {}),
  };
}

/** A page that is linked twice, from a picture and a title or from "top news" too, is one entry. */
function distinct(entries: readonly FeedEntry[]): FeedEntry[] {
  const known = new Map<string, FeedEntry>();
  for (const entry of entries) {
    const key = canonicalAddress(entry.link ?? '');
    known.set(key, { ...entry, ...known.get(key) });
  }
  return [...known.values()];
}

/** Selectors that found nothing in any item: the entries are read without them. */
function missed(page: ListingPage, found: readonly Territory[], listing: Listing): string[] {
  return SELECTED_PARTS.filter((part) => {
    return isMissing(page, found, listing[part]);
  }).map((part) => `has nothing at listing.${part} "${listing[part]}" in any entry, where its ${part} was expected`);
}

function isMissing(page: ListingPage, found: readonly Territory[], selector: string | undefined): boolean {
  return selector !== undefined && !found.some((territory) => selected(page, territory, selector));
}

function nothingFound({ item }: Listing): string {
  return item
    ? `listing.item "${item}" finds nothing on the page; expected the CSS selector of one entry of the list`
    : 'no list of news was found on the page; say with listing.item which elements are its entries';
}

function noLinks({ item, link }: Listing): string {
  if (link) return `listing.link "${link}" finds no link in any entry; expected the CSS selector of an <a href>`;
  return `what listing.item "${item ?? ''}" finds holds no links; expected the CSS selector of one entry with its link`;
}
