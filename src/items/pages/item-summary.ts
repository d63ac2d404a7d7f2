import type { ChildNode } from 'domhandler';
import { visibleText } from './element-text.ts';
import type { ListingPage } from './listing-page.ts';
import { isDateLine, withoutLeadingDate } from './written-date.ts';

const SUMMARIES =
  'p, [class*=summary], [class*=teaser], [class*=intro], [class*=excerpt], [class*=description], [class*=lead], dd';
const LEAST_LENGTH = 40;

/** What stands below the title of an item, if it is prose. */
export function findSummary({ $ }: ListingPage, nodes: readonly ChildNode[], title: string): string | undefined {
  const elements = nodes.flatMap((node) => [...$(node).filter(SUMMARIES).get(), ...$(node).find(SUMMARIES).get()]);
  return elements
    .filter((element) => $(element).find(SUMMARIES).length === 0)
    .map((element) => withoutLeadingDate(visibleText(element)))
    .find((text) => text.length >= LEAST_LENGTH && !text.includes(title) && !(isDateLine(text) && text.length < 80));
}
