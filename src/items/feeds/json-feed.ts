import * as z from 'zod';
import { cleanLine } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import type { Feed, FeedEntry, LinkedDocument, ParsedFeed } from '../feed.ts';
import { parseInstant } from '../published-date.ts';
import { webAddress } from '../web-address.ts';
import { plainParagraphs } from './element-text.ts';
import { languageTag } from './language-tag.ts';

const MOST_ENTRIES = 2000;
const VERSION = /jsonfeed\.org\/version\//i;
const textSchema = z.string().optional().catch(undefined);
const attachmentSchema = z.object({ url: textSchema, mime_type: textSchema, title: textSchema });
const itemSchema = z.object({
  // Version 1 allowed numbers, and asks readers to take them for text.
  id: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  url: textSchema,
  external_url: textSchema,
  title: textSchema,
  content_html: textSchema,
  content_text: textSchema,
  summary: textSchema,
  date_published: textSchema,
  date_modified: textSchema,
  language: textSchema,
  attachments: z.array(attachmentSchema.catch({})).optional().catch(undefined),
});
const feedSchema = z.object({
  version: textSchema,
  title: textSchema,
  home_page_url: textSchema,
  feed_url: textSchema,
  description: textSchema,
  language: textSchema,
  next_url: textSchema,
  expired: z.boolean().optional().catch(undefined),
  hubs: z
    .array(z.object({ url: textSchema }).catch({}))
    .optional()
    .catch(undefined),
  items: z.array(z.unknown()).optional().catch(undefined),
});
type JsonFeed = z.infer<typeof feedSchema>;
type JsonItem = z.infer<typeof itemSchema>;

/** Reads JSON Feed 1.x; `undefined` where the document is no such feed. */
export function readJsonFeed(text: string, baseUrl: string, zone: string | undefined): ParsedFeed | undefined {
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  const feed = feedSchema.safeParse(fromJson(text.replace(/^\uFEFF/, ''))).data;
  if (feed && isFeed(feed)) return { kind: 'feed', feed: toFeed(feed, baseUrl, zone) };
  return !feed && VERSION.test(text.slice(0, 500)) ? { kind: 'unreadable', fault: { kind: 'broken-off' } } : undefined;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFeed({ version, items, feed_url, home_page_url }: JsonFeed): boolean {
  if (version && VERSION.test(version)) return true;
  return items !== undefined && (feed_url !== undefined || home_page_url !== undefined);
}

function toFeed(feed: JsonFeed, baseUrl: string, zone: string | undefined): Feed {
  const items = feed.items ?? [];
  const title = cleanLine(feed.title ?? '');
  const description = plainParagraphs(feed.description ?? '');
  const link = webAddress(feed.home_page_url, baseUrl);
  const language = languageTag(feed.language);
  const older = webAddress(feed.next_url, baseUrl);
  const hub = webAddress(feed.hubs?.find(({ url }) => url)?.url, baseUrl);
  const read = items.slice(0, MOST_ENTRIES).map((item) => itemSchema.safeParse(item).data);
  return {
    format: 'json-feed',
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(description ? { description } : {}),
    ...(language ? { language } : {}),
    entries: read.filter((item) => item !== undefined).map((item) => toEntry(item, baseUrl, zone)),
    ...(older ? { older } : {}),
    ...(hub ? { hub } : {}),
    ...(feed.expired ? { hasEnded: true } : {}),
    hints: {},
    flaws: flawsOf(items, read),
  };
}

function flawsOf(items: readonly unknown[], read: readonly (JsonItem | undefined)[]): string[] {
  const flaws: string[] = [];
  if (items.length > MOST_ENTRIES) flaws.push(`has more than ${MOST_ENTRIES} entries, of which only so many were read`);
  if (read.includes(undefined)) flaws.push('has entries that are none');
  return flaws;
}

function toEntry(item: JsonItem, baseUrl: string, zone: string | undefined): FeedEntry {
  const title = cleanLine(plainParagraphs(item.title ?? ''));
  const link = webAddress(item.url, baseUrl) ?? webAddress(item.external_url, baseUrl) ?? webAddress(item.id);
  const guid = cleanLine(item.id ?? '');
  const language = languageTag(item.language);
  const documents = (item.attachments ?? []).flatMap((attachment) => toDocument(attachment, baseUrl));
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(guid ? { guid } : {}),
    ...datesOf(item, zone),
    ...textsOf(item),
    ...(language ? { language } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  };
}

function datesOf(item: JsonItem, zone: string | undefined): Pick<FeedEntry, 'publishedAt' | 'updatedAt'> {
  const updatedAt = parseInstant(item.date_modified, zone);
  const publishedAt = parseInstant(item.date_published, zone);
  return { ...(publishedAt ? { publishedAt } : {}), ...(updatedAt ? { updatedAt } : {}) };
}

function textsOf(item: JsonItem): Pick<FeedEntry, 'summary' | 'text'> {
  const summary = plainParagraphs(item.summary ?? '');
  const text = htmlToText(item.content_html ?? '') || plainParagraphs(item.content_text ?? '') || summary;
  return { ...(summary ? { summary } : {}), ...(text ? { text } : {}) };
}

function toDocument(attachment: z.infer<typeof attachmentSchema>, baseUrl: string): LinkedDocument[] {
  const url = webAddress(attachment.url, baseUrl);
  const title = cleanLine(attachment.title ?? '');
  const type = attachment.mime_type?.trim().toLowerCase();
  return url ? [{ ...(title ? { title } : {}), url, ...(type ? { type } : {}) }] : [];
}
