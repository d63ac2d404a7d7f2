import type { Element } from 'domhandler';
import { isInline, visibleText } from './element-text.ts';

/** The elements that are the lines of a link that holds a whole card, in their order; none where its text is its own. */
export function linkLines(link: Element, isSkipped: (element: Element) => boolean): Element[] {
  const lines: Element[] = [];
  const waiting = isLine(link, isSkipped) ? [] : [link];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isLine(next, isSkipped)) lines.push(next);
    else waiting.push(...blocksOf(next, isSkipped).reverse());
  }
  return lines.filter((line) => visibleText(line, isSkipped) !== '');
}

/** Whether an element has words of its own, or nothing that could be a line within it. */
function isLine(element: Element, isSkipped: (element: Element) => boolean): boolean {
  const hasWords = element.children.some((child) => child.type === 'text' && /\p{L}/u.test(child.data));
  return hasWords || blocksOf(element, isSkipped).length === 0;
}

function blocksOf({ children }: Element, isSkipped: (element: Element) => boolean): Element[] {
  return children.flatMap((child) => (child.type === 'tag' && !isInline(child) && !isSkipped(child) ? [child] : []));
}
