import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { cleanParagraphs } from './clean-text.ts';

const SILENT = new Set(
  'script style noscript template svg iframe object canvas button select textarea head nav dialog'.split(' '),
);
const BLOCK = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr main ol p pre section table tbody thead tr ul li summary'
  ).split(' '),
);

// Stands where a list item begins until the white space behind it is known. Private use: icon fonts at most hold it.
const LIST_ITEM = '\uE000';
const LIST_ITEM_START = /\uE000\s*/g;

/** Plain text of an HTML fragment or page, with paragraph borders kept and list items marked by "• ". */
export function htmlToText(html: string): string {
  return nodesToText(load(html, null, false).root().get());
}

/** Plain text of parsed nodes; see {@link htmlToText}. Walks with a stack of its own: pages can be nested very deep. */
export function nodesToText(nodes: readonly AnyNode[]): string {
  const parts: string[] = [];
  const waiting: (AnyNode | string)[] = [];
  pushReversed(waiting, nodes);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.type === 'text') parts.push(next.data.replace(/\s+/g, ' ').replaceAll(LIST_ITEM, ''));
    else if (next.type === 'root') pushReversed(waiting, next.children);
    else if (next.type === 'tag' && isSpoken(next)) pushReversed(waiting, partsOf(next));
  }
  return cleanParagraphs(parts.join('').replace(LIST_ITEM_START, '• '));
}

/** One by one: an element can have more children than a call can have arguments. */
function pushReversed<T>(stack: T[], values: readonly T[]): void {
  for (let index = values.length - 1; index >= 0; index--) stack.push(values[index] as T);
}

function isSpoken(element: Element): boolean {
  return !SILENT.has(element.name) && !('hidden' in element.attribs) && element.attribs['aria-hidden'] !== 'true';
}

function partsOf(element: Element): (AnyNode | string)[] {
  if (element.name === 'br') return ['\n'];
  const isCell = element.name === 'td' || element.name === 'th';
  const border = BLOCK.has(element.name) ? '\n\n' : isCell ? ' ' : '';
  return [border, element.name === 'li' ? LIST_ITEM : '', ...element.children, border];
}
