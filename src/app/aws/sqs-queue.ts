import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WorkQueue } from '../../monitor/work-queue.ts';

const BATCH = 10;

/** How tasks of a FIFO queue hang together. */
export interface TaskOrder {
  /** Tasks of one group are done one after another. */
  readonly group: string;
  /** A task that was queued under this name within five minutes is not queued again. */
  readonly once: string;
}

/** A queue in SQS; each task is one message, in JSON. */
export class SqsQueue<Task> implements WorkQueue<Task> {
  readonly #client: SQSClient;
  readonly #url: string;
  readonly #orderOf: ((task: Task) => TaskOrder) | undefined;

  /** @param orderOf for FIFO queues */
  constructor(client: SQSClient, url: string, orderOf?: (task: Task) => TaskOrder) {
    this.#client = client;
    this.#url = url;
    this.#orderOf = orderOf;
  }

  /** @throws when SQS did not take all; those that it took stay queued, so a repeated call queues them twice */
  async add(tasks: readonly Task[]): Promise<void> {
    for (let at = 0; at < tasks.length; at += BATCH) {
      const entries = tasks.slice(at, at + BATCH).map((task, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(task),
        ...orderFields(this.#orderOf?.(task)),
      }));
      const command = new SendMessageBatchCommand({ QueueUrl: this.#url, Entries: entries });
      const { Failed = [] } = await this.#client.send(command);
      if (Failed.length > 0)
        throw new Error(`SQS refused ${Failed.length} messages: ${Failed[0]?.Message ?? 'no reason'}`);
    }
  }
}

const UNFIT = /[^\w.:@-]/g;
const LONGEST_NAME = 128;

function orderFields(order: TaskOrder | undefined) {
  if (!order) return {};
  const fitting = (name: string) => name.replace(UNFIT, '_').slice(0, LONGEST_NAME);
  return { MessageGroupId: fitting(order.group), MessageDeduplicationId: fitting(order.once) };
}
