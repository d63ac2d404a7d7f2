import { decodeHTML } from 'entities';
import { decodeDocument } from '../../src/items/decode-document.ts';
import type { Feed, FeedEntry, ParsedFeed } from '../../src/items/feed.ts';
import { readFeed } from '../../src/items/feeds/read-feed.ts';
import { parseInstant } from '../../src/items/published-date.ts';
import { type ConformanceCase, headerOf } from './conformance-case.ts';

/** One thing in which a reading is not as expected. */
interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly found: unknown;
}

export interface CaseResult {
  readonly id: string;
  readonly group: string;
  /** Read without error: as a feed, or, where nothing is expected of it, with a word on what else it is. */
  readonly isRead: boolean;
  readonly hasExpectations: boolean;
  readonly differences: readonly Difference[];
  /** What the document is taken for. */
  readonly is: string;
}

/** Reads a case's document as polling does and compares what was found with what is expected. */
export function runCase(one: ConformanceCase): CaseResult {
  const base = URL.parse(headerOf(one, 'content-location') ?? '', one.url)?.href ?? one.url;
  const about = { id: one.id, group: one.group, hasExpectations: one.expect !== undefined };
  try {
    const text = decodeDocument(Buffer.from(one.body, 'base64'), headerOf(one, 'content-type'));
    const parsed = readFeed(text, base);
    const differences = one.expect ? differencesIn(parsed, one.expect, base) : [];
    return { ...about, isRead: parsed.kind === 'feed' || !one.expect, differences, is: nameOf(parsed) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...about, isRead: false, differences: [], is: `an error: ${reason}` };
  }
}

function nameOf(parsed: ParsedFeed): string {
  return parsed.kind === 'feed' ? parsed.feed.format : parsed.fault.kind;
}

function differencesIn(
  parsed: ParsedFeed,
  expected: NonNullable<ConformanceCase['expect']>,
  base: string,
): Difference[] {
  if (parsed.kind !== 'feed') return [{ at: 'document', expected: 'a feed', found: parsed.fault.kind }];
  const { feed } = parsed;
  const { entryCount } = expected;
  const counted = entryCount !== undefined && entryCount !== feed.entries.length;
  return [
    ...(counted ? [{ at: 'entryCount', expected: entryCount, found: feed.entries.length }] : []),
    ...fieldDifferences('feed', expected.feed ?? {}, feedFields(feed), base),
    ...(expected.entries ?? []).flatMap((entry, index) => {
      const found = feed.entries[index];
      return fieldDifferences(`entries[${index}]`, entry, found ? entryFields(found) : {}, base);
    }),
  ];
}

type Candidates = Readonly<Record<string, readonly (string | Date | undefined)[]>>;

/** What may stand for each field: the texts that are kept may answer for one another. */
function feedFields(feed: Feed): Candidates {
  const about = [feed.description];
  return {
    title: [feed.title],
    link: [feed.link],
    description: about,
    subtitle: about,
    tagline: about,
    summary: about,
    language: [feed.language],
  };
}

function entryFields(entry: FeedEntry): Candidates {
  const texts = [entry.summary, entry.text];
  return {
    title: [entry.title],
    link: [entry.link],
    id: [entry.guid],
    guid: [entry.guid],
    published: [entry.publishedAt],
    updated: [entry.updatedAt],
    summary: texts,
    description: texts,
    content: texts,
    language: [entry.language],
  };
}

function fieldDifferences(
  place: string,
  expected: Record<string, unknown>,
  found: Candidates,
  base: string,
): Difference[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    const candidates = found[field] ?? [];
    const isRight = (candidate: string | Date | undefined) =>
      isSame(value, candidate) || (field === 'link' && isSameAddress(value, candidate, base));
    return candidates.some(isRight) ? [] : [{ at: `${place}.${field}`, expected: value, found: candidates[0] ?? null }];
  });
}

/** Suites write one address in several ways: relative, without the slash behind the host. */
function isSameAddress(expected: unknown, found: string | Date | undefined, base: string): boolean {
  if (typeof expected !== 'string' || typeof found !== 'string') return false;
  return URL.parse(expected.trim(), base)?.href === URL.parse(found)?.href;
}

function isSame(expected: unknown, found: string | Date | undefined): boolean {
  if (typeof expected !== 'string') return expected === null && found === undefined;
  if (found instanceof Date) return instantIn(expected) === found.getTime();
  return fold(expected, '') === fold(found ?? '', '') || fold(expected, ' ') === fold(found ?? '', ' ');
}

function instantIn(expected: string): number | undefined {
  return parseInstant(expected)?.getTime() ?? Date.parse(expected);
}

const BLOCK =
  /<\/?(?:p|div|br|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|blockquote|pre|hr|figure|section|article)\b[^>]*>/gi;

/**
 * Without tags, entities decoded twice, white space folded.
 *
 * @param parting what a tag that parts lines or paragraphs leaves behind: a plain text has white space there
 */
function fold(text: string, parting: '' | ' '): string {
  const plain = (markup: string) => decodeHTML(markup.replace(BLOCK, parting).replace(/<[^>]*>/g, ''));
  return plain(plain(text)).replace(/\s+/g, ' ').trim();
}
