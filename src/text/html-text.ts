import type { AnyNode, Element } from 'domhandler';
import { decodeHTMLStrict } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';
import { cleanLine } from './clean-text.ts';
import { HtmlListener } from './html-listener.ts';
import { isSilent, TextLines } from './text-lines.ts';

const TAG = /<(?:[a-z/?]|!(?:--|\[CDATA\[|doctype[^<>]*>))/i;
// HTML would take "<!" before anything else for a comment and swallow the text up to the next ">".
const NO_COMMENT = /<!(?!--|\[CDATA\[|doctype)/gi;

/**
 * Plain text of an HTML fragment or page, with paragraph borders kept and list items marked by "• ". Takes XHTML as
 * well, with prefixes and CDATA sections. Time and memory grow with the length only, however deep elements are nested.
 */
export function htmlToText(html: string): string {
  if (!html.includes('<') || !TAG.test(html)) return cleanLine(decodeReferences(html));
  const markup = html.includes('<!') ? html.replace(NO_COMMENT, '&lt;!') : html;
  const listener = new HtmlListener(markup);
  const tokenizer = new Tokenizer({ decodeEntities: false, recognizeSelfClosing: true }, listener);
  tokenizer.write(markup);
  tokenizer.end();
  return listener.lines.toString();
}

/** Text with its character references (`&amp;`, `&#8211;`, `&eacute;`) resolved; a bare `&` stays as it is. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** Plain text of parsed nodes; see {@link htmlToText}. Walks with a stack of its own: pages can be nested very deep. */
export function nodesToText(nodes: readonly AnyNode[]): string {
  const lines = new TextLines();
  const waiting: (AnyNode | string)[] = [];
  pushReversed(waiting, nodes);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') lines.close(next);
    else if (next.type === 'text') lines.add(next.data);
    else if (next.type === 'root') pushReversed(waiting, next.children);
    else if (next.type === 'tag' && isSpoken(next)) {
      lines.open(next.name);
      waiting.push(next.name);
      pushReversed(waiting, next.children);
    }
  }
  return lines.toString();
}

/** One by one: an element can have more children than a call can have arguments. */
function pushReversed<T>(stack: T[], values: readonly T[]): void {
  for (let index = values.length - 1; index >= 0; index--) stack.push(values[index] as T);
}

function isSpoken(element: Element): boolean {
  return !isSilent(element.name) && !('hidden' in element.attribs) && element.attribs['aria-hidden'] !== 'true';
}
