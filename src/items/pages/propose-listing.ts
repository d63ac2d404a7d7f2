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
  const date = innerSelector(page, items, (element) => dateElement(page, element));
  return { item, ...(title ? { title } : {}), ...(date ? { date } : {}) };
}

function dateElement({ $ }: ListingPage, item: Element): Element | undefined {
  return $(item).find('time').get(0) ?? $(item).find('[class*=date], [class*=datum]').get(0);
}

/** The shortest selector that finds the items and nothing else; one with a class or id, where there is such a one. */
function itemSelector({ $ }: ListingPage, items: readonly Element[]): string | undefined {
  const exact = itemSelectors(items).filter((selector) => isExactly($(selector).get(), items));
  return exact.find((selector) => /[.#]/.test(selector)) ?? exact[0];
}

function itemSelectors(items: readonly Element[]): string[] {
  const [first] = items;
  if (!first) return [];
  const own = selfNames(first, items);
  const { parent } = first;
  // Rows of a table's body, not of its head.
  const names = parent?.type === 'tag' ? [...own, ...own.map((name) => `${parent.name} > ${name}`)] : own;
  return ['', ...namesAbove(first)].flatMap((prefix) => names.map((name) => prefix + name));
}

const HIGHEST = 12;

function namesAbove(element: Element): string[] {
  const names: string[] = [];
  let above = element.parent;
  for (let level = 0; above?.type === 'tag' && level < HIGHEST; level++) {
    names.push(...selfNames(above, [above]).map((name) => `${name} `));
    above = above.parent;
  }
  return names;
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
