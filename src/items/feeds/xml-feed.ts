import type { Feed, FeedEntry, ParsedFeed } from '../feed.ts';
import { ElementText } from './element-text.ts';
import { FeedGathering } from './feed-gathering.ts';
import { gatheredEntry } from './gathered-entry.ts';
import { languageTag } from './language-tag.ts';
import { pageLink, relatedLink } from './link-choice.ts';
import { pollingHints } from './polling-hints.ts';
import { isTombstone } from './tombstone.ts';
import { type XmlElement, XmlScan } from './xml-scan.ts';
import { XmlText } from './xml-text.ts';

const TITLE = ['title', 'dc:title', 'atom:title'];
const DESCRIPTION = [
  'description',
  'subtitle',
  'tagline',
  'atom:subtitle',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
];
const MOST_ENTRIES = 2000;
const PROLOG_LENGTH = 20_000;
const ATOM_ROOT = /^<(?:[\w.-]+:)?(?:feed|entry)\b/i;
/** The end of a document that lacks nothing but the last character. */
const ALMOST_CLOSED = /<\/(?:[\w.-]+:)?(?:rss|rdf|feed|channel|entry)\s*$/i;

/**
 * Reads RSS, RDF or Atom.
 *
 * @param start where the root's tag begins; before it a document declares its entities
 */
export function readXmlFeed(text: string, start: number, baseUrl: string, zone: string | undefined): ParsedFeed {
  const values = new XmlText(text.slice(0, Math.min(start, PROLOG_LENGTH)));
  const texts = new ElementText(values, ATOM_ROOT.test(text.slice(start, start + 100)));
  const entries: FeedEntry[] = [];
  let isFull = false;
  const gathering = new FeedGathering((entry) => {
    if (entries.length < MOST_ENTRIES) entries.push(gatheredEntry(entry, texts, zone));
    else {
      isFull = true;
      scan.stop();
    }
  });
  const scan = new XmlScan(text, baseUrl, values, gathering);
  scan.run(start);
  if (scan.isTooDeep)
    return { kind: 'unreadable', fault: { kind: 'excessive', reason: 'its elements are nested more than 200 deep' } };
  const isWhole = isFull || scan.isClosed || ALMOST_CLOSED.test(text.slice(-100));
  if (!isWhole && entries.length === 0) {
    return { kind: 'unreadable', fault: { kind: 'broken-off' } };
  }
  const feed = feedOf(gathering, texts, entries);
  if (!isWhole) scan.flaws.add('breaks off before its end');
  if (isFull) scan.flaws.add(`has more than ${MOST_ENTRIES} entries, of which only so many were read`);
  if (values.isForgiven) scan.flaws.add('uses "&" in ways that XML does not know');
  return { kind: 'feed', feed: { ...feed, flaws: [...scan.flaws], ...(isWhole ? {} : { isCutOff: true }) } };
}

function feedOf(gathering: FeedGathering, texts: ElementText, entries: readonly FeedEntry[]): Omit<Feed, 'flaws'> {
  const { feed, root } = gathering;
  const { elements, links } = feed;
  const title = first(TITLE, elements, (element) => texts.line(element));
  const description = first(DESCRIPTION, elements, (element) => texts.paragraphs(element));
  const link = pageLink(links, texts);
  const said = texts.value(elements.get('language') ?? elements.get('dc:language'));
  const language = languageTag(said) ?? languageTag(feed.language);
  const older = relatedLink(links, ['next', 'prev-archive']);
  const hub = relatedLink(links, ['hub']);
  return {
    format: formatOf(root),
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(description ? { description } : {}),
    ...(language ? { language } : {}),
    entries,
    ...(older ? { older } : {}),
    ...(hub ? { hub } : {}),
    ...(entries.length === 1 && entries.some(isTombstone) ? { hasEnded: true } : {}),
    hints: pollingHints(feed, texts),
  };
}

function formatOf(root: string): Feed['format'] {
  if (root === 'rdf' || root === 'rdf:rdf') return 'rdf';
  return root === 'feed' || root === 'entry' ? 'atom' : 'rss';
}

function first(
  keys: readonly string[],
  elements: ReadonlyMap<string, XmlElement>,
  read: (element: XmlElement | undefined) => string,
): string {
  for (const key of keys) {
    const text = read(elements.get(key));
    if (text) return text;
  }
  return '';
}
