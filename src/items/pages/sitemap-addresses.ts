import { Parser } from 'htmlparser2';
import { cleanLine } from '../../text/clean-text.ts';

/** One `<url>` or `<sitemap>`, as it is written. */
export interface SitemapAddress {
  readonly loc?: string;
  readonly lastmod?: string;
  /** From Google's extension for news. */
  readonly title?: string;
  readonly published?: string;
  readonly language?: string;
}

export interface SitemapDocument {
  /** Local name of the outermost element: `urlset`, `sitemapindex`, or what else was there. */
  readonly root: string;
  readonly addresses: readonly SitemapAddress[];
  /** Whether the outermost element is closed. */
  readonly isWhole: boolean;
  /** Whether elements stand in one another as in no sitemap; then it was not read to its end. */
  readonly isTooDeep: boolean;
}

// By the way that leads to them: pictures have a <loc> and videos a <title> too.
const FIELDS: Readonly<Record<string, keyof SitemapAddress>> = {
  'url/loc': 'loc',
  'sitemap/loc': 'loc',
  'url/lastmod': 'lastmod',
  'sitemap/lastmod': 'lastmod',
  'url/news/title': 'title',
  'url/news/publication_date': 'published',
  'url/news/publication/language': 'language',
};
const LONGEST = 4000;

const DEEPEST = 12;
const PIECE = 65_536;

/** Reads the elements of a sitemap, with any prefixes. Entities of its own are not expanded. */
export function sitemapAddresses(xml: string): SitemapDocument {
  const way: string[] = [];
  const addresses: SitemapAddress[] = [];
  let root = '';
  let isWhole = false;
  let isTooDeep = false;
  let text = '';
  let current: { [Field in keyof SitemapAddress]: string } = {};
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (way.length === 0) root ||= localName(name);
        way.push(localName(name));
        isTooDeep ||= way.length > DEEPEST;
        text = '';
      },
      ontext: (part) => {
        if (text.length < LONGEST) text += part;
      },
      onclosetag: (name, isImplied) => {
        const field = isTooDeep ? undefined : FIELDS[way.slice(1).join('/')];
        if (field && text.trim()) current = { ...current, [field]: cleanLine(text) };
        if (way.length === 2) {
          addresses.push(current);
          current = {};
        }
        way.pop();
        if (way.length === 0) isWhole = !isImplied && localName(name) === root;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // In pieces, so as to stop: the time for depth grows with its square.
  for (let start = 0; start < xml.length && !isTooDeep; start += PIECE) parser.write(xml.slice(start, start + PIECE));
  if (!isTooDeep) parser.end();
  return { root, addresses, isWhole, isTooDeep };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
