import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { elementsWithin, emptyElement } from './elements-within.ts';
import { takeOutLinkLists } from './link-lists.ts';
import { chromeOf } from './page-chrome.ts';

// From the most to the least telling.
const TELLING = [
  '[itemprop=articleBody], .govspeak',
  '.entry-content, .post-content, .article-body, .article-content, .article__body, .field--name-body, .wysiwyg',
  'article',
  'main, [role=main]',
  '#content, .content, #contenu',
];
const FAIR_LENGTH = 120;
/** A telling element is believed if it holds this share of the page's prose. */
const FAIR_SHARE = 0.35;
/** The site's frame is not believed to be one if it holds this share. */
const MOST = 0.5;
/** What stands around the text and below the heading belongs to it up to this: standfirst, date, attachments. */
const AROUND_SHARE = 1.4;
const AROUND_LENGTH = 300;
/** Where names tell nothing: the innermost element that holds nearly all. */
const NEARLY_ALL = 0.9;

/**
 * The element that holds the article, without the site's frame. Takes what is no part of the article out of the page.
 *
 * @param heading the article's heading: what holds it is no frame
 */
export function mainContent($: CheerioAPI, heading: Element | undefined): Element | undefined {
  const body = $<Element, string>('body').get(0) ?? $<Element, string>('page').get(0);
  if (!body) return undefined;
  takeOutFrame($, body, heading);
  const prose = measureProse(body);
  const total = prose.get(body) ?? 0;
  const main = withHeading(tellingElement($, prose, total) ?? innermost(body, prose), heading, prose);
  takeOutTeasers($, main, prose);
  takeOutLinkLists($, main);
  return main;
}

function takeOutFrame($: CheerioAPI, body: Element, heading: Element | undefined): void {
  const prose = measureProse(body);
  const most = MOST * (prose.get(body) ?? 0);
  const holdsHeading = new Set<AnyNode>(heading ? [heading, ...$(heading).parents().get()] : []);
  const doomed: Element[] = [];
  const look = (element: Element): void => {
    const chrome = chromeOf(element);
    const isFrame = !holdsHeading.has(element) && (chrome === 'alien' || (prose.get(element) ?? 0) <= most);
    if (chrome === 'mute' || (chrome !== 'content' && isFrame)) doomed.push(element);
    else for (const child of element.children) if (child.type === 'tag') look(child);
  };
  for (const child of body.children) if (child.type === 'tag') look(child);
  for (const element of doomed) emptyElement(element);
}

/** For each element how many characters of text it holds outside of links and of what never speaks. */
function measureProse(top: Element): Map<AnyNode, number> {
  const prose = new Map<AnyNode, number>();
  const measure = (element: Element): number => {
    let length = 0;
    for (const child of element.children) {
      if (child.type === 'text') length += child.data.trim().length;
      else if (child.type === 'tag' && child.name !== 'a' && chromeOf(child) !== 'mute') length += measure(child);
    }
    prose.set(element, length);
    return length;
  };
  measure(top);
  return prose;
}

function tellingElement($: CheerioAPI, prose: ReadonlyMap<AnyNode, number>, total: number): Element | undefined {
  for (const selector of TELLING) {
    const found = $<Element, string>(selector).get();
    const longest = found.toSorted((a, b) => (prose.get(b) ?? 0) - (prose.get(a) ?? 0))[0];
    if (longest && (prose.get(longest) ?? 0) >= Math.max(FAIR_LENGTH, FAIR_SHARE * total)) return longest;
  }
  return undefined;
}

function innermost(top: Element, prose: ReadonlyMap<AnyNode, number>): Element {
  const least = NEARLY_ALL * (prose.get(top) ?? 0);
  for (let element = top; ; ) {
    const child = element.children.find(
      (node): node is Element => node.type === 'tag' && (prose.get(node) ?? 0) >= least,
    );
    if (!child || child.name === 'p') return element;
    element = child;
  }
}

/** Articles within what is none are teasers of others, unless the page is made of them. */
function takeOutTeasers($: CheerioAPI, main: Element, prose: ReadonlyMap<AnyNode, number>): void {
  if ($(main).closest('article').length > 0) return;
  const teasers = elementsWithin(main, ({ name }) => name === 'article');
  const length = teasers.reduce((sum, teaser) => sum + (prose.get(teaser) ?? 0), 0);
  if (length < FAIR_SHARE * (prose.get(main) ?? 0)) for (const teaser of teasers) emptyElement(teaser);
}

function withHeading(main: Element, heading: Element | undefined, prose: ReadonlyMap<AnyNode, number>): Element {
  if (!heading || holds(main, heading)) return main;
  const most = AROUND_SHARE * (prose.get(main) ?? 0) + AROUND_LENGTH;
  for (let around = main.parent; around?.type === 'tag' && (prose.get(around) ?? 0) <= most; around = around.parent) {
    if (holds(around, heading)) return around;
  }
  return main;
}

function holds(element: Element, inner: Element): boolean {
  for (let node: AnyNode | null = inner; node; node = node.parent) if (node === element) return true;
  return false;
}
