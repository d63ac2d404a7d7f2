import type { AnyNode, Element } from 'domhandler';
import { decodeHTMLStrict } from 'entities/decode';
import { cleanLine } from './clean-text.ts';
import { type ElementKind, elementKind } from './element-kind.ts';
import { HtmlListener } from './html-listener.ts';
import { TextLines } from './text-lines.ts';

const TAG = /<(?:[a-z/?]|!(?:--|\[CDATA\[|doctype[^<>]*>))/i;

/**
 * Plain text of an HTML fragment or page, with paragraph borders kept and list items marked by "• ". Takes XHTML as
 * well, with prefixes and CDATA sections. Time and memory grow with the length only, however deep elements are nested.
 */
export function htmlToText(html: string): string {
  if (!html.includes('<') || !TAG.test(html)) return cleanLine(decodeReferences(html));
  return new HtmlListener(html).read();
}

/** Text with its character references (`&amp;`, `&#8211;`, `&eacute;`) resolved; a bare `&` stays as it is. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  // Escaped HTML is full of these two, and the engine replaces them faster. Neither makes a new reference.
  return decodeHTMLStrict(text.includes('&lt;') ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>') : text);
}

/** Plain text of parsed nodes; see {@link htmlToText}. Walks with a stack of its own: pages can be nested very deep. */
export function nodesToText(nodes: readonly AnyNode[]): string {
  const lines = new TextLines();
  const waiting: (AnyNode | ElementKind)[] = [];
  pushReversed<AnyNode | ElementKind>(waiting, nodes);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!('type' in next)) lines.close(next);
    else if (next.type === 'text') lines.add(next.data);
    else if (next.type === 'root') pushReversed<AnyNode | ElementKind>(waiting, next.children);
    else if (next.type === 'tag' && isSpoken(next)) {
      const kind = elementKind(next.name);
      lines.open(kind);
      waiting.push(kind);
      pushReversed<AnyNode | ElementKind>(waiting, next.children);
    }
  }
  return lines.toString();
}

/** One by one: an element can have more children than a call can have arguments. */
function pushReversed<T>(stack: T[], values: readonly T[]): void {
  for (let index = values.length - 1; index >= 0; index--) stack.push(values[index] as T);
}

function isSpoken(element: Element): boolean {
  return (
    !elementKind(element.name).isSilent && !('hidden' in element.attribs) && element.attribs['aria-hidden'] !== 'true'
  );
}
