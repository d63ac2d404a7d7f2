import { type CheerioAPI, load } from 'cheerio';
import { limitTags } from './limit-tags.ts';

// No article of the catalogue comes near; a page that has more keeps the others waiting.
const LONGEST_MARKUP = 2_000_000;
const CODE = /<(script|style)\b[^<>]*>/gi;

/**
 * Parses a page of any size and depth within a second or so. htmlparser2 instead of the standard's algorithm: a few
 * hundred open formatting elements can make that one produce millions.
 */
export function parsePage(html: string): CheerioAPI {
  const markup = limitTags(withoutCode(html).slice(0, LONGEST_MARKUP));
  // One element around all: cheerio's look-ups need time by the square of the number of elements at the top.
  return load(`<page>${markup}</page>`, { xml: { xmlMode: false, decodeEntities: true } });
}

/** Scripts and styles are most of many pages, and say nothing; descriptions of the page for machines stay. */
function withoutCode(html: string): string {
  const kept: string[] = [];
  let done = 0;
  for (CODE.lastIndex = 0; ; ) {
    const opening = CODE.exec(html);
    if (!opening) break;
    const end = endOf(html, opening[1] ?? '', CODE.lastIndex);
    if (!/ld\+json/i.test(opening[0])) {
      kept.push(html.slice(done, opening.index), ' ');
      done = end;
    }
    CODE.lastIndex = end;
  }
  return kept.join('') + html.slice(done);
}

/** Just behind the end tag; the end of the page where there is none, as parsers have it. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]*>`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex : html.length;
}
