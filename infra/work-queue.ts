import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { MonitorFunction } from './monitor-function.ts';

const ATTEMPTS = 5;

export interface WorkQueueProps {
  readonly worker: MonitorFunction;
  readonly workerSeconds: number;
  readonly batchSize: number;
  readonly mostWorkers: number;
  /** Whether messages of one group are worked on one after another (FIFO). */
  readonly inTurn?: boolean;
}

/** Work for one function, with a queue for what fails again and again. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { worker, workerSeconds, batchSize, mostWorkers, inTurn }: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', inTurn);
    this.queue = new Queue(this, 'Queue', {
      ...(inTurn ? { fifo: true } : {}),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // AWS's advice: six times the time a worker may take, so that no message is handed out twice while one works on it.
      visibilityTimeout: Duration.seconds(6 * workerSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    });
    worker.addEventSource(
      new SqsEventSource(this.queue, { batchSize, maxConcurrency: mostWorkers, reportBatchItemFailures: true }),
    );
  }

  /** Tells a function where the queue is and lets it add work. */
  takeFrom(planner: MonitorFunction, variable: string): void {
    planner.addEnvironment(variable, this.queue.queueUrl);
    planner.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }
}

export function deadLetterQueue(scope: Construct, id: string, inTurn = false): Queue {
  return new Queue(scope, id, {
    ...(inTurn ? { fifo: true } : {}),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
