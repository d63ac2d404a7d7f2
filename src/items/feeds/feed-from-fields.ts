import { cleanLine } from '../../text/clean-text.ts';
import type { Feed, FeedEntry } from '../feed.ts';
import { parseInstant } from '../published-date.ts';
import { MOST_ENTRIES } from './collect-fields.ts';
import { linkedDocuments, pageLink, relatedLink } from './feed-links.ts';
import { fieldLine, fieldText } from './field-text.ts';
import { pollingHints } from './polling-hints.ts';
import type { Field, Fields, RawFeed } from './raw-feed.ts';

// Where each thing stands, the core element before those of other vocabularies.
const TITLES = ['rss:title', 'atom:title', 'dc:title', 'media:title'];
const GUIDS = ['rss:guid', 'atom:id', 'rdf:about', 'dc:identifier'];
const SUMMARIES = [
  'rss:description',
  'atom:summary',
  'atom:tagline',
  'atom:subtitle',
  'dc:description',
  'dcterms:abstract',
  'media:description',
  'itunes:summary',
];
const CONTENTS = [
  'content:encoded',
  'atom:content',
  'rss:content',
  'rss:summary',
  'xhtml:body',
  'rss:body',
  'rss:fullitem',
  'xhtml:div',
];
const PUBLISHED = [
  'rss:pubdate',
  'atom:published',
  'atom:issued',
  'dcterms:issued',
  'dc:date',
  'atom:created',
  'dcterms:created',
  'dcterms:date',
];
const UPDATED = ['atom:updated', 'atom:modified', 'dcterms:modified', 'rss:lastbuilddate', 'dc:date'];
const LANGUAGES = ['xml:lang', 'dc:language', 'rss:language'];

/** @param zone IANA name of the zone in which dates are meant that do not say */
export function feedFromFields(raw: RawFeed, zone: string): Feed {
  const { channel } = raw;
  const entries = raw.entries.map((fields) => entryFromFields(fields, zone));
  const title = firstLine(channel, TITLES);
  const link = pageLink(channel);
  const description = firstText(channel, SUMMARIES);
  const language = languageOf(channel) ?? subtag(raw.language);
  const older = relatedLink(channel, 'next', 'prev-archive');
  const hub = relatedLink(channel, 'hub');
  return {
    format: raw.format,
    entries,
    hints: pollingHints(channel),
    flaws: flawsOf(raw),
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(description ? { description } : {}),
    ...(language ? { language } : {}),
    ...(older ? { older } : {}),
    ...(hub ? { hub } : {}),
    ...(entries.length === 1 && entries.some(isTombstone) ? { hasEnded: true } : {}),
    ...(raw.isWhole ? {} : { isCutOff: true }),
  };
}

function flawsOf({ isWhole, hasMore }: RawFeed): string[] {
  return [
    ...(isWhole ? [] : ['breaks off before its end']),
    ...(hasMore ? [`has more than ${MOST_ENTRIES} entries, of which the rest was left out`] : []),
  ];
}

/** GOV.UK ends a feed with one entry that says so (finder-frontend, show_redirect.atom.builder, August 2026). */
function isTombstone({ title, guid }: FeedEntry): boolean {
  return /^this feed has ended\.?$/i.test(title ?? '') || /\/feed-ended$/.test(guid ?? '');
}

function entryFromFields(fields: Fields, zone: string): FeedEntry {
  const title = firstLine(fields, TITLES);
  const link = pageLink(fields);
  const guid = first(fields, GUIDS);
  const publishedAt = firstDate(fields, PUBLISHED, zone);
  const updatedAt = firstDate(fields, UPDATED, zone);
  const summary = firstText(fields, SUMMARIES);
  const text = firstText(fields, CONTENTS) ?? summary;
  const language = languageOf(fields);
  const documents = linkedDocuments(fields);
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(guid ? { guid: cleanLine(guid.value) } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(summary ? { summary } : {}),
    ...(text ? { text } : {}),
    ...(language ? { language } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  };
}

function first(fields: Fields, names: readonly string[]): Field | undefined {
  for (const name of names) {
    const found = fields.get(name)?.find(({ value }) => value.trim() !== '');
    if (found) return found;
  }
  return undefined;
}

function firstLine(fields: Fields, names: readonly string[]): string | undefined {
  return firstOf(fields, names, fieldLine);
}

function firstText(fields: Fields, names: readonly string[]): string | undefined {
  return firstOf(fields, names, fieldText);
}

function firstDate(fields: Fields, names: readonly string[], zone: string): Date | undefined {
  return firstOf(fields, names, ({ value }) => parseInstant(value, zone), 'last');
}

/** What the first of these elements says that says anything; of several of one name the first or the last. */
function firstOf<T>(
  fields: Fields,
  names: readonly string[],
  read: (field: Field) => T | undefined,
  which: 'first' | 'last' = 'first',
): T | undefined {
  for (const name of names) {
    const all = fields.get(name) ?? [];
    for (const field of which === 'last' ? all.toReversed() : all) {
      const said = read(field);
      if (said) return said;
    }
  }
  return undefined;
}

function languageOf(fields: Fields): string | undefined {
  return subtag(first(fields, LANGUAGES)?.value);
}

function subtag(tag: string | undefined): string | undefined {
  return /^\s*([a-z]{2,3})\b/i.exec(tag ?? '')?.[1]?.toLowerCase();
}
