import { cleanLine } from '../../text/clean-text.ts';
import type { Api } from '../../watchlist/source.ts';
import type { FeedEntry, ParsedFeed } from '../feed.ts';
import { apiEntry } from './api-entry.ts';
import { describeValue, textAt, valueAt } from './api-path.ts';
import { illFormed } from './ill-formed.ts';
import { templatePaths } from './link-template.ts';

const MOST_ENTRIES = 500;

/**
 * Reads JSON by the paths of its source.
 *
 * @param url address of the API, against which relative links are resolved
 * @param zone IANA zone in which dates are meant where they do not say
 */
export function readApi(json: string, url: string, api: Api, { zone }: { zone: string }): ParsedFeed {
  const parsed = parseJson(json);
  if (parsed.kind === 'unreadable') return parsed;
  const list = api.items ? valueAt(parsed.value, api.items) : parsed.value;
  if (!Array.isArray(list)) return illFormed(noList(api, parsed.value, list));
  const values: unknown[] = list.slice(0, MOST_ENTRIES);
  const entries = values.map((value) => apiEntry(value, url, api, zone));
  const mistake = entries.length > 0 ? whatIsMissing(values, entries, api) : undefined;
  if (mistake) return illFormed(mistake);
  return {
    kind: 'feed',
    feed: { format: 'api', entries: entries.filter(isWorthKeeping), hints: {}, flaws: flawsOf(values, entries, api) },
  };
}

function parseJson(
  json: string,
): { readonly kind: 'parsed'; readonly value: unknown } | (ParsedFeed & { kind: 'unreadable' }) {
  try {
    return { kind: 'parsed', value: JSON.parse(json.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const opening = cleanLine(json.slice(0, 400)).slice(0, 40);
    if (/^<(?:!doctype html|html)/i.test(opening)) return { kind: 'unreadable', fault: { kind: 'web-page' } };
    if (!/^[[{]/.test(opening)) return { kind: 'unreadable', fault: { kind: 'no-feed', opening } };
    const reason = error instanceof Error ? error.message : String(error);
    if (isBrokenOff(json.trimEnd(), reason)) return { kind: 'unreadable', fault: { kind: 'broken-off' } };
    return { kind: 'unreadable', fault: { kind: 'ill-formed', reason: cleanLine(reason).slice(0, 120) } };
  }
}

/** V8 says where it gave up: at the end where JSON ends too early. */
function isBrokenOff(json: string, reason: string): boolean {
  const position = /at position (\d+)/.exec(reason)?.[1];
  return !/[\]}]$/.test(json) || (position !== undefined && Number(position) >= json.length);
}

function isWorthKeeping({ title, link }: FeedEntry): boolean {
  return title !== undefined || link !== undefined;
}

function noList(api: Api, whole: unknown, found: unknown): string {
  if (!api.items)
    return `expected the JSON to be a list and found ${describeValue(whole)}; say with api.items where the list is`;
  const where = found === undefined && whole !== found ? `; the JSON is ${describeValue(whole)}` : '';
  return `expected a list at api.items "${api.items}" and found ${describeValue(found)}${where}`;
}

/** What no entry has although all are to have it: the paths are wrong, or the API has changed. */
function whatIsMissing(values: readonly unknown[], entries: readonly FeedEntry[], api: Api): string | undefined {
  const first = values[0];
  if (!entries.some(({ title }) => title)) return missing('a text', 'title', api.title, first);
  if (entries.some(({ link }) => link)) return undefined;
  if (api.linkTemplate) {
    const empty = templatePaths(api.linkTemplate).find((path) => textAt(first, path) === undefined);
    return empty
      ? missing('a text', 'linkTemplate', empty, first)
      : `api.linkTemplate makes no address of "${api.linkTemplate}"`;
  }
  return api.link ? missing('an address', 'link', api.link, first) : undefined;
}

function missing(expected: string, part: string, path: string, value: unknown): string {
  const found = valueAt(value, path);
  const where = found === undefined ? `; an entry is ${describeValue(value)}` : '';
  return `expected ${expected} at api.${part} "${path}" and found ${describeValue(found)}${where}`;
}

function flawsOf(values: readonly unknown[], entries: readonly FeedEntry[], api: Api): string[] {
  if (!api.date || entries.length === 0 || entries.some(({ publishedAt }) => publishedAt)) return [];
  return [`has no readable date at api.date "${api.date}" but ${describeValue(valueAt(values[0], api.date))}`];
}
