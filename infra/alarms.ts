import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Planner } from './planner.ts';
import type { WorkQueue } from './work-queue.ts';

const OLDEST_WORK = Duration.hours(1);

/** Alarms on what is broken, not on what is busy. */
export class Alarms extends Construct {
  readonly #action: SnsAction | undefined;

  /** @param address where alarms go; without it they show in the console only */
  constructor(scope: Construct, id: string, address?: string) {
    super(scope, id);
    if (!address) return;
    const topic = new Topic(this, 'Topic', { displayName: 'Accord Watch alarms', enforceSSL: true });
    // The policy that enforceSSL makes replaces the topic's default one, and with it CloudWatch's leave to publish.
    const conditions = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions }));
    topic.addSubscription(new EmailSubscription(address));
    this.#action = new SnsAction(topic);
  }

  watchWork(name: string, { queue, deadLetters }: WorkQueue): void {
    this.watchDeadLetters(name, deadLetters);
    this.#alarm(`${name}TooOld`, `${name}: work waits for more than an hour`, {
      metric: queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: OLDEST_WORK.toSeconds(),
    });
  }

  watchPlanner(name: string, { handler, deadLetters }: Planner): void {
    this.watchDeadLetters(name, deadLetters);
    this.#alarm(`${name}Fails`, `${name}: the function fails`, {
      metric: handler.metricErrors({ period: Duration.minutes(15) }),
      threshold: 1,
    });
  }

  watchDeadLetters(name: string, deadLetters: Queue): void {
    this.#alarm(`${name}DeadLetters`, `${name}: something failed again and again and was laid aside`, {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
    });
  }

  #alarm(id: string, alarmDescription: string, { metric, threshold }: { metric: IMetric; threshold: number }): void {
    const alarm = new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    if (this.#action) alarm.addAlarmAction(this.#action);
  }
}
