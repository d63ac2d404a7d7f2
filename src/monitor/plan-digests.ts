import type { SubscriptionStore } from '../storage/subscription-store.ts';
import type { DigestTask, WorkQueue } from './work-queue.ts';

export interface DigestPlanning {
  readonly subscriptions: Pick<SubscriptionStore, 'due'>;
  readonly queue: WorkQueue<DigestTask>;
  readonly now: () => Date;
}

const BATCH = 100;

/** Queues the subscriptions whose digest is due. @returns how many */
export async function planDigests({ subscriptions, queue, now }: DigestPlanning): Promise<number> {
  let planned = 0;
  let batch: DigestTask[] = [];
  const flush = async () => {
    await queue.add(batch);
    planned += batch.length;
    batch = [];
  };
  for await (const subscriptionId of subscriptions.due(now())) {
    batch.push({ subscriptionId });
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return planned;
}
