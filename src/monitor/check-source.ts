import { decodeDocument } from '../items/decode-document.ts';
import type { Feed } from '../items/feed.ts';
import { describeFault } from '../items/feed.ts';
import { compareReadings, secondReading } from '../items/feeds/second-reading.ts';
import { readPublication } from '../items/read-publication.ts';
import { askedAs } from '../sources/asked-as.ts';
import type { FetchDocument, FetchedDocument } from '../sources/fetch-outcome.ts';
import { describeFailure } from '../sources/poll-problem.ts';
import { plural } from '../text/plural.ts';
import { isWatched, type Source } from '../watchlist/source.ts';

/** What a look at a source found; nothing is stored. */
export interface SourceCheck {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly outcome: 'readable' | 'unreadable' | 'not-watched';
  readonly format?: Feed['format'];
  readonly entries?: number;
  readonly newest?: Date;
  /** What is not as it should be, each in plain words completing "NAME …". */
  readonly remarks: readonly string[];
}

/** Looks at a source as a poll would, and tells what a poll would not: flaws, moves, where two readers differ. */
export async function checkSource(fetch: FetchDocument, source: Source): Promise<SourceCheck> {
  const { id, name, url, status, reason } = source;
  const about = { id, name, url };
  if (!isWatched(source)) return { ...about, outcome: 'not-watched', remarks: [`is ${status}: ${reason}`] };
  const outcome = await fetch(url, { as: askedAs(source) });
  if (outcome.kind === 'failed') {
    return { ...about, outcome: 'unreadable', remarks: [describeFailure(outcome.failure)] };
  }
  if (outcome.kind === 'not-modified') return { ...about, outcome: 'unreadable', remarks: ['answered 304 unasked'] };
  const { document } = outcome;
  const moved = document.movedTo ? [`has moved for good to ${document.movedTo}`] : [];
  const parsed = readPublication(source, document);
  if (parsed.kind === 'unreadable') {
    return { ...about, outcome: 'unreadable', remarks: [...moved, describeFault(parsed.fault)] };
  }
  const { feed } = parsed;
  const newest = newestDate(feed);
  const differences = SECOND_READ.has(feed.format) ? await readersDiffer(feed, document) : [];
  return {
    ...about,
    outcome: 'readable',
    format: feed.format,
    entries: feed.entries.length,
    ...(newest ? { newest } : {}),
    remarks: [...moved, ...remarksOn(feed), ...differences],
  };
}

/** Formats that the second reader knows. */
const SECOND_READ: ReadonlySet<Feed['format']> = new Set(['rss', 'rdf', 'atom']);

/** A strict reader often sees what a publisher should mend, and seldom what we overlook. */
async function readersDiffer(feed: Feed, { bytes, contentType }: FetchedDocument): Promise<string[]> {
  return compareReadings(feed, await secondReading(decodeDocument(bytes, contentType)));
}

function remarksOn(feed: Feed): string[] {
  const without = (field: 'title' | 'link') => feed.entries.filter((entry) => entry[field] === undefined).length;
  const undated = feed.entries.filter(({ publishedAt, updatedAt }) => !publishedAt && !updatedAt).length;
  return [
    ...(feed.hasEnded ? ['says that it is published no more'] : []),
    ...(feed.entries.length === 0 ? ['holds no entries'] : []),
    ...(without('link') > 0 ? [`has ${plural(without('link'), 'entry', 'entries')} without a link`] : []),
    ...(without('title') > 0 && feed.format !== 'sitemap'
      ? [`has ${plural(without('title'), 'entry', 'entries')} without a title`]
      : []),
    ...(undated > 0 ? [`has ${plural(undated, 'entry', 'entries')} without a readable date`] : []),
    ...feed.flaws.map((flaw) => `is not as it should be: the feed ${flaw}`),
  ];
}

function newestDate(feed: Feed): Date | undefined {
  const times = feed.entries.flatMap(({ publishedAt, updatedAt }) => (publishedAt ?? updatedAt)?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
