import { type CandidateFinder, candidateFinder } from '../classification/candidates/candidate-finder.ts';
import type { Polling } from '../monitor/polling.ts';
import { type NewsReader, newsReader } from '../monitor/read-news.ts';
import { CandidateStore } from '../storage/candidate-store.ts';
import { ItemStore } from '../storage/item-store.ts';
import { SourceMemoryStore } from '../storage/source-memory-store.ts';
import { SourceStateStore } from '../storage/source-state-store.ts';
import { StatementStore } from '../storage/statement-store.ts';
import { StoryStore } from '../storage/story-store.ts';
import type { Table } from '../storage/table.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';
import { politeFetcher, type Reach } from './polite-fetcher.ts';

/**
 * How long a poll goes on with older pages and articles, counted from its beginning. A Lambda has 180 s: what was begun
 * just before may wait 30 s for its turn (a robots.txt can ask for that) and take 20 s, for an API and again for the
 * page. Elsewhere nobody waits, but a poll must come to an end all the same.
 */
export const READING_SECONDS = { onLambda: 40, elsewhere: 600 } as const;

export interface PollingOptions {
  readonly userAgent: string;
  readonly reach: Reach;
  /** How long one poll may go on reading articles. */
  readonly readingSeconds?: number;
  /** See {@link Polling}; a week where absent, no limit where it is infinite. */
  readonly backlogDays?: number;
}

export function composePolling(
  table: Table,
  watchlist: Watchlist,
  { userAgent, reach, readingSeconds = READING_SECONDS.elsewhere, backlogDays = 7 }: PollingOptions,
): Polling {
  let reader: NewsReader | undefined;
  let finder: CandidateFinder | undefined;
  return {
    // Made at first use: what only looks into the table needs neither.
    get watchlist() {
      reader ??= newsReader(watchlist);
      return reader.watchlist;
    },
    offices: watchlist.offices,
    get finder() {
      finder ??= candidateFinder(watchlist.agreements, watchlist.vocabulary);
      return finder;
    },
    items: new ItemStore(table),
    states: new SourceStateStore(table),
    memories: new SourceMemoryStore(table),
    candidates: new CandidateStore(table),
    statements: new StatementStore(table),
    stories: new StoryStore(table),
    fetch: politeFetcher(userAgent, reach),
    readingSeconds,
    backlogDays,
    now: () => new Date(),
  };
}
