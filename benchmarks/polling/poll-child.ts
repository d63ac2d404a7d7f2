import { composePolling } from '../../src/app/compose-polling.ts';
import { openTable } from '../../src/app/dynamodb-table.ts';
import { LOCAL_TABLE } from '../../src/app/local/embedded-dynamodb.ts';
import { LOCAL_REACH } from '../../src/app/polite-fetcher.ts';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { pollRound } from '../../src/monitor/poll-round.ts';
import type { Source } from '../../src/watchlist/source.ts';

// Polls all addresses that come on standard input, once, and tells how long it took and how much memory.

const { dynamodb, addresses } = JSON.parse(await new Response(process.stdin as never).text()) as {
  dynamodb: string;
  addresses: string[];
};
const sources = addresses.map(
  (url, index): Source => ({
    id: `source-${index}`,
    name: `Source ${index}`,
    url,
    country: 'GB',
    kind: 'government',
    status: 'watched',
  }),
);
const watchlist = { ...(await readWatchlist()), sources };
const polling = composePolling(openTable(LOCAL_TABLE, 'eu-west-1', dynamodb), watchlist, {
  userAgent: 'AccordWatch/benchmark',
  reach: LOCAL_REACH,
});
const started = performance.now();
const reports = await pollRound(polling, sources);
const count = (outcome: string) => reports.filter((report) => report.outcome === outcome).length;
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
    read: count('read'),
    unchanged: count('not-modified'),
    failed: count('failed'),
    newItems: reports.reduce((sum, { newItems }) => sum + newItems, 0),
  }),
);
process.exit(0);
