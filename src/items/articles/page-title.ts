import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';

/** A lower heading as short as this may be the site's name, with which its titles begin. */
const LEAST_LOW = 20;

export interface PageTitle {
  readonly text?: string;
  /** The heading that says it, if one does. */
  readonly heading?: Element;
}

/**
 * The article's title: the heading that the head of the page names too, else the first one outside the site's frame.
 * Some themes put the site's name into a heading of its own, before the article's.
 */
export function pageTitle($: CheerioAPI): PageTitle {
  const named = [$('meta[property="og:title"]').attr('content'), $('head title').first().text()].map((text) =>
    cleanLine(text ?? ''),
  );
  // Some sites (Bundestag, TYPO3's news) give the article's title a lower rank.
  const headings = $<Element, string>('h1, h2, h3').get();
  const said = headings.map((heading) => cleanLine($(heading).text()));
  const isNamed = (text: string, least: number) => text.length >= least && named.some((name) => name.startsWith(text));
  const sure = said.findIndex((text, n) => isNamed(text, headings[n]?.name === 'h1' ? 1 : LEAST_LOW));
  const isTop = (heading: Element) => heading.name === 'h1' && !isInFrame($, heading);
  const place = sure >= 0 ? sure : headings.findIndex((heading, n) => said[n] && isTop(heading));
  const heading = headings[place];
  const text = said[place] || named.find(Boolean);
  return { ...(text ? { text } : {}), ...(heading ? { heading } : {}) };
}

function isInFrame($: CheerioAPI, heading: Element): boolean {
  return $(heading).closest('nav, footer, aside, [role=banner], body > header').length > 0;
}
