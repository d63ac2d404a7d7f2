import type { AnyNode, Element } from 'domhandler';
import { type ListingPage, linkAddress } from './listing-page.ts';
import { isChrome, isMain } from './page-chrome.ts';
import { isDateLine } from './written-date.ts';

/** A link that does not belong to the frame of the page. */
export interface NewsLink {
  readonly element: Element;
  readonly isInMain: boolean;
}

interface Waiting {
  readonly node: AnyNode;
  readonly isInMain: boolean;
}

/** The links of a page outside its menus, footers and the like, in their order. */
export function newsLinks(page: ListingPage): NewsLink[] {
  const links: NewsLink[] = [];
  const aroundMain = elementsAround(page.$('main, [role=main]').get());
  const waiting: Waiting[] = [{ node: page.$.root().get(0) as AnyNode, isInMain: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    if (node.type !== 'tag' && node.type !== 'root') continue;
    if (node.type === 'tag' && isChrome(node) && !aroundMain.has(node)) continue;
    const isInMain = next.isInMain || (node.type === 'tag' && isMain(node));
    if (node.type === 'tag' && node.name === 'a' && linkAddress(page, node.attribs['href']) && !isInProse(node)) {
      links.push({ element: node, isInMain });
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      waiting.push({ node: node.children[index] as AnyNode, isInMain });
    }
  }
  return links;
}

function elementsAround(elements: readonly Element[]): Set<AnyNode> {
  const around = new Set<AnyNode>();
  for (const element of elements) {
    for (let above = element.parent; above; above = above.parent) around.add(above);
  }
  return around;
}

/** "We wrote a [long report] and …": a word of a sentence, not an entry. */
function isInProse({ parent, prev }: Element): boolean {
  if (parent?.type !== 'tag' || parent.name !== 'p' || prev?.type !== 'text') return false;
  return /\p{L}{2,}[^:|•·–—.!?]*\s$/u.test(prev.data.replace(/\s+/g, ' ')) && !isDateLine(prev.data);
}
