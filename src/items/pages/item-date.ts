import type { AnyNode, ChildNode, Element } from 'domhandler';
import { visibleText } from './element-text.ts';
import { isDateLine, withoutLeadingDate, writtenDate } from './written-date.ts';

const LONGEST_LINE = 200;
const DATED = /dat(?:e|um)/i;

/** When an item was published, as its territory tells: an element for dates, else a line that is a date. */
export function findDate(nodes: readonly ChildNode[], title: Element | undefined, zone: string): Date | undefined {
  for (const node of nodes) {
    const parts = partsOf(node, title);
    const declared = parts.map((part) => machineDate(part, zone)).find(Boolean);
    const date = declared ?? parts.map((part) => lineDate(part, title, zone)).find(Boolean);
    if (date) return date;
  }
  // "15.11.2026: Title" in one link.
  const text = title ? visibleText(title) : '';
  return withoutLeadingDate(text) === text ? undefined : writtenDate(text, zone);
}

/** The date that an element gives: machine-readable, or as its text. */
export function elementDate(element: Element, zone: string): Date | undefined {
  const declared = partsOf(element, undefined).map((part) => machineDate(part, zone));
  return declared.find(Boolean) ?? writtenDate(visibleText(element), zone);
}

function machineDate(node: AnyNode, zone: string): Date | undefined {
  if (node.type !== 'tag') return undefined;
  const { name, attribs } = node;
  const isDated = name === 'time' || /^date(?:Published|Created)$/.test(attribs['itemprop'] ?? '');
  return isDated ? writtenDate(attribs['datetime'] ?? attribs['content'] ?? '', zone) : undefined;
}

/** A line that is a date, or begins with one; a date within prose is what the news is about. */
function lineDate(node: AnyNode, title: Element | undefined, zone: string): Date | undefined {
  const text = visibleText(node, (part) => part === title);
  const isParagraph = node.type === 'tag' && node.name === 'p';
  return (isParagraph || text.length <= LONGEST_LINE) && isDateLine(text) ? writtenDate(text, zone) : undefined;
}

/** A node and all within it, in their order; of a title only what is marked as a date. */
function partsOf(node: ChildNode, title: Element | undefined): AnyNode[] {
  const parts: AnyNode[] = [];
  const waiting: { node: AnyNode; isInTitle: boolean }[] = [{ node, isInTitle: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const isInTitle = next.isInTitle || next.node === title;
    if (!isInTitle || isMarked(next.node)) parts.push(next.node);
    if (next.node.type !== 'tag') continue;
    const { children } = next.node;
    for (let index = children.length - 1; index >= 0; index--)
      waiting.push({ node: children[index] as AnyNode, isInTitle });
  }
  return parts;
}

function isMarked(node: AnyNode): boolean {
  return node.type === 'tag' && (node.name === 'time' || DATED.test(node.attribs['class'] ?? ''));
}
