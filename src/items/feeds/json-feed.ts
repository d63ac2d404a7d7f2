import * as z from 'zod';
import { cleanLine, cleanParagraphs } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import type { Feed, FeedEntry, LinkedDocument, ParsedFeed } from '../feed.ts';
import { parseInstant } from '../published-date.ts';
import { webAddress } from '../web-address.ts';
import { MOST_ENTRIES } from './collect-fields.ts';

const text = z.string().optional().catch(undefined);
const attachmentSchema = z.object({ url: z.string(), mime_type: text, title: text }).optional().catch(undefined);
const itemSchema = z
  .object({
    // Version 1 allowed numbers in practice; readers must take them.
    id: z
      .union([z.string(), z.number().transform(String)])
      .optional()
      .catch(undefined),
    url: text,
    external_url: text,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    date_published: text,
    date_modified: text,
    language: text,
    attachments: z.array(attachmentSchema).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);
const feedSchema = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  title: text,
  home_page_url: text,
  description: text,
  language: text,
  next_url: text,
  expired: z.boolean().optional().catch(undefined),
  hubs: z
    .array(z.object({ url: z.string() }))
    .optional()
    .catch(undefined),
  items: z.array(itemSchema),
});
type JsonItem = NonNullable<z.infer<typeof itemSchema>>;

/** Reads JSON Feed 1.0 and 1.1. */
export function readJsonFeed(json: string, baseUrl: string, zone: string): ParsedFeed {
  const parsed = parseJson(json);
  if (parsed === undefined) return { kind: 'unreadable', fault: { kind: 'broken-off' } };
  const checked = feedSchema.safeParse(parsed);
  if (!checked.success) {
    const opening = cleanLine(json.slice(0, 200)).slice(0, 40);
    return { kind: 'unreadable', fault: { kind: 'no-feed', opening } };
  }
  const { items, ...feed } = checked.data;
  const shown = items.slice(0, MOST_ENTRIES).filter((item) => item !== undefined);
  return {
    kind: 'feed',
    feed: toFeed(
      feed,
      shown.map((item) => toEntry(item, baseUrl, zone)),
      baseUrl,
    ),
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function toFeed(feed: Omit<z.infer<typeof feedSchema>, 'items'>, entries: FeedEntry[], baseUrl: string): Feed {
  const title = cleanLine(feed.title ?? '');
  const link = webAddress(feed.home_page_url, baseUrl);
  const description = cleanParagraphs(feed.description ?? '');
  const language = subtag(feed.language);
  const older = webAddress(feed.next_url, baseUrl);
  const hub = webAddress(feed.hubs?.[0]?.url, baseUrl);
  return {
    format: 'json-feed',
    entries,
    hints: {},
    flaws: [],
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(description ? { description } : {}),
    ...(language ? { language } : {}),
    ...(older ? { older } : {}),
    ...(hub ? { hub } : {}),
    ...(feed.expired ? { hasEnded: true } : {}),
  };
}

function toEntry(item: JsonItem, baseUrl: string, zone: string): FeedEntry {
  const title = cleanLine(item.title ?? '');
  const link = webAddress(item.url, baseUrl) ?? webAddress(item.external_url, baseUrl) ?? webAddress(item.id);
  const summary = cleanParagraphs(item.summary ?? '');
  const content = item.content_html ? htmlToText(item.content_html) : cleanParagraphs(item.content_text ?? '');
  const language = subtag(item.language);
  const documents = documentsOf(item, baseUrl);
  return {
    ...(title ? { title } : {}),
    ...(link ? { link } : {}),
    ...(item.id ? { guid: cleanLine(item.id) } : {}),
    ...datesOf(item, zone),
    ...(summary ? { summary } : {}),
    ...(content || summary ? { text: content || summary } : {}),
    ...(language ? { language } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  };
}

function datesOf(item: JsonItem, zone: string): Pick<FeedEntry, 'publishedAt' | 'updatedAt'> {
  const publishedAt = parseInstant(item.date_published, zone);
  const updatedAt = parseInstant(item.date_modified, zone);
  return { ...(publishedAt ? { publishedAt } : {}), ...(updatedAt ? { updatedAt } : {}) };
}

function documentsOf({ attachments = [] }: JsonItem, baseUrl: string): LinkedDocument[] {
  return attachments.flatMap((attachment) => {
    const url = webAddress(attachment?.url, baseUrl);
    if (!attachment || !url) return [];
    const { title, mime_type: type } = attachment;
    return [{ url, ...(title ? { title } : {}), ...(type ? { type: type.toLowerCase() } : {}) }];
  });
}

function subtag(tag: string | undefined): string | undefined {
  return /^([a-z]{2,3})\b/i.exec(tag ?? '')?.[1]?.toLowerCase();
}
