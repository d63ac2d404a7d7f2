import type { ChildNode, Element } from 'domhandler';
import { visibleText } from './element-text.ts';
import { isReadMore } from './read-more.ts';
import { isDateLine } from './written-date.ts';

/** An entry's element and, where entries stand in a row without a border of their own, what stands between. */
export interface Territory {
  readonly item: Element;
  /** The item, then what stands beside or over it and may tell its date. */
  readonly nodes: readonly ChildNode[];
}

const FARTHEST = 6;

/** Says of each item what belongs to it. */
export function territories(items: readonly Element[]): Territory[] {
  const all = new Set<ChildNode>(items);
  const before = items.map((item) => siblings(item, 'prev', all));
  // One date over all of them would tell when the page was changed; two tell of what stands below each.
  const isBefore = before[0]?.some(isDate) && before.filter((nodes) => nodes.some(isDate)).length > 1;
  let day: readonly ChildNode[] = [];
  return items.map((item, index) => {
    if (before[index]?.some(isDate)) day = before[index];
    const beside = isBefore ? day : siblings(item, 'next', all);
    return { item, nodes: [item, ...beside, ...headingAbove(item)] };
  });
}

function siblings(item: Element, direction: 'prev' | 'next', items: ReadonlySet<ChildNode>): ChildNode[] {
  const found: ChildNode[] = [];
  for (
    let node = item[direction];
    node && !items.has(node) && !isOther(node) && found.length < FARTHEST;
    node = node[direction]
  ) {
    if (node.type === 'tag' || node.type === 'text') found.push(node);
  }
  return found;
}

/** Another entry, that was not taken for one: its date is not ours. */
function isOther(node: ChildNode): boolean {
  const waiting: ChildNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type !== 'tag') continue;
    if (next.name === 'a' && next.attribs['href'] && !isReadMore(visibleText(next))) return true;
    waiting.push(...next.children);
  }
  return false;
}

/** A day as the heading of a list of its entries. */
function headingAbove({ parent }: Element): ChildNode[] {
  let above = parent?.prev;
  while (above && above.type !== 'tag') above = above.prev;
  return above && /^(?:h\d|dt)$/.test(above.name) && isDate(above) ? [above] : [];
}

function isDate(node: ChildNode): boolean {
  return isDateLine(visibleText(node));
}
