import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { bareAddress } from '../src/app/settings.ts';
import type { Archive } from './archive.ts';
import type { DeploymentSettings } from './deployment-settings.ts';
import { MonitorFunction } from './monitor-function.ts';
import { deadLetterQueue } from './work-queue.ts';

const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** The sender's identity at SES, and the way back of what SES tells of each mail. */
export class Mail extends Construct {
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  readonly deadLetters: Queue;
  readonly #settings: DeploymentSettings;

  constructor(scope: Construct, id: string, archive: Archive, settings: DeploymentSettings) {
    super(scope, id);
    this.#settings = settings;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: identityOf(settings),
      configurationSet: this.configurationSet,
    });
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: EVENTS,
    });
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.#recordEvents(archive);
  }

  /** Tells a function from whom to send, and lets it send from there only. */
  letSend(sender: MonitorFunction): void {
    sender.addEnvironment('ACCORD_WATCH_SENDER', this.#settings.sender);
    sender.addEnvironment('ACCORD_WATCH_CONFIGURATION_SET', this.configurationSet.configurationSetName);
    const { unsubscribeAddress } = this.#settings;
    if (unsubscribeAddress) sender.addEnvironment('ACCORD_WATCH_UNSUBSCRIBE_ADDRESS', unsubscribeAddress);
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    // In the sandbox SES checks the recipients' identities too, so the sender is held to its address by a condition.
    sender.allow(['ses:SendRawEmail'], [arn('identity', '*')], {
      StringEquals: { 'ses:FromAddress': bareAddress(this.#settings.sender) },
    });
    sender.allow(['ses:SendRawEmail'], [arn('configuration-set', this.configurationSet.configurationSetName)]);
  }

  #recordEvents(archive: Archive): void {
    const record = new MonitorFunction(this, 'RecordEvent', {
      file: 'record-mail-event',
      does: 'Notes in the ledger what SES tells of a mail.',
      seconds: 15,
      memoryMb: 256,
    });
    archive.open(record, ['UpdateItem']);
    // EventBridge only hands the event over; what fails in the function itself is for Lambda to lay aside.
    record.configureAsyncInvoke({ onFailure: new SqsDestination(this.deadLetters), retryAttempts: 2 });
    new Rule(this, 'EventRule', {
      description: 'What SES tells of our mails',
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet.configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(record, {
          deadLetterQueue: this.deadLetters,
          retryAttempts: 10,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
  }
}

function identityOf({ sender, identity }: DeploymentSettings): Identity {
  const address = bareAddress(sender);
  return identity === 'address' ? Identity.email(address) : Identity.domain(address.slice(address.indexOf('@') + 1));
}
