import type { Element } from 'domhandler';
import type { Listing } from '../../watchlist/source.ts';
import type { FeedEntry } from '../feed.ts';
import { visibleText } from './element-text.ts';
import { elementDate, findDate } from './item-date.ts';
import { findSummary } from './item-summary.ts';
import { findTitle, type ItemTitle } from './item-title.ts';
import { type ListingPage, linkAddress } from './listing-page.ts';
import type { Territory } from './territory.ts';

/** What a listing says of one item: by the selectors where they find something, else by the item's structure. */
export function listingEntry(page: ListingPage, territory: Territory, listing: Listing, zone: string): FeedEntry {
  const { title, link, element } = titleOf(page, territory, listing);
  const dated = selected(page, territory, listing.date);
  const publishedAt = (dated && elementDate(dated, zone)) ?? findDate(territory.nodes, element, zone);
  const summarised = selected(page, territory, listing.summary);
  const summary = summarised ? visibleText(summarised) : findSummary(page, territory.nodes, title ?? '');
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(summary ? { summary, text: summary } : {}),
  };
}

function titleOf(page: ListingPage, territory: Territory, listing: Listing): ItemTitle {
  const found = findTitle(page, territory.item);
  const titled = selected(page, territory, listing.title);
  const linked = selected(page, territory, listing.link);
  const title = titled && visibleText(titled);
  const link = linkAddress(page, linked?.attribs['href']);
  return { ...found, ...(titled && title ? { title, element: titled } : {}), ...(link ? { link } : {}) };
}

/** The first element of a territory that a selector finds. @throws where the selector is no CSS selector */
export function selected({ $ }: ListingPage, { nodes }: Territory, selector: string | undefined): Element | undefined {
  if (!selector) return undefined;
  for (const node of nodes) {
    const found = [...$(node).filter(selector).get(), ...$(node).find(selector).get()];
    const element = found.find((part) => part.type === 'tag');
    if (element) return element;
  }
  return undefined;
}
