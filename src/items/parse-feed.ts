import Parser from 'rss-parser';
import * as z from 'zod';
import { cleanLine } from '../text/clean-text.ts';
import { htmlToText } from '../text/html-text.ts';
import type { Feed, FeedEntry, FeedFault, ParsedFeed } from './feed.ts';
import { parseInstant } from './published-date.ts';
import { webAddress } from './web-address.ts';

const textField = z.string().optional().catch(undefined);
const rawEntrySchema = z.object({
  title: textField,
  link: textField,
  guid: textField,
  id: textField,
  pubDate: textField,
  'dc:date': textField,
  content: textField,
  'content:encoded': textField,
  summary: textField,
});
const rawFeedSchema = z.object({ title: textField, items: z.array(rawEntrySchema) });
type RawEntry = z.infer<typeof rawEntrySchema>;

const ROOT = /<(?:\w+:)?(?:rss|feed|RDF)[\s>]/i;
const ROOT_END = /<\/(?:\w+:)?(?:rss|feed|RDF)\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/i;
// rss-parser 3.13 gives up a whole Atom feed over one date that is none.
const ATOM_DATE = /(<(published|updated)>)([^<]*)(?=<\/\2>)/g;
const PAGE = /<!doctype\s+html|<html[\s>]/i;
const PAGE_TITLE = /<title[^>]*>([\s\S]*?)<\/title>/i;

/**
 * Reads RSS 0.9x–2.0, RDF and Atom.
 *
 * @param baseUrl address of the feed, against which relative links are resolved
 */
export async function parseFeed(xml: string, baseUrl: string): Promise<ParsedFeed> {
  const opening = xml.slice(0, 4096);
  if (!ROOT.test(opening)) return { kind: 'unreadable', fault: notAFeed(xml, opening) };
  try {
    const raw = rawFeedSchema.parse(await new Parser().parseString(withoutFalseDates(xml.trim())));
    return { kind: 'feed', feed: toFeed(raw, baseUrl) };
  } catch (error) {
    return { kind: 'unreadable', fault: xmlFault(xml, error) };
  }
}

function withoutFalseDates(xml: string): string {
  return xml.replace(ATOM_DATE, (_, tag: string, __, date: string) => (parseInstant(date) ? tag + date : tag));
}

function toFeed(raw: z.infer<typeof rawFeedSchema>, baseUrl: string): Feed {
  const title = plainLine(raw.title);
  return {
    format: 'rss',
    hints: {},
    flaws: [],
    ...(title ? { title } : {}),
    entries: raw.items.map((entry) => toEntry(entry, baseUrl)),
  };
}

function toEntry(raw: RawEntry, baseUrl: string): FeedEntry {
  const title = plainLine(raw.title);
  const link = webAddress(raw.link, baseUrl) ?? webAddress(raw.guid);
  const guid = raw.guid ?? raw.id;
  const publishedAt = parseInstant(raw.pubDate) ?? parseInstant(raw['dc:date']);
  const text = longest([raw['content:encoded'], raw.content, raw.summary]);
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(guid ? { guid: cleanLine(guid) } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(text ? { text } : {}),
  };
}

function plainLine(markup: string | undefined): string {
  return markup ? cleanLine(htmlToText(markup)) : '';
}

function longest(candidates: readonly (string | undefined)[]): string | undefined {
  const texts = candidates.map((markup) => (markup ? htmlToText(markup) : ''));
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '') || undefined;
}

function notAFeed(document: string, opening: string): FeedFault {
  if (!PAGE.test(opening)) return { kind: 'no-feed', opening: cleanLine(opening).slice(0, 40) };
  const title = plainLine(PAGE_TITLE.exec(document.slice(0, 20_000))?.[1]).slice(0, 80);
  return title ? { kind: 'web-page', title } : { kind: 'web-page' };
}

function xmlFault(xml: string, error: unknown): FeedFault {
  if (!ROOT_END.test(xml.trimEnd().slice(-2000))) return { kind: 'broken-off' };
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'ill-formed', reason: cleanLine(reason.replace(/\n/g, ', ')).slice(0, 120) };
}
