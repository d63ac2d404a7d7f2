import type { Element } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';
import { visibleText } from './element-text.ts';
import { linkLines } from './link-lines.ts';
import { type ListingPage, linkAddress } from './listing-page.ts';
import { isChrome } from './page-chrome.ts';
import { afterReadMore, isReadMore } from './read-more.ts';
import { isDateLine, withoutLeadingDate } from './written-date.ts';

/** What an item is called, and where its page is. */
export interface ItemTitle {
  readonly title?: string;
  readonly link?: string;
  /** The element whose text the title is. */
  readonly element?: Element;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const TITLE_CLASSES = '[class*=title], [class*=titel], [class*=titre], [class*=headline], [class*=heading]';
const BESIDE_TITLE =
  /(?:^|[\s_-])(?:date|datum|meta|label|category|kicker|summary|teaser-text|intro|type|tag)s?(?:$|[\s_-])/i;
// Shorter lines before it are more likely its sort: "Press release".
const FAIR_LENGTH = 20;
const LEAST_LETTERS = /\p{L}{2}/u;

/** Finds the title of an item by its structure: its heading, else the text of its link. */
export function findTitle(page: ListingPage, item: Element): ItemTitle {
  const links = itemLinks(page, item);
  const byLink = longestLink(links);
  const heading = findHeading(page, item);
  if (heading && !isBetter(byLink, heading, links)) {
    const own = links.find((link) => contains(heading.element, link) || contains(link, heading.element));
    return { ...heading, ...addressOf(page, own ?? byLink?.link ?? links[0]) };
  }
  if (byLink) return { title: byLink.title, element: byLink.element, ...addressOf(page, byLink.link) };
  const described = links.map((link) => ({ link, title: describedTitle(page, link) })).find(({ title }) => title);
  if (described?.title) return { title: described.title, ...addressOf(page, described.link) };
  return addressOf(page, links[0]);
}

/** The links of an item that lead to pages, or the link it stands in. */
export function itemLinks(page: ListingPage, item: Element): Element[] {
  const within = item.name === 'a' ? [item] : page.$(item).find('a[href]').get();
  const links = within.filter((link) => linkAddress(page, link.attribs['href']) && !isChrome(link));
  if (links.length > 0) return links;
  return page.$(item).parents('a[href]').first().get();
}

function addressOf(page: ListingPage, link: Element | undefined): { link?: string } {
  const address = linkAddress(page, link?.attribs['href']);
  return address ? { link: address } : {};
}

interface Titled {
  readonly title: string;
  readonly element: Element;
}

function findHeading({ $ }: ListingPage, item: Element): Titled | undefined {
  const within = $(item);
  const elements = [
    ...within.filter(HEADINGS).get(),
    ...within.find(HEADINGS).get(),
    ...within.find(TITLE_CLASSES).get(),
  ];
  return elements.map(titled).find((found) => found !== undefined);
}

/** A heading without a link, of which a link says more, tells the sort of item: "Press release". */
function isBetter(byLink: Titled | undefined, heading: Titled, links: readonly Element[]): boolean {
  if (!byLink || links.some((link) => contains(heading.element, link) || contains(link, heading.element))) return false;
  return byLink.title.length > heading.title.length;
}

function longestLink(links: readonly Element[]): (Titled & { readonly link: Element }) | undefined {
  const all = links.flatMap((link) => {
    const found = titled(link);
    return found ? [{ ...found, link }] : [];
  });
  return all.toSorted((a, b) => b.title.length - a.title.length)[0];
}

/** An element as a title; of a link that holds a whole card, the line of it that is one. */
function titled(element: Element): Titled | undefined {
  const lines = element.name === 'a' ? linkLines(element, isBeside).flatMap((line) => titledBy(line) ?? []) : [];
  if (lines.length > 0) return lines.find(({ title }) => title.length >= FAIR_LENGTH) ?? longest(lines);
  return titledBy(element);
}

function titledBy(element: Element): Titled | undefined {
  const title = withoutLeadingDate(visibleText(element, isBeside));
  return isTitle(title) ? { title, element } : undefined;
}

function longest(all: readonly Titled[]): Titled | undefined {
  return all.toSorted((a, b) => b.title.length - a.title.length)[0];
}

function isBeside({ name, attribs }: Element): boolean {
  return name === 'time' || BESIDE_TITLE.test(attribs['class'] ?? '');
}

/** What a link without a text of its own says for screen readers, or its picture. */
function describedTitle({ $ }: ListingPage, link: Element): string | undefined {
  const said = [link.attribs['aria-label'], link.attribs['title'], $(link).find('img[alt]').first().attr('alt')];
  return said.map((text) => afterReadMore(cleanLine(text ?? ''))).find((text) => text !== undefined && isTitle(text));
}

function isTitle(text: string): boolean {
  return LEAST_LETTERS.test(text) && !isReadMore(text) && !(isDateLine(text) && text.length < 40);
}

function contains(outer: Element, inner: Element): boolean {
  for (let above: Element['parent'] = inner; above; above = above.parent) if (above === outer) return true;
  return false;
}
