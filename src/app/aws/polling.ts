import type { Polling } from '../../monitor/polling.ts';
import type { Source } from '../../watchlist/source.ts';
import { composePolling, READING_SECONDS } from '../compose-polling.ts';
import { openTable } from '../dynamodb-table.ts';
import { readSettings, required } from '../settings.ts';
import { bundledWatchlist } from './bundled-watchlist.ts';

export interface PollingOnAws {
  readonly polling: Polling;
  readonly source: (id: string) => Source | undefined;
}

export async function pollingOnAws(): Promise<PollingOnAws> {
  const settings = readSettings();
  const table = openTable(required(settings.tableName, 'ACCORD_WATCH_TABLE'), settings.region);
  const watchlist = await bundledWatchlist(settings.watchlistFolder);
  const sources = new Map(watchlist.sources.map((source) => [source.id, source]));
  const polling = composePolling(table, watchlist, {
    userAgent: settings.userAgent,
    reach: { allowLoopback: settings.allowLoopback },
    readingSeconds: READING_SECONDS.onLambda,
  });
  return {
    // A copy has all that is else made at first use: while a Lambda begins it has the most computing power.
    polling: { ...polling },
    source: (id) => sources.get(id),
  };
}
