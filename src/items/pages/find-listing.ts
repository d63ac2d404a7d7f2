import type { Element } from 'domhandler';
import type { FeedEntry } from '../feed.ts';
import { type ElementGroup, elementGroups } from './element-group.ts';
import { groupScore, SHORT_TITLE } from './group-score.ts';
import { listingEntry } from './listing-entry.ts';
import type { ListingPage } from './listing-page.ts';
import { newsLinks } from './news-links.ts';
import { territories } from './territory.ts';

// A page has a few lists; more groups than this are a site map or an attack.
const MOST_GROUPS = 120;
const MOST_ITEMS = 500;
// Enough to know a list by.
const SAMPLED = 40;
// Dates only rank the groups here, by whether they are there.
const ANY_ZONE = 'UTC';

/** The elements of a page that hold one news entry each, found by its repeating structure; none where it has no list. */
export function findListing(page: ListingPage): Element[] {
  let best: { group: ElementGroup; score: number } | undefined;
  const largestFirst = elementGroups(newsLinks(page)).toSorted((a, b) => b.items.length - a.items.length);
  for (const group of largestFirst.slice(0, MOST_GROUPS)) {
    const score = groupScore(page, group, groupEntries(page, group.items.slice(0, SAMPLED)));
    if (score > (best?.score ?? 0)) best = { group, score };
  }
  const items = best?.group.items.slice(0, MOST_ITEMS) ?? [];
  const entries = groupEntries(page, items);
  return items.filter((_, index) => isNews(entries[index]));
}

/** A line of links can look like the lines of a list; its words do not. */
function isNews({ title = '', publishedAt }: FeedEntry = {}): boolean {
  return title.length >= SHORT_TITLE || publishedAt !== undefined;
}

function groupEntries(page: ListingPage, items: readonly Element[]): FeedEntry[] {
  return territories(items).map((territory) => listingEntry(page, territory, {}, ANY_ZONE));
}
