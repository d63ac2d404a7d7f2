import type { AnyNode, Element } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'iframe']);
// For screen readers only: "Opens in a new window", "Go to the article:".
const UNSEEN = /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader(?:-text)?|aural|u-hidden|invisible)(?:$|\s)/i;
const INLINE = new Set('a b strong i em mark sup sub abbr small u wbr q cite font'.split(' '));

/**
 * What a reader sees of an element, as one line. "Grenz<em>schutz</em>" is one word; two spans, as of a date's tile,
 * are two.
 *
 * @param isSkipped which elements within it to leave out
 */
export function visibleText(element: AnyNode, isSkipped: (element: Element) => boolean = () => false): string {
  const parts: string[] = [];
  const waiting: (AnyNode | ' ')[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === ' ') parts.push(next);
    else if (next.type === 'text') parts.push(next.data);
    else if (next.type === 'tag' && isSeen(next) && !(next !== element && isSkipped(next))) {
      const border = isInline(next) ? [] : [' ' as const];
      parts.push(...border);
      waiting.push(...border);
      for (let index = next.children.length - 1; index >= 0; index--) waiting.push(next.children[index] as AnyNode);
    }
  }
  return cleanLine(parts.join('').replaceAll('\u00AD', ''));
}

/** Whether an element only marks words of a line. */
export function isInline({ name }: Element): boolean {
  return INLINE.has(name);
}

function isSeen({ name, attribs }: Element): boolean {
  return !SILENT.has(name) && !('hidden' in attribs) && !UNSEEN.test(attribs['class'] ?? '');
}
