import { SQSClient } from '@aws-sdk/client-sqs';
import type { DigestPlanning } from '../../monitor/plan-digests.ts';
import { SubscriptionStore } from '../../storage/subscription-store.ts';
import { openTable } from '../dynamodb-table.ts';
import { readSettings, required } from '../settings.ts';
import { SqsQueue } from './sqs-queue.ts';

export function digestPlanningOnAws(): DigestPlanning {
  const settings = readSettings();
  const table = openTable(required(settings.tableName, 'ACCORD_WATCH_TABLE'), settings.region);
  const url = required(settings.digestQueueUrl, 'ACCORD_WATCH_DIGEST_QUEUE_URL');
  return {
    subscriptions: new SubscriptionStore(table),
    queue: new SqsQueue(new SQSClient({ region: settings.region }), url),
    now: () => new Date(),
  };
}
