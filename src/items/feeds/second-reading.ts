import Parser from 'rss-parser';
import * as z from 'zod';
import { cleanLine } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import { plural } from '../../text/plural.ts';
import type { Feed } from '../feed.ts';

export type SecondReading =
  | { readonly kind: 'read'; readonly entries: number; readonly titles: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

const readSchema = z.object({ items: z.array(z.object({ title: z.string().optional().catch(undefined) })) });
const LONGEST_TITLE = 60;
const MOST_TITLES = 3;

/**
 * Reads an RSS or Atom feed with another reader, rss-parser, which is strict about XML: where it refuses a feed or sees
 * other entries than we do, somebody should look. Untitled entries have the title `''`. Never throws.
 */
export async function secondReading(text: string): Promise<SecondReading> {
  try {
    const { items } = readSchema.parse(await new Parser().parseString(text));
    return { kind: 'read', entries: items.length, titles: items.map(({ title }) => plainLine(title ?? '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', reason: cleanLine(reason.replaceAll('\n', ', ')).slice(0, 120) };
  }
}

/** Where two readings of a feed differ, in plain words; empty where they agree. */
export function compareReadings(feed: Feed, second: SecondReading): string[] {
  if (second.kind === 'refused') return [`a strict reader refuses the feed (${second.reason})`];
  const ours = feed.entries.map(({ title }) => title ?? '');
  const differences: string[] = [];
  if (ours.length !== second.entries) {
    differences.push(`we count ${plural(ours.length, 'entry', 'entries')}, a strict reader ${second.entries}`);
  }
  const onlyOurs = missingFrom(second.titles, ours);
  const onlyTheirs = missingFrom(ours, second.titles);
  if (onlyOurs.length > 0) differences.push(`only we see ${listed(onlyOurs)}`);
  if (onlyTheirs.length > 0) differences.push(`only a strict reader sees ${listed(onlyTheirs)}`);
  return differences;
}

function missingFrom(titles: readonly string[], others: readonly string[]): string[] {
  const known = new Set(titles);
  return others.filter((title) => !known.has(title));
}

function listed(titles: readonly string[]): string {
  const shown = titles
    .slice(0, MOST_TITLES)
    .map((title) => (title ? `"${title.slice(0, LONGEST_TITLE)}"` : 'an untitled entry'));
  const rest = titles.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

function plainLine(markup: string): string {
  return cleanLine(htmlToText(markup));
}
