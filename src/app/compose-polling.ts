import { compileWatchlist } from '../classification/classify.ts';
import type { Polling } from '../monitor/polling.ts';
import { ItemStore } from '../storage/item-store.ts';
import { SourceStateStore } from '../storage/source-state-store.ts';
import type { Table } from '../storage/table.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';
import { politeFetcher, type Reach } from './polite-fetcher.ts';

/**
 * A Lambda has 120 s for a poll: one page for the feed, this long for articles, one page that was begun just before.
 * Elsewhere nobody waits, but a poll must come to an end all the same.
 */
export const READING_SECONDS = { onLambda: 60, elsewhere: 600 } as const;

export interface PollingOptions {
  readonly userAgent: string;
  readonly reach: Reach;
  /** How long one poll may go on reading articles. */
  readonly readingSeconds?: number;
}

export function composePolling(
  table: Table,
  watchlist: Watchlist,
  { userAgent, reach, readingSeconds = READING_SECONDS.elsewhere }: PollingOptions,
): Polling {
  return {
    watchlist: compileWatchlist(watchlist),
    items: new ItemStore(table),
    states: new SourceStateStore(table),
    fetch: politeFetcher(userAgent, reach),
    readingSeconds,
    now: () => new Date(),
  };
}
