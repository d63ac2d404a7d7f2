import { SQSClient } from '@aws-sdk/client-sqs';
import type { PollPlanning } from '../../monitor/plan-polls.ts';
import { SourceStateStore } from '../../storage/source-state-store.ts';
import { openTable } from '../dynamodb-table.ts';
import { readSettings, required } from '../settings.ts';
import { bundledSources } from './bundled-watchlist.ts';
import { SqsQueue } from './sqs-queue.ts';

export async function pollPlanningOnAws(): Promise<PollPlanning> {
  const settings = readSettings();
  const table = openTable(required(settings.tableName, 'ACCORD_WATCH_TABLE'), settings.region);
  const url = required(settings.pollQueueUrl, 'ACCORD_WATCH_POLL_QUEUE_URL');
  const sources = await bundledSources(settings.watchlistFolder);
  return {
    sources,
    states: new SourceStateStore(table),
    queue: new SqsQueue(new SQSClient({ region: settings.region }), url, ({ sourceId, host, dueSince }) => ({
      group: host,
      once: `${sourceId}@${dueSince}`,
    })),
    now: () => new Date(),
  };
}
