import type { Element } from 'domhandler';
import type { FeedEntry } from '../feed.ts';
import type { ElementGroup } from './element-group.ts';
import { visibleText } from './element-text.ts';
import { itemLinks } from './item-title.ts';
import { type ListingPage, linkAddress } from './listing-page.ts';

const NEWS =
  /\b(?:news|press|releases?|updates?|latest|nieuws\w*|pers\w*|actueel|berichten|actualit\S*|presse\w*|communiqu\S*|aktuell\w*|meldung\w*|nachrichten|articles?|publications?|statements?)\b/i;
const OTHER =
  /\b(?:events?|agenda|calend\S*|kalender|termine?|veranstaltung\w*|[eé]v[eé]nements?|evenementen|related|similar|see also|more on|lees ook|zie ook|mehr zum thema|siehe auch|[aà] lire aussi|voir aussi|popular|most read|meistgelesen|topics?|themen|th[eè]mes|thema'?s|vacanc\w*|jobs?|contacts?|services?|diensten|leistungen|d[eé]marches|prestations)\b/i;
const ENOUGH = 20;
export const SHORT_TITLE = 12;
const LONG_TITLE = 45;

/**
 * How well a group fits a list of news: titles of some length, dates, one page each, in the main area, under a heading
 * that speaks of news. 0 for a group that is none.
 */
export function groupScore(page: ListingPage, group: ElementGroup, entries: readonly FeedEntry[]): number {
  const linked = new Set(entries.flatMap(({ link }) => link ?? []));
  const titles = share(entries, titleWeight);
  if (linked.size < 2 || linked.size < entries.length / 2) return 0;
  const dates = share(entries, ({ publishedAt }) => (publishedAt ? 1 : 0));
  // Two alike are no list yet, unless both are dated; nor are short words, or what stands outside the main area.
  if (linked.size < 3 && dates < 1) return 0;
  if (dates < 0.5 && (titles < 0.3 || (group.inMain < 0.5 && hasMain(page)))) return 0;
  const said = surroundings(page, group.items[0] as Element);
  const quality =
    titles * 2 +
    dates * 2 +
    group.inMain * 0.75 +
    share(entries, ({ summary }) => (summary ? 0.5 : 0)) +
    (NEWS.test(said) ? 1.5 : 0) -
    (OTHER.test(said) ? 2 : 0) -
    Math.min(3, 1.5 * excessLinks(page, group.items));
  return Math.max(0, quality) * Math.min(ENOUGH, linked.size) ** 0.3;
}

function hasMain({ $ }: ListingPage): boolean {
  return $('main, [role=main]').length > 0;
}

/** 0 for a word as in menus, 1 for a line as in news. */
function titleWeight({ title = '' }: FeedEntry): number {
  return Math.min(1, Math.max(0, (title.length - SHORT_TITLE) / (LONG_TITLE - SHORT_TITLE)));
}

function share(entries: readonly FeedEntry[], weigh: (entry: FeedEntry) => number): number {
  return entries.reduce((sum, entry) => sum + weigh(entry), 0) / Math.max(1, entries.length);
}

/** How many more pages than one an item leads to by lines of some length, on the average: then it is a list itself. */
function excessLinks(page: ListingPage, items: readonly Element[]): number {
  const some = items.slice(0, ENOUGH);
  const targets = some.map((item) => {
    const lines = itemLinks(page, item).filter((link) => visibleText(link).length > SHORT_TITLE * 1.5);
    return new Set(lines.map(({ attribs }) => linkAddress(page, attribs['href'])));
  });
  return targets.reduce((sum, { size }) => sum + Math.max(0, size - 1), 0) / some.length;
}

const FARTHEST = 5;

/** What the elements around a list are called, and the heading over it. */
function surroundings({ $ }: ListingPage, item: Element): string {
  const said: string[] = [];
  let heading = '';
  let above: Element['parent'] = item;
  for (let level = 0; level < FARTHEST && above?.type === 'tag' && above.name !== 'body'; level++) {
    said.push(above.attribs['class'] ?? '', above.attribs['id'] ?? '');
    heading ||=
      $(above)
        .prevAll('h1, h2, h3, h4')
        .first()
        .map((_, element) => visibleText(element))
        .get(0) ?? '';
    above = above.parent;
  }
  return [...said, heading].join(' ').replace(/[_-]/g, ' ');
}
