import { cleanLine } from '../../text/clean-text.ts';
import type { FeedEntry } from '../feed.ts';
import { parseInstant } from '../published-date.ts';
import { webAddress } from '../web-address.ts';
import type { ElementText } from './element-text.ts';
import type { Gathered } from './feed-gathering.ts';
import { languageTag } from './language-tag.ts';
import { linkedDocuments, pageLink } from './link-choice.ts';
import type { XmlElement } from './xml-scan.ts';

// In each list the format's own elements come before those of extensions.
const TITLE = ['title', 'dc:title', 'atom:title', 'media:title'];
const CONTENT = [
  'content:encoded',
  'content',
  'atom:content',
  'xhtml:body',
  'xhtml:div',
  'body',
  'fullitem',
  'content:items',
];
const SUMMARY = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'created',
  'atom:published',
  'dcterms:issued',
  'dcterms:available',
  'dcterms:created',
  'dc:date',
  'date',
];
const UPDATED = ['updated', 'modified', 'atom:updated', 'dcterms:modified', 'dc:date', 'date'];

/** Makes sense of what was gathered of an entry. */
export function gatheredEntry(gathered: Gathered, texts: ElementText, zone: string | undefined): FeedEntry {
  const title = firstText(gathered, TITLE, (element) => texts.line(element));
  const link = linkOf(gathered, texts);
  const guid = guidOf(gathered, texts);
  const documents = linkedDocuments(gathered.links, gathered.documents);
  const language = languageOf(gathered, texts);
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(guid ? { guid } : {}),
    ...datesOf(gathered, texts, zone),
    ...textsOf(gathered, texts),
    ...(language ? { language } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  };
}

/** The link, else an identifier that is an address and not said to be none. */
function linkOf({ elements, links, about }: Gathered, texts: ElementText): string | undefined {
  const content = elements.get('content');
  const guid = elements.get('guid');
  const isPermanent = guid?.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false';
  return (
    pageLink(links, texts) ??
    (content ? webAddress(content.attributes.get('src'), content.base) : undefined) ??
    (isPermanent ? webAddress(texts.value(guid)) : undefined) ??
    webAddress(texts.value(elements.get('id'))) ??
    webAddress(about)
  );
}

function guidOf({ elements, about }: Gathered, texts: ElementText): string {
  const own = elements.get('guid') ?? elements.get('id') ?? elements.get('atom:id');
  const value = cleanLine(texts.value(own) || (about ?? ''));
  // Atom's identifiers are addresses; where one is relative all the same, its feed makes it unlike those of others.
  const isRelative = texts.isAtom && own !== undefined && /^[^\s:]*\/[^\s:]*$/.test(value);
  return isRelative ? (webAddress(value, own.base) ?? value) : value;
}

function datesOf(gathered: Gathered, texts: ElementText, zone?: string): Pick<FeedEntry, 'publishedAt' | 'updatedAt'> {
  const updatedAt = firstInstant(gathered, UPDATED, texts, zone);
  const publishedAt = firstInstant(gathered, PUBLISHED, texts, zone);
  return { ...(publishedAt ? { publishedAt } : {}), ...(updatedAt ? { updatedAt } : {}) };
}

function textsOf(gathered: Gathered, texts: ElementText): Pick<FeedEntry, 'summary' | 'text'> {
  const { elements } = gathered;
  const paragraphs = (element: XmlElement | undefined) => texts.paragraphs(element);
  const content = firstText(gathered, CONTENT, paragraphs);
  if (!content && elements.has('description') && elements.has('summary')) {
    return ofTwo(paragraphs(elements.get('description')), paragraphs(elements.get('summary')));
  }
  const summary = firstText(gathered, SUMMARY, paragraphs);
  const text = content || summary;
  return { ...(summary ? { summary } : {}), ...(text ? { text } : {}) };
}

/** Of a description and a summary the longer is the text. */
function ofTwo(one: string, other: string): Pick<FeedEntry, 'summary' | 'text'> {
  const [summary, text] = one.length > other.length ? [other || one, one] : [one || other, other];
  return { ...(summary ? { summary } : {}), ...(text ? { text } : {}) };
}

function languageOf({ elements, language }: Gathered, texts: ElementText): string | undefined {
  const said = texts.value(elements.get('dc:language') ?? elements.get('language'));
  const ofContent = elements.get('content')?.language ?? elements.get('title')?.language;
  return languageTag(said) ?? languageTag(ofContent ?? language);
}

function firstText(
  { elements }: Gathered,
  keys: readonly string[],
  read: (element: XmlElement | undefined) => string,
): string {
  for (const key of keys) {
    const text = read(elements.get(key));
    if (text) return text;
  }
  return '';
}

function firstInstant(
  { elements }: Gathered,
  keys: readonly string[],
  texts: ElementText,
  zone?: string,
): Date | undefined {
  for (const key of keys) {
    const element = elements.get(key);
    const instant = element && parseInstant(texts.value(element), zone);
    if (instant) return instant;
  }
  return undefined;
}
