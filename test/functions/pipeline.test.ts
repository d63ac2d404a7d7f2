import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { Context, SQSEvent } from 'aws-lambda';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen, shut } from '../../src/app/local/listen.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { ledgerLine } from '../parts/ledger-line.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { testMonitor } from '../parts/test-monitor.ts';

const CONTEXT = { getRemainingTimeInMillis: () => 60_000 } as Context;

/** Takes messages as SQS does, for the test to hand on. */
async function queueService() {
  const taken: { queue: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const { QueueUrl, Entries } = (await json(request)) as { QueueUrl: string; Entries: { MessageBody: string }[] };
    for (const { MessageBody } of Entries) taken.push({ queue: QueueUrl.split('/').at(-1) ?? '', body: MessageBody });
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' }).end('{"Successful":[],"Failed":[]}');
  });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(() => shut(server));
  const eventFrom = (queue: string): SQSEvent => {
    const bodies = taken.filter((message) => message.queue === queue).map(({ body }) => body);
    return sqsEvent(bodies);
  };
  return { endpoint, eventFrom };
}

function sqsEvent(bodies: readonly string[]): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({ messageId: String(index), eventSource: 'aws:sqs', body })),
  } as SQSEvent;
}

test('the five functions together: from a feed to a mail, and back from its event', async () => {
  const site = await startSite();
  site.page('/feed.xml', rssFeed([{ path: '/plan', title: 'Ministers meet', date: new Date().toUTCString() }]));
  site.page(
    '/plan',
    articlePage(
      'Ministers meet',
      'They signed the Kensington Treaty on Thursday in London, after months of talks between both sides.',
    ),
  );
  const watchlist = await temporaryFolder();
  const source = `id: a\n    name: A\n    url: ${site.origin}/feed.xml\n    country: GB\n    kind: government\n`;
  await writeFile(join(watchlist, 'sources.yaml'), `sources:\n  - ${source}`);
  const agreement = `id: k\n    name: Kensington Treaty\n    date: 2025-07-17\n    parties: [GB, DE]\n    aliases: { en: [], de: [], fr: [], nl: [] }\n`;
  await writeFile(join(watchlist, 'agreements.yaml'), `agreements:\n  - ${agreement}`);
  await writeFile(join(watchlist, 'rules.yaml'), 'rules: []\n');
  const parties = '[{ id: GB, name: United Kingdom, words: [Britain] }, { id: DE, name: Germany, words: [Germany] }]';
  await writeFile(join(watchlist, 'vocabulary.yaml'), `parties: ${parties}\nlists: []\n`);
  const monitor = await testMonitor();
  const queues = await queueService();
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv(
    'AWS_ENDPOINT_URL_DYNAMODB',
    (await monitor.table.client.config.endpoint?.().then(({ hostname, port }) => `http://${hostname}:${port}`)) ?? '',
  );
  vi.stubEnv('AWS_ENDPOINT_URL_SES', monitor.sesEndpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', queues.endpoint);
  vi.stubEnv('ACCORD_WATCH_TABLE', monitor.table.name);
  vi.stubEnv('ACCORD_WATCH_WATCHLIST', watchlist);
  vi.stubEnv('ACCORD_WATCH_POLL_QUEUE_URL', `${queues.endpoint}/polls`);
  vi.stubEnv('ACCORD_WATCH_DIGEST_QUEUE_URL', `${queues.endpoint}/digests`);
  vi.stubEnv('ACCORD_WATCH_ALLOW_LOOPBACK', 'true');
  vi.stubEnv('ACCORD_WATCH_SENDER', 'News <news@example.org>');
  vi.stubEnv('ACCORD_WATCH_CONFIGURATION_SET', 'set');
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT');
  onTestFinished(() => void vi.unstubAllEnvs());
  monitor.clock.now = new Date(Date.now() - 1000);
  const { id, windowStart } = await monitor.subscribe();

  await (await import('../../functions/plan-polls.ts')).handler();
  const polls = queues.eventFrom('polls');
  expect(polls.Records.map(({ body }) => JSON.parse(body))).toMatchObject([{ sourceId: 'a', dueSince: 'ever' }]);

  const pollSource = await import('../../functions/poll-source.ts');
  const mixed = sqsEvent([...polls.Records.map(({ body }) => body), 'poison', '{"sourceId":"gone"}']);
  expect(await pollSource.handler(mixed, CONTEXT)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });

  await (await import('../../functions/plan-digests.ts')).handler();
  const digests = queues.eventFrom('digests');
  expect(digests.Records.map(({ body }) => body)).toEqual([JSON.stringify({ subscriptionId: id })]);

  const sendDigest = await import('../../functions/send-digest.ts');
  expect(await sendDigest.handler(digests, CONTEXT)).toEqual({ batchItemFailures: [] });
  expect(await sendDigest.handler(digests, CONTEXT)).toEqual({ batchItemFailures: [] });
  const [mail, ...more] = await monitor.mails();
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Kensington Treaty: 1 new item');

  const digest = /Digest reference: (\S+)/.exec(mail?.body.text ?? '')?.[1] ?? '';
  const recordMailEvent = await import('../../functions/record-mail-event.ts');
  const tags = { digest: [digest] };
  await recordMailEvent.handler({
    detail: { eventType: 'Send', mail: { messageId: 'other', timestamp: '2026-01-01T00:00:00Z', tags } },
  });
  expect(await ledgerLine(monitor.digesting.ledger, id, windowStart)).toMatchObject({
    status: 'sent',
    messageId: mail?.messageId,
  });
});
