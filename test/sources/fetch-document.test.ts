import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { documentFetcher } from '../../src/sources/fetch-document.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';
import { describeFailure } from '../../src/sources/poll-problem.ts';
import { type Answer, startSite } from '../parts/site.ts';

const NOW = new Date('2024-12-10T08:00:00Z');
const FEED = { as: 'feed' } as const;
const fetchDocument = documentFetcher(
  { userAgent: 'AccordWatch/test', timeoutSeconds: 1, limitBytes: 100_000, hostDelayMs: 0 },
  { now: () => NOW, sleep: async () => {} },
  guardedAgent({ allowPrivate: true }),
);

test('gives the bytes, what they are said to be, and the validators', async () => {
  const site = await startSite();
  site.page('/feed.xml', '<rss/>', { 'Last-Modified': 'Tue, 10 Dec 2024 07:00:00 GMT' });
  const outcome = await fetchDocument(`${site.origin}/feed.xml`, FEED);
  expect(outcome).toMatchObject({
    kind: 'fetched',
    document: {
      contentType: 'application/xml; charset=utf-8',
      validators: { etag: '"/feed.xml-6"', lastModified: 'Tue, 10 Dec 2024 07:00:00 GMT' },
    },
  });
});

test('asks with validators and says who asks', async () => {
  const site = await startSite();
  let headers = {};
  site.answer('/feed.xml', (request, response) => {
    headers = request.headers;
    response.writeHead(304).end();
  });
  const validators = { etag: '"1"', lastModified: 'Tue, 10 Dec 2024 07:00:00 GMT' };
  expect((await fetchDocument(`${site.origin}/feed.xml`, { ...FEED, validators })).kind).toBe('not-modified');
  expect(headers).toMatchObject({
    'user-agent': 'AccordWatch/test',
    'if-none-match': '"1"',
    'if-modified-since': 'Tue, 10 Dec 2024 07:00:00 GMT',
  });
});

test('follows redirects and tells the last address', async () => {
  const site = await startSite();
  site.answer('/old', (_, response) => response.writeHead(301, { Location: '/new' }).end());
  site.page('/new', 'text');
  expect(await fetchDocument(`${site.origin}/old`, FEED)).toMatchObject({ document: { url: `${site.origin}/new` } });
});

const failures: [string, Answer, RegExp][] = [
  ['a server fault', (_, r) => r.writeHead(500).end(), /^has a fault of its own \(500 Internal Server Error\)$/],
  ['a refusal', (_, r) => r.writeHead(403).end(), /^refuses us \(403 Forbidden\)$/],
  ['too many requests', (_, r) => r.writeHead(429).end(), /less often \(429\)/],
  ['a missing page', (_, r) => r.writeHead(404).end(), /no longer at this address \(404 Not Found\)/],
  ['a challenge without content', (_, r) => r.writeHead(202).end(), /asks whether we are human \(its firewall\)/],
  ['silence', () => {}, /^does not answer within 1 s$/],
  ['a slow body', (_, r) => r.writeHead(200).write('a'), /^does not answer within 1 s$/],
  ['a hung-up connection', (request) => request.socket.destroy(), /^hung up$/],
  [
    'half a body',
    (request, r) => {
      r.writeHead(200, { 'Content-Length': '1000' }).write('half');
      setTimeout(() => request.socket.destroy(), 20);
    },
    /^broke off after 4 bytes$/,
  ],
  ['a large body', (_, r) => r.writeHead(200).end(Buffer.alloc(200_000)), /^sent more than 100 KB$/],
  [
    'a body that is large once unpacked',
    (_, r) => {
      r.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    },
    /^sent more than 100 KB$/,
  ],
  ['a redirect to a file', (_, r) => r.writeHead(302, { Location: 'file:///etc/passwd' }).end(), /nowhere useful/],
  ['a redirect in a circle', (_, r) => r.writeHead(302, { Location: '/' }).end(), /in a circle/],
];

test.each(failures)('%s is told in plain words', async (_, answer, words) => {
  const site = await startSite();
  site.answer('/', answer);
  const outcome = await fetchDocument(`${site.origin}/`, FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toMatch(words);
});

test('a host that does not exist is told in plain words', async () => {
  const outcome = await fetchDocument('http://nowhere.invalid/', FEED);
  expect(outcome.kind === 'failed' && describeFailure(outcome.failure)).toMatch(/^cannot be found/);
});

test.each([
  ['120', '2024-12-10T08:02:00.000Z'],
  ['Tue, 10 Dec 2024 09:00:00 GMT', '2024-12-10T09:00:00.000Z'],
])('Retry-After %s is understood', async (value, at) => {
  const site = await startSite();
  site.answer('/', (_, response) => response.writeHead(503, { 'Retry-After': value }).end());
  const outcome = await fetchDocument(`${site.origin}/`, FEED);
  expect(outcome).toMatchObject({ failure: { kind: 'server-error', retryAt: new Date(at) } });
});
