import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { AccordWatchStack } from '../../infra/accord-watch-stack.ts';
import { readDeploymentSettings } from '../../infra/deployment-settings.ts';
import { TABLE } from '../../src/storage/table-layout.ts';
import { temporaryFolder } from '../parts/folder.ts';

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is a tree without a type
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

const app = new App({
  context: {
    'accord-watch': {
      sender: 'Accord Watch <digest@news.example.org>',
      contact: 'https://news.example.org',
      alarmAddress: 'ops@example.org',
      unsubscribeAddress: 'leave@example.org',
    },
  },
});
const stack = new AccordWatchStack(app, 'Test', readDeploymentSettings(app.node));
const assembly = app.synth();
const template = Template.fromStack(stack);
const resources: Record<string, Resource> = template.toJSON()['Resources'];
const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);

const FUNCTIONS = ['plan-polls', 'poll-source', 'plan-digests', 'send-digest', 'record-mail-event'];
const DESCRIPTIONS: Record<string, string> = {
  'Queues the sources that are due.': 'plan-polls',
  'Polls a source: fetch, classify, store.': 'poll-source',
  'Queues the subscriptions whose digest is due.': 'plan-digests',
  'Sends a subscriber what arrived since the last digest.': 'send-digest',
  'Notes in the ledger what SES tells of a mail.': 'record-mail-event',
};
const functions: Record<string, Resource> = Object.fromEntries(
  ofType('AWS::Lambda::Function').map(([, resource]) => [DESCRIPTIONS[resource.Properties.Description], resource]),
);

test('the table: keys and indexes of the layout, on demand, recoverable, encrypted, kept', () => {
  const [[, table] = []] = ofType('AWS::DynamoDB::GlobalTable');
  expect(table?.DeletionPolicy).toBe('Retain');
  expect(table?.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    SSESpecification: { SSEEnabled: true },
    KeySchema: [
      { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
      { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
    ],
    Replicas: [
      { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    ],
  });
  const { arrivals, due } = TABLE.indexes;
  expect(table?.Properties.GlobalSecondaryIndexes).toMatchObject([
    { IndexName: arrivals.name, Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: arrivals.projected } },
    { IndexName: due.name, Projection: { ProjectionType: 'KEYS_ONLY' } },
  ]);
});

test('the functions: Node 24 on ARM, traced, each with a log group that forgets after a month', () => {
  expect(Object.keys(functions).toSorted()).toEqual(FUNCTIONS.toSorted());
  for (const { Properties } of Object.values(functions)) {
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
    });
    const logGroup = resources[Properties.LoggingConfig.LogGroup.Ref];
    expect(logGroup?.Properties.RetentionInDays).toBe(30);
  }
});

test('each queue with work: encrypted, visibility six times the time of its worker, a queue for what fails', () => {
  const mappings = ofType('AWS::Lambda::EventSourceMapping');
  expect(mappings).toHaveLength(2);
  for (const [, { Properties }] of mappings) {
    expect(Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: expect.any(Number) },
    });
    const queue = resources[Properties.EventSourceArn['Fn::GetAtt'][0]];
    const worker = resources[Properties.FunctionName.Ref];
    expect(queue?.Properties.VisibilityTimeout).toBe(6 * worker?.Properties.Timeout);
    expect(queue?.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
  }
  for (const [, queue] of ofType('AWS::SQS::Queue')) expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
  const fifo = ofType('AWS::SQS::Queue').filter(([, queue]) => queue.Properties.FifoQueue);
  // Polls are done one after another for each site, so their queue and what it lays aside are FIFO.
  expect(fifo.map(([id]) => id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual([
    'PollingWorkDeadLetters',
    'PollingWorkQueue',
  ]);
  expect(ofType('AWS::SQS::QueuePolicy')).toHaveLength(ofType('AWS::SQS::Queue').length);
});

test('schedules and mail events have somewhere to go when they fail', () => {
  for (const [, { Properties }] of ofType('AWS::Scheduler::Schedule')) {
    expect(Properties).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      Target: { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: { MaximumRetryAttempts: 2 } },
    });
  }
  expect(ofType('AWS::Scheduler::Schedule')).toHaveLength(2);
  template.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [Match.anyValue()] } } } },
    Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
  });
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
  template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: {
      MatchingEventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'],
      EventBridgeDestination: Match.anyValue(),
    },
  });
});

test('SES: the domain is verified, mail goes out over TLS only', () => {
  template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'news.example.org' });
  template.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
});

const TABLE_ARN = 'table';
const permissions: [string, [string, string][]][] = [
  [
    'plan-polls',
    [
      ['dynamodb:Query', TABLE_ARN],
      ['sqs:SendMessage', 'queue'],
    ],
  ],
  [
    'poll-source',
    [
      [
        'dynamodb:BatchGetItem dynamodb:BatchWriteItem dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem',
        TABLE_ARN,
      ],
      [RECEIVE(), 'queue'],
    ],
  ],
  [
    'plan-digests',
    [
      ['dynamodb:Query', 'table/index/due'],
      ['sqs:SendMessage', 'queue'],
    ],
  ],
  [
    'send-digest',
    [
      ['dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem', TABLE_ARN],
      ['dynamodb:Query', 'table/index/arrivals'],
      ['ses:SendRawEmail', 'ses identity/* if StringEquals ses:FromAddress digest@news.example.org'],
      ['ses:SendRawEmail', 'ses configuration-set'],
      [RECEIVE(), 'queue'],
    ],
  ],
  [
    'record-mail-event',
    [
      ['dynamodb:UpdateItem', TABLE_ARN],
      ['sqs:GetQueueAttributes sqs:GetQueueUrl sqs:SendMessage', 'queue'],
    ],
  ],
];

function RECEIVE(): string {
  return 'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage';
}

test.each(permissions)('%s may do just this', (name, allowed) => {
  const roleId = functions[name]?.Properties.Role['Fn::GetAtt'][0];
  const statements = ofType('AWS::IAM::Policy')
    .filter(([, policy]) => policy.Properties.Roles.some((role: { Ref: string }) => role.Ref === roleId))
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
  const found = statements.map((statement) => [[statement.Action].flat().toSorted().join(' '), inWords(statement)]);
  expect(found.toSorted()).toEqual(
    [
      ...allowed,
      ['logs:CreateLogStream logs:PutLogEvents', 'log group'],
      ['xray:PutTelemetryRecords xray:PutTraceSegments', '*'],
    ].toSorted(),
  );
  expect(resources[roleId]?.Properties.ManagedPolicyArns).toBeUndefined();
});

// biome-ignore lint/suspicious/noExplicitAny: a template is a tree without a type
function inWords({ Resource, Condition }: any): string {
  const words = [Resource].flat().map((resource: unknown) => {
    if (resource === '*') return '*';
    const text = JSON.stringify(resource);
    const index = /index\/\w+/.exec(text)?.[0];
    if (text.includes('ArchiveTable')) return index ? `table/${index}` : 'table';
    if (text.includes(':ses:')) return `ses ${/:(identity\/\*|configuration-set)/.exec(text)?.[1]}`;
    if (text.includes('Logs')) return 'log group';
    return /Queue|DeadLetters/.test(text) ? 'queue' : text;
  });
  const conditions = Object.entries(Condition ?? {}).map(([kind, tests]) => {
    const [[key, value] = []] = Object.entries(tests as object);
    return ` if ${kind} ${key} ${value}`;
  });
  return words.join(' ') + conditions.join('');
}

test.each([
  ['plan-polls', ['ACCORD_WATCH_POLL_QUEUE_URL', 'ACCORD_WATCH_TABLE']],
  ['poll-source', ['ACCORD_WATCH_CONTACT', 'ACCORD_WATCH_TABLE']],
  ['plan-digests', ['ACCORD_WATCH_DIGEST_QUEUE_URL', 'ACCORD_WATCH_TABLE']],
  [
    'send-digest',
    ['ACCORD_WATCH_CONFIGURATION_SET', 'ACCORD_WATCH_SENDER', 'ACCORD_WATCH_TABLE', 'ACCORD_WATCH_UNSUBSCRIBE_ADDRESS'],
  ],
  ['record-mail-event', ['ACCORD_WATCH_TABLE']],
])('%s is told what it reads from its environment', (name, variables) => {
  expect(Object.keys(functions[name]?.Properties.Environment.Variables).toSorted()).toEqual(variables);
});

test('alarms watch every queue for failures, and go to the address', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm').map(([, alarm]) => alarm.Properties);
  const watched = alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible').length;
  const deadLetterQueues = ofType('AWS::SQS::Queue').filter(([, queue]) => !queue.Properties.RedrivePolicy).length;
  expect(watched).toBe(deadLetterQueues);
  for (const alarm of alarms) expect(alarm.AlarmActions).toHaveLength(1);
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sns:Publish',
          Effect: 'Allow',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
        }),
      ]),
    },
  });
  template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'ops@example.org' });
});

const assetFolder = (name: string) => {
  const hash = String(functions[name]?.Properties.Code.S3Key).split('.')[0];
  return join(assembly.directory, `asset.${hash}`);
};

test('the watchlist lies beside the bundles that read it', () => {
  for (const name of ['plan-polls', 'poll-source', 'send-digest']) {
    expect(readdirSync(join(assetFolder(name), 'watchlist')).toSorted()).toEqual(['sources.json', 'watchlist.json']);
  }
});

test('the PDF reader lies beside the bundle that reads documents, and not in it', () => {
  const withReader = FUNCTIONS.filter((name) =>
    existsSync(join(assetFolder(name), 'node_modules/unpdf/dist/pdfjs.mjs')),
  );
  expect(withReader).toEqual(['poll-source']);
  const bundle = statSync(join(assetFolder('poll-source'), 'index.mjs'));
  const reader = statSync(join(assetFolder('poll-source'), 'node_modules/unpdf/dist/pdfjs.mjs'));
  expect(bundle.size).toBeLessThan(2 * reader.size);
});

test.each(FUNCTIONS)('the bundle of %s loads and has a handler', async (name) => {
  const folder = await temporaryFolder();
  const script = join(dirname(fileURLToPath(import.meta.url)), '..', 'parts', 'load-bundle.ts');
  const env = Object.fromEntries(
    Object.keys(functions[name]?.Properties.Environment.Variables).map((variable) => [
      variable,
      variable.endsWith('URL') ? 'https://sqs.example/queue' : 'digest@news.example.org',
    ]),
  );
  const bundle = pathToFileURL(join(assetFolder(name), 'index.mjs')).href;
  const output = execFileSync(process.execPath, [script, bundle], {
    cwd: folder,
    env: { ...env, AWS_REGION: 'eu-west-1' },
  });
  expect(output.toString().trim().split('\n').at(-1)).toBe('handler: function');
});
