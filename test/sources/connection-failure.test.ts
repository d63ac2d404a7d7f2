import { createServer } from 'node:https';
import { createServer as createSocketServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { listen, shut } from '../../src/app/local/listen.ts';
import { bodyFailure, connectionFailure } from '../../src/sources/connection-failure.ts';
import { documentFetcher } from '../../src/sources/fetch-document.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';
import { describeFailure } from '../../src/sources/poll-problem.ts';
import { type Certificate, makeCertificate } from '../parts/certificate.ts';
import { startSite } from '../parts/site.ts';
import { NOW, stageInternet, TEST_MANNERS } from '../parts/stage-internet.ts';

const FEED = { as: 'feed' } as const;
const DAY = 86_400_000;
const HOST = 'news.example';

const authority = makeCertificate('Test Authority');
const stranger = makeCertificate('Unknown Authority');

async function secureSite({ cert, key }: Certificate): Promise<number> {
  const server = createServer({ cert, key }, (_, response) => response.writeHead(200).end('<rss/>'));
  const port = await listen(server, 0);
  onTestFinished(() => shut(server));
  return port;
}

test('a good certificate is accepted for the name, though the connection is made by address', async () => {
  const port = await secureSite(makeCertificate(HOST, { issuer: authority }));
  const { fetch, dialled } = stageInternet({}, { certificates: [authority.cert] });
  expect((await fetch(`https://${HOST}:${port}/`, FEED)).kind).toBe('fetched');
  expect(dialled).toEqual(['93.184.215.14']);
});

test.each([
  ['expired', { issuer: authority, from: new Date(Date.now() - 2 * DAY), until: new Date(Date.now() - DAY) }, HOST],
  [
    'not valid yet',
    { issuer: authority, from: new Date(Date.now() + DAY), until: new Date(Date.now() + 2 * DAY) },
    HOST,
  ],
  ['another name', { issuer: authority }, 'other.example'],
  ['signed itself', {}, HOST],
  ['issuer is unknown', { issuer: stranger }, HOST],
])('of a bad certificate it is told what is bad: %s', async (words, wanted, name) => {
  const port = await secureSite(makeCertificate(name, wanted));
  const { fetch } = stageInternet({}, { certificates: [authority.cert] });
  const outcome = await fetch(`https://${HOST}:${port}/`, FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toMatch(
    new RegExp(`^has a certificate .*${words}`),
  );
});

test('https where only http is spoken is told', async () => {
  const site = await startSite();
  const { fetch } = stageInternet();
  const outcome = await fetch(`https://${HOST}:${new URL(site.origin).port}/`, FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toMatch(/^does not manage a secure connection/);
});

test('what is no HTTP is told', async () => {
  const server = createSocketServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const outcome = await stageInternet().fetch(`http://${HOST}:${port}/`, FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toMatch(/^does not speak HTTP/);
});

test('headers without end are told', async () => {
  const site = await startSite();
  site.answer('/', (_, response) => response.writeHead(200, { Long: 'a'.repeat(40_000) }).end('text'));
  const outcome = await stageInternet().fetch(`http://${HOST}:${new URL(site.origin).port}/`, FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toBe('sends headers without end');
});

test('a port where nobody listens refuses connections', async () => {
  const agent = guardedAgent({ allowLoopback: true });
  const fetch = documentFetcher(TEST_MANNERS, { now: () => NOW, sleep: async () => {} }, agent);
  const outcome = await fetch('http://localhost:10/', FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toBe('refuses connections');
});

const withCode = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

test.each([
  ['ENOTFOUND', /^cannot be found: no such host, or no network$/],
  ['EAI_AGAIN', /^cannot be found just now/],
  ['UND_ERR_CONNECT_TIMEOUT', /^does not answer: no connection came about$/],
  ['EHOSTUNREACH', /^cannot be reached: there is no way/],
  ['ECONNRESET', /^hung up$/],
  ['CERT_REVOKED', /^has a certificate that was revoked$/],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', /^does not manage a secure connection \(ERR_SSL/],
  ['HPE_INVALID_HEADER_TOKEN', /^does not speak HTTP/],
  ['ESOMETHING', /^could not be reached \(ESOMETHING\)$/],
])('%s is told in plain words', (code, words) => {
  expect(describeFailure(connectionFailure(withCode(code)))).toMatch(words);
});

test('an error without a code, and what is no error, are told as they are', () => {
  expect(connectionFailure(new Error('odd'))).toEqual({ kind: 'unreachable', reason: 'odd' });
  expect(connectionFailure('odd')).toEqual({ kind: 'unreachable', reason: 'odd' });
  expect(bodyFailure('odd', 7)).toEqual({ kind: 'broken-off', receivedBytes: 7 });
});
