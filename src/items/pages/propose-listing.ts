import type { Element } from 'domhandler';
import type { Listing } from '../../watchlist/source.ts';
import { stableClasses } from './element-group.ts';
import { findListing } from './find-listing.ts';
import { findTitle } from './item-title.ts';
import { type ListingPage, openPage } from './listing-page.ts';
import { isTooDeep } from './nesting.ts';

const NAME = /^[a-zA-Z_][\w-]*$/;

/**
 * Selectors with which the list of news that a page seems to have can be read; `undefined` where it has none. They
 * hold through changes of the page's other parts, where finding by structure may take another list for the news.
 */
export function proposeListing(html: string, url: string): Listing | undefined {
  if (isTooDeep(html)) return undefined;
  const page = openPage(html, url);
  const items = findListing(page);
  if (items.length === 0) return undefined;
  const item = itemSelector(page, items);
  if (!item) return {};
  const title = innerSelector(page, items, (element) => findTitle(page, element).element);
  const date = innerSelector(page, items, (element) =>
    page.$(element).find('time, [class*=date], [class*=datum]').get(0),
  );
  return { item, ...(title ? { title } : {}), ...(date ? { date } : {}) };
}

/** The shortest selector that finds the items and nothing else. */
function itemSelector({ $ }: ListingPage, items: readonly Element[]): string | undefined {
  const [first] = items;
  if (!first) return undefined;
  const names = selfNames(first, items);
  for (let above: Element['parent'] = first; above?.type === 'tag'; above = above.parent) {
    const around = above === first ? [''] : selfNames(above, [above]).map((name) => `${name} `);
    for (const prefix of around) {
      const exact = names.find((name) => isExactly($(prefix + name).get(), items));
      if (exact) return prefix + exact;
    }
  }
  return undefined;
}

/** Names for an element that its likes share: `li.news-item`, `li`. */
function selfNames(element: Element, likes: readonly Element[]): string[] {
  const shared = stableClasses(element).filter(
    (name) => NAME.test(name) && likes.every((like) => stableClasses(like).includes(name)),
  );
  const id = element.attribs['id'] ?? '';
  const byId = likes.length === 1 && NAME.test(id) && !/\d/.test(id) ? [`#${id}`] : [];
  return [...byId, ...shared.map((name) => `${element.name}.${name}`), element.name];
}

function isExactly(found: readonly unknown[], items: readonly Element[]): boolean {
  return found.length === items.length && items.every((item, index) => found[index] === item);
}

/** A selector within the items that finds the same part in each. */
function innerSelector(
  { $ }: ListingPage,
  items: readonly Element[],
  partOf: (item: Element) => Element | undefined,
): string | undefined {
  const parts = items.map(partOf);
  const [first] = parts;
  if (!first || parts.some((part) => part === undefined) || first === items[0]) return undefined;
  const names = selfNames(
    first,
    parts.filter((part) => part !== undefined),
  );
  return names.find((name) => items.every((item, index) => $(item).find(name).get(0) === parts[index]));
}
