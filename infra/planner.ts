import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MonitorFunction } from './monitor-function.ts';
import { deadLetterQueue } from './work-queue.ts';

export interface PlannerProps {
  readonly file: string;
  readonly does: string;
  readonly everyMinutes: number;
}

/** A function that a schedule calls to queue what is due. */
export class Planner extends Construct {
  readonly handler: MonitorFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { file, does, everyMinutes }: PlannerProps) {
    super(scope, id);
    this.handler = new MonitorFunction(this, 'Function', { file, does, seconds: 60, memoryMb: 256 });
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    const every = Duration.minutes(everyMinutes);
    new Schedule(this, 'Schedule', {
      description: does,
      schedule: ScheduleExpression.rate(every),
      // A call that comes later than the next one is of no use.
      target: new LambdaInvoke(this.handler, {
        deadLetterQueue: this.deadLetters,
        retryAttempts: 2,
        maxEventAge: every,
      }),
    });
  }
}
