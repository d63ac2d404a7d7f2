import type { Element, ParentNode } from 'domhandler';

/**
 * Elements of a kind within another, in the order of the page. cheerio's own `find` needs time by the square of the
 * number of children (cheerio-select 1.6, `removeSubsets`).
 */
export function elementsWithin(top: ParentNode, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const look = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!('attribs' in child)) continue;
      if (isWanted(child)) found.push(child);
      look(child);
    }
  };
  look(top);
  return found;
}

/** Takes what it holds out of an element, in constant time; removing the element from thousands of siblings is not. */
export function emptyElement(element: Element): void {
  element.children = [];
}
