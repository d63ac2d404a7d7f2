import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WorkQueue } from '../../monitor/work-queue.ts';

const BATCH = 10;

/** A queue in SQS; each task is one message, in JSON. */
export class SqsQueue<Task> implements WorkQueue<Task> {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  /** @throws when SQS did not take all; those that it took stay queued, so a repeated call queues them twice */
  async add(tasks: readonly Task[]): Promise<void> {
    for (let at = 0; at < tasks.length; at += BATCH) {
      const entries = tasks.slice(at, at + BATCH).map((task, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(task),
      }));
      const command = new SendMessageBatchCommand({ QueueUrl: this.#url, Entries: entries });
      const { Failed = [] } = await this.#client.send(command);
      if (Failed.length > 0)
        throw new Error(`SQS refused ${Failed.length} messages: ${Failed[0]?.Message ?? 'no reason'}`);
    }
  }
}
