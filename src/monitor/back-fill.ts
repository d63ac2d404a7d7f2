import type { Feed, FeedEntry } from '../items/feed.ts';
import { identifyEntries } from '../items/identify-entries.ts';
import { readPublication } from '../items/read-publication.ts';
import { askedAs } from '../sources/asked-as.ts';
import type { Source } from '../watchlist/source.ts';
import type { Polling } from './polling.ts';

const MOST_PAGES = 10;

/** Entries that older pages of a publication hold. */
export interface BackFill {
  readonly entries: readonly FeedEntry[];
  /** Whether the pages reached back to what was known before the gap. */
  readonly reached: boolean;
}

/**
 * Pages back through a publication until an entry comes that is known from before the gap: along its own links to
 * older entries (RFC 5005, JSON Feed), else by the page parameter that `sources.yaml` names.
 *
 * @param known keys of entries from before the gap
 * @param end when to leave the rest for another time
 */
export async function backFill(
  polling: Polling,
  source: Source,
  first: Feed,
  { known, end }: { known: ReadonlySet<string>; end: Date },
): Promise<BackFill> {
  const entries: FeedEntry[] = [];
  const keysOf = (feed: Feed) => identifyEntries(source.id, feed).entries.flatMap(({ keys }) => keys);
  const met = new Set(keysOf(first));
  let page = first;
  for (let number = 2; number <= MOST_PAGES && polling.now() < end; number++) {
    const address = page.older ?? pageAddress(source, number);
    const next = address && (await readPage(polling, source, address));
    if (!next) break;
    entries.push(...next.entries);
    const keys = keysOf(next);
    if (keys.some((key) => known.has(key))) return { entries, reached: true };
    // A server that does not know the parameter answers with its first page again and again.
    if (keys.every((key) => met.has(key))) break;
    for (const key of keys) met.add(key);
    page = next;
  }
  return { entries, reached: false };
}

function pageAddress({ url, olderPages }: Source, number: number): string | undefined {
  if (!olderPages) return undefined;
  const address = new URL(url);
  address.searchParams.set(olderPages, String(number));
  return address.href;
}

async function readPage(polling: Polling, source: Source, address: string): Promise<Feed | undefined> {
  const outcome = await polling.fetch(address, { as: askedAs(source) });
  if (outcome.kind !== 'fetched') return undefined;
  const parsed = readPublication(source, outcome.document);
  return parsed.kind === 'feed' && parsed.feed.entries.length > 0 ? parsed.feed : undefined;
}
