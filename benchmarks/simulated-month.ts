import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePolling } from '../src/app/compose-polling.ts';
import { startDynamodb } from '../src/app/local/embedded-dynamodb.ts';
import { LOCAL_REACH } from '../src/app/polite-fetcher.ts';
import { readWatchlist } from '../src/app/read-watchlist.ts';
import { liveThroughMonth, type MonthResult } from './simulated-month/month.ts';

// Lives through a month of a publisher with bursts, outages, edits, new guids and deletions, on a clock of its own.

const folder = await mkdtemp(join(tmpdir(), 'accord-watch-month-'));
const dynamodb = await startDynamodb(join(folder, 'dynamodb'), 'eu-west-1');
try {
  const polling = composePolling(dynamodb.table, await readWatchlist(), {
    userAgent: 'AccordWatch/benchmark',
    reach: LOCAL_REACH,
  });
  const paged = await liveThroughMonth({ polling, hasPages: true, seed: 1 });
  const unpaged = await liveThroughMonth({ polling, hasPages: false, seed: 2 });
  console.log('| | older pages can be had | they cannot |');
  console.log('|---|---|---|');
  for (const [name, tell] of rows()) console.log(`| ${name} | ${tell(paged)} | ${tell(unpaged)} |`);
} finally {
  await dynamodb.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

function rows(): [string, (month: MonthResult) => string | number][] {
  return [
    ['items published', (month) => month.published],
    ['stored as new', (month) => month.storedAsNew],
    ['never stored', (month) => month.missing.length],
    ['pushed out of the feed before any poll saw them', (month) => month.pushedOut.length],
    ['of these, in no recorded gap', (month) => month.unnoticed.length],
    [
      'gaps recorded (still open)',
      (month) => `${month.gaps.length} (${month.gaps.filter(({ state }) => state === 'open').length})`,
    ],
    ['substantive edits that a poll could see', (month) => month.visibleEdits],
    ['told as updates', (month) => month.updatesTold],
    ['cosmetic edits (none may be told)', (month) => month.deeds.cosmetic.size],
    ['polls', (month) => month.polls],
    ['feed requests a day', (month) => month.feedRequestsPerDay.toFixed(1)],
    ['of these answered 304', (month) => `${(month.unchangedShare * 100).toFixed(0)} %`],
    ['article requests in the month', (month) => month.articleRequests],
  ];
}
