import type { Element } from 'domhandler';
import type { NewsLink } from './news-links.ts';

/** Elements that look alike: the same tags and classes on the way to them. */
export interface ElementGroup {
  readonly items: readonly Element[];
  /** Share of the links in the main area, 0 to 1. */
  readonly inMain: number;
}

const HIGHEST = 10;
const FEWEST = 2;
// An element with more links than this is a list itself.
const MOST_LINKS = 15;
// What tells one of a row from the next: numbers, states, and WordPress' words for a post's categories.
const PASSING =
  /\d|--|(?:^|-)(?:odd|even|first|last)$|^(?:active|current|open|sticky|is-.*|has-.*|no-.*|category-.*|tag-.*|status-.*|format-.*)$/i;

/**
 * The groups of like elements that hold links, each at the widest element that still holds one entry: of `li > h3 > a`
 * the group is of `li`.
 */
export function elementGroups(links: readonly NewsLink[]): ElementGroup[] {
  const groups = new Map<string, { items: Set<Element>; links: number; inMain: number }>();
  const pathOf = pathNames();
  for (const { element, isInMain } of links) {
    for (const item of selfAndAbove(element)) {
      const key = `${pathOf(item.parent)}>${item.name}.${stableClasses(item)[0] ?? ''}`;
      const group = groups.get(key) ?? { items: new Set(), links: 0, inMain: 0 };
      groups.set(key, group);
      group.items.add(item);
      group.links++;
      if (isInMain) group.inMain++;
    }
  }
  const found = [...groups.values()]
    .filter(({ items, links: count }) => items.size >= FEWEST && count <= items.size * MOST_LINKS)
    .map((group) => ({ items: [...group.items], inMain: group.inMain / group.links }));
  const sizes = new Map(found.flatMap(({ items }) => items.map((item) => [item, items.length] as const)));
  return found.filter(({ items }) => !hasWider(items, sizes));
}

/** Whether the elements around these are a group of as many. */
function hasWider(items: readonly Element[], sizes: ReadonlyMap<Element, number>): boolean {
  const parents = new Set(items.map(({ parent }) => parent));
  return (
    parents.size === items.length &&
    [...parents].every((parent) => parent?.type === 'tag' && sizes.get(parent) === items.length)
  );
}

function selfAndAbove(element: Element): Element[] {
  const found: Element[] = [];
  for (let above: Element['parent'] = element; above?.type === 'tag'; above = above.parent) {
    if (above.name === 'body' || found.length === HIGHEST) break;
    found.push(above);
  }
  return found;
}

/** Gives every element a number that it shares with those on a like path. */
function pathNames(): (element: Element['parent']) => number {
  const numbers = new Map<string, number>();
  const known = new Map<Element, number>();
  return (element) => {
    const way: Element[] = [];
    let above = element;
    for (; above?.type === 'tag' && !known.has(above); above = above.parent) way.push(above);
    let number = above?.type === 'tag' ? (known.get(above) ?? 0) : 0;
    for (const step of way.reverse()) {
      const key = `${number}>${step.name}.${stableClasses(step).join('.')}#${stableId(step)}`;
      number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      known.set(step, number);
    }
    return number;
  };
}

/** The classes that tell what an element is, not which of its kind. */
export function stableClasses({ attribs }: Element): string[] {
  return (attribs['class'] ?? '').split(/\s+/).filter((name) => name !== '' && !PASSING.test(name));
}

function stableId({ attribs }: Element): string {
  const id = attribs['id'] ?? '';
  return PASSING.test(id) ? '' : id;
}
