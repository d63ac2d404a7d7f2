import { CandidateStore } from '../../storage/candidate-store.ts';
import { composeDigesting } from '../compose-digesting.ts';
import { composePolling } from '../compose-polling.ts';
import { openTable } from '../dynamodb-table.ts';
import type { Monitored } from '../monitored.ts';
import { readWatchlist } from '../read-watchlist.ts';
import type { Settings } from '../settings.ts';

/** The monitor on AWS, worked from a command line with the user's own credentials. @throws WatchlistMistaken */
export async function monitoredOnAws(settings: Settings, tableName: string): Promise<Monitored> {
  const watchlist = await readWatchlist(settings.watchlistFolder);
  const table = openTable(tableName, settings.region);
  return {
    watchlist,
    polling: composePolling(table, watchlist, {
      userAgent: settings.userAgent,
      reach: { allowLoopback: settings.allowLoopback },
    }),
    digesting: composeDigesting(table, watchlist.sources, settings),
    candidates: new CandidateStore(table),
    settleMails: async () => {},
    close: async () => table.client.destroy(),
  };
}
