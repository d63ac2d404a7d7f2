import { Construct } from 'constructs';
import type { Archive } from './archive.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import type { Mail } from './mail.ts';
import { MonitorFunction } from './monitor-function.ts';
import { Planner } from './planner.ts';
import { WorkQueue } from './work-queue.ts';

const SEND_SECONDS = 60;

/** Looks for subscriptions that are due, and sends their digests. */
export class Digests extends Construct {
  readonly planner: Planner;
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, archive: Archive, mail: Mail, settings: DeploymentSettings) {
    super(scope, id);
    const send = new MonitorFunction(this, 'Send', {
      file: 'send-digest',
      does: 'Sends a subscriber what arrived since the last digest.',
      seconds: SEND_SECONDS,
      memoryMb: 512,
    });
    archive.open(send, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], ['arrivals']);
    mail.letSend(send);
    this.work = new WorkQueue(this, 'Work', {
      worker: send,
      workerSeconds: SEND_SECONDS,
      batchSize: 5,
      mostWorkers: 5,
    });
    this.planner = new Planner(this, 'Plan', {
      file: 'plan-digests',
      does: 'Queues the subscriptions whose digest is due.',
      everyMinutes: settings.digestEveryMinutes,
    });
    archive.open(this.planner.handler, [], ['due']);
    this.work.takeFrom(this.planner.handler, 'ACCORD_WATCH_DIGEST_QUEUE_URL');
  }
}
