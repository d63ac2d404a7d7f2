import { Construct } from 'constructs';
import type { Archive } from './archive.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import { MonitorFunction } from './monitor-function.ts';
import { Planner } from './planner.ts';
import { WorkQueue } from './work-queue.ts';

const POLL_SECONDS = 180;

/** Looks for sources that are due, and polls them. */
export class Polling extends Construct {
  readonly planner: Planner;
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, archive: Archive, settings: DeploymentSettings) {
    super(scope, id);
    const poll = new MonitorFunction(this, 'Poll', {
      file: 'poll-source',
      does: 'Polls a source: fetch, classify, store.',
      seconds: POLL_SECONDS,
      memoryMb: 512,
      readsDocuments: true,
    });
    poll.addEnvironment('ACCORD_WATCH_CONTACT', settings.contact);
    archive.open(poll, ['GetItem', 'PutItem', 'UpdateItem', 'BatchGetItem', 'BatchWriteItem']);
    this.work = new WorkQueue(this, 'Work', {
      worker: poll,
      workerSeconds: POLL_SECONDS,
      batchSize: 1,
      mostWorkers: 10,
      // One poll at a time for each publisher's site.
      inTurn: true,
    });
    this.planner = new Planner(this, 'Plan', {
      file: 'plan-polls',
      does: 'Queues the sources that are due.',
      everyMinutes: settings.pollEveryMinutes,
    });
    archive.open(this.planner.handler, ['Query']);
    this.work.takeFrom(this.planner.handler, 'ACCORD_WATCH_POLL_QUEUE_URL');
  }
}
