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

/** Plain text of an HTML fragment or page, with paragraph borders kept and list items marked by "• ". */
export function htmlToText(html: string): string {
  return nodesToText(load(html, null, false).root().get());
}

/** Plain text of parsed nodes; see {@link htmlToText}. */
export function nodesToText(nodes: readonly AnyNode[]): string {
  const parts: string[] = [];
  for (const node of nodes) appendText(node, parts);
  return cleanParagraphs(parts.join(''));
}

function appendText(node: AnyNode, parts: string[]): void {
  if (node.type === 'text') {
    parts.push(node.data.replace(/\s+/g, ' '));
    return;
  }
  if (node.type === 'root') {
    for (const child of node.children) appendText(child, parts);
    return;
  }
  if (node.type === 'tag' && isSpoken(node)) appendElement(node, parts);
}

function isSpoken(element: Element): boolean {
  return !SILENT.has(element.name) && !('hidden' in element.attribs) && element.attribs['aria-hidden'] !== 'true';
}

function appendElement(element: Element, parts: string[]): void {
  if (element.name === 'br') {
    parts.push('\n');
    return;
  }
  const border = BLOCK.has(element.name) ? '\n\n' : element.name === 'td' || element.name === 'th' ? ' ' : '';
  const inner: string[] = [];
  for (const child of element.children) appendText(child, inner);
  const text = inner.join('');
  parts.push(border, element.name === 'li' ? `• ${text.trimStart()}` : text, border);
}
