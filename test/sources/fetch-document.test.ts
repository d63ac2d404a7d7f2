import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { documentFetcher } from '../../src/sources/fetch-document.ts';
import { type FetchFailure, type FetchOutcome, isPassing } from '../../src/sources/fetch-outcome.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';
import { describeFailure } from '../../src/sources/poll-problem.ts';
import { type Answer, startSite } from '../parts/site.ts';

const NOW = new Date('2024-12-10T08:00:00Z');
const FEED = { as: 'feed' } as const;
const fetchDocument = documentFetcher(
  { userAgent: 'AccordWatch/test', timeoutSeconds: 1, limitBytes: 100_000, hostDelayMs: 0 },
  { now: () => NOW, sleep: async () => {} },
  guardedAgent({ allowLoopback: true }),
);

function describe(outcome: FetchOutcome): string {
  return outcome.kind === 'failed' ? describeFailure(outcome.failure) : outcome.kind;
}

test('gives the bytes, what they are said to be, and the validators', async () => {
  const site = await startSite();
  site.page('/feed.xml', '<rss/>', { 'Last-Modified': 'Tue, 10 Dec 2024 07:00:00 GMT' });
  const outcome = await fetchDocument(`${site.origin}/feed.xml`, FEED);
  expect(outcome).toMatchObject({
    kind: 'fetched',
    document: {
      contentType: 'application/xml; charset=utf-8',
      validators: { etag: expect.stringMatching(/^"[0-9a-f]{12}"$/), lastModified: 'Tue, 10 Dec 2024 07:00:00 GMT' },
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

const GZIP = { 'Content-Encoding': 'gzip' };
const HTML = { 'Content-Type': 'text/html' };

function chain(encoding: string, times: number): Record<string, string> {
  return { 'Content-Encoding': Array.from({ length: times }, () => encoding).join(', ') };
}

function packed(pack: (bytes: Buffer) => Buffer, times: number, bytes = Buffer.alloc(50_000_000)): Buffer {
  return Array.from({ length: times }).reduce<Buffer>((inner) => pack(inner), bytes);
}

/** The beginning of what gzip packs, and a block without content, of which any number may follow. */
const GZIP_HEAD = gzipSync('').subarray(0, 10);
const EMPTY_BLOCK = Buffer.from('000000ffff', 'hex');

// Packed beforehand: a server that is busy packing answers nobody.
const BOMBS = {
  once: packed(gzipSync, 1),
  twice: packed(gzipSync, 2),
  sixTimes: packed(gzipSync, 6),
  brotli: packed((bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), 1),
};
const challengePage = '<html><head><title>Just a moment...</title></head></html>';

const failures: [string, Answer, RegExp][] = [
  ['a server fault', (_, r) => r.writeHead(500).end(), /^has a fault of its own \(500 Internal Server Error\)$/],
  ['a refusal', (_, r) => r.writeHead(403).end('no'), /^refuses us \(403 Forbidden\)$/],
  ['too many requests', (_, r) => r.writeHead(429).end(), /less often \(429\)/],
  ['a missing page', (_, r) => r.writeHead(404).end(), /no longer at this address \(404 Not Found\)/],
  ['a strange answer', (_, r) => r.writeHead(418).end(), /^answered 418/],
  ['an answer without content', (_, r) => r.writeHead(200).end(), /without any content \(200\); it may block/],
  ['packed nothing', (_, r) => r.writeHead(200, GZIP).end(gzipSync('')), /without any content \(200\)/],
  [
    '304 unasked',
    (_, r) => r.writeHead(304).end(),
    /^says that nothing has changed \(304\) without having been asked$/,
  ],
  ['a challenge without content', (_, r) => r.writeHead(202).end(), /asks whether we are human \(its firewall\)/],
  ['a challenge of AWS WAF', (_, r) => r.writeHead(202, { 'x-amzn-waf-action': 'challenge' }).end(), /\(AWS WAF\)/],
  ['a captcha of AWS WAF', (_, r) => r.writeHead(405, { 'x-amzn-waf-action': 'captcha' }).end('x'), /\(AWS WAF\)/],
  ['a challenge of Cloudflare', (_, r) => r.writeHead(403, { 'cf-mitigated': 'challenge' }).end(), /\(Cloudflare\)/],
  ['a challenge page for a refusal', (_, r) => r.writeHead(403).end(challengePage), /human \(Cloudflare\)/],
  ['a challenge page for a fault', (_, r) => r.writeHead(503).end(challengePage), /human \(Cloudflare\)/],
  ['a challenge page for a page', (_, r) => r.writeHead(200, HTML).end(challengePage), /human \(Cloudflare\)/],
  ['a redirect to a challenge', (_, r) => r.writeHead(303, { Location: '/.enodia/challenge?r=x' }).end(), /\(Enodia\)/],
  ['silence', () => {}, /^does not answer within 1 s$/],
  ['a slow body', (_, r) => r.writeHead(200).write('a'), /^does not answer within 1 s$/],
  ['a body that trickles', (_, r) => trickle(r.writeHead(200), 'a'), /^does not answer within 1 s$/],
  ['a packed body that trickles', (_, r) => trickle(r.writeHead(200, GZIP), EMPTY_BLOCK, GZIP_HEAD), /within 1 s$/],
  ['a refusal that trickles', (_, r) => trickle(r.writeHead(403), 'a'), /^refuses us/],
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
    'a body said to be large',
    (_, r) => r.writeHead(200, { 'Content-Length': '9000000' }).write('a'),
    /^sent more than/,
  ],
  ['a body large once unpacked', (_, r) => r.writeHead(200, GZIP).end(BOMBS.once), /^sent more than 100 KB$/],
  ['a body packed twice', (_, r) => r.writeHead(200, chain('gzip', 2)).end(BOMBS.twice), /^sent more than/],
  ['a large refusal', (_, r) => r.writeHead(403, GZIP).end(BOMBS.once), /^refuses us/],
  ['Brotli', (_, r) => r.writeHead(200, chain('br', 1)).end(BOMBS.brotli), /^sent more than/],
  ['a body packed six times', (_, r) => r.writeHead(200, chain('gzip', 6)).end(BOMBS.sixTimes), /cannot be unpacked/],
  [
    'what is not packed at all',
    (_, r) => r.writeHead(200, GZIP).end('plain text'),
    /^is packed in a way that cannot be/,
  ],
  ['a redirect to a file', (_, r) => r.writeHead(302, { Location: 'file:///etc/passwd' }).end(), /nowhere useful/],
  ['a redirect to itself', (_, r) => r.writeHead(302, { Location: '/' }).end(), /in a circle/],
  ['a redirect to nowhere', (_, r) => r.writeHead(302).end(), /^answered 302/],
];

function trickle(response: ServerResponse, piece: string | Buffer, head: string | Buffer = piece): void {
  response.write(head);
  const timer = setInterval(() => response.write(piece), 50);
  response.on('close', () => clearInterval(timer));
}

test.each(failures)('%s is told in plain words', async (_, answer, words) => {
  const site = await startSite();
  site.answer('/', answer);
  expect(describe(await fetchDocument(`${site.origin}/`, FEED))).toMatch(words);
});

test.each([
  ['all by 301 or 308', [301, 308], true],
  ['one by 302', [301, 302], false],
  ['one by 307', [307, 308], false],
  ['none at all', [], false],
])('where an address has moved is told when it has moved for good: %s', async (_, statuses, isMoved) => {
  const site = await startSite();
  for (const [hop, status] of statuses.entries()) {
    site.answer(`/${hop}`, (_request, response) => response.writeHead(status, { Location: `/${hop + 1}` }).end());
  }
  site.page(`/${statuses.length}`, 'text');
  const outcome = await fetchDocument(`${site.origin}/0`, FEED);
  const url = `${site.origin}/${statuses.length}`;
  if (outcome.kind !== 'fetched') throw new Error(outcome.kind);
  expect([outcome.document.url, outcome.document.movedTo]).toEqual([url, isMoved ? url : undefined]);
});

test.each([
  [5, 'fetched'],
  [6, 'failed'],
])('of %i redirects the end is %s', async (redirects, kind) => {
  const site = await startSite();
  for (let hop = 0; hop < redirects; hop++) {
    site.answer(`/${hop}`, (_, response) => response.writeHead(302, { Location: `/${hop + 1}` }).end());
  }
  site.page(`/${redirects}`, 'text');
  const outcome = await fetchDocument(`${site.origin}/0`, FEED);
  expect(outcome.kind).toBe(kind);
  if (outcome.kind === 'failed') expect(describeFailure(outcome.failure)).toMatch(/more than 5 redirects/);
});

test('a circle of several addresses is told', async () => {
  const site = await startSite();
  site.answer('/a', (_, response) => response.writeHead(301, { Location: '/b' }).end());
  site.answer('/b', (_, response) => response.writeHead(301, { Location: '/a' }).end());
  expect(await fetchDocument(`${site.origin}/a`, FEED)).toMatchObject({ failure: { reason: 'in a circle' } });
  expect(site.asked).toEqual(['/a', '/b']);
});

test('a body longer than it is said to be is cut or refused', async () => {
  const site = await startSite();
  site.answer('/', (request) => request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\ntext and more'));
  const outcome = await fetchDocument(`${site.origin}/`, FEED);
  const text = outcome.kind === 'fetched' ? Buffer.from(outcome.document.bytes).toString() : describe(outcome);
  expect(text).toMatch(/^(?:text|sends another length than it says)$/);
});

test('five chained encodings are still unpacked', async () => {
  const site = await startSite();
  const bytes = packed(gzipSync, 5, Buffer.from('text'));
  site.answer('/', (_, response) => response.writeHead(200, chain('gzip', 5)).end(bytes));
  const outcome = await fetchDocument(`${site.origin}/`, FEED);
  expect(outcome.kind === 'fetched' && Buffer.from(outcome.document.bytes).toString()).toBe('text');
});

test.each([
  ['max-age=600', 600],
  ['no-store', undefined],
])('Cache-Control %s says that it is fresh for %s seconds', async (value, seconds) => {
  const site = await startSite();
  site.page('/feed.xml', '<rss/>', { 'Cache-Control': value });
  const outcome = await fetchDocument(`${site.origin}/feed.xml`, FEED);
  expect(outcome.kind === 'fetched' && outcome.document.freshForSeconds).toBe(seconds);
  site.answer('/feed.xml', (_, response) => response.writeHead(304, { 'Cache-Control': value }).end());
  const again = await fetchDocument(`${site.origin}/feed.xml`, { ...FEED, validators: { etag: 'W/"1"' } });
  expect(again.kind === 'not-modified' && again.freshForSeconds).toBe(seconds);
});

test('a challenge says when to come again, if it does', async () => {
  const site = await startSite();
  site.answer('/', (_, r) => r.writeHead(429, { 'Retry-After': '60', 'cf-mitigated': 'challenge' }).end());
  const retryAt = new Date('2024-12-10T08:01:00Z');
  expect(await fetchDocument(`${site.origin}/`, FEED)).toMatchObject({ failure: { kind: 'challenged', retryAt } });
});

test.each<[FetchFailure, RegExp]>([
  [{ kind: 'too-large', limitBytes: 500 }, /500 bytes$/],
  [{ kind: 'too-large', limitBytes: 100_000 }, /100 KB$/],
  [{ kind: 'too-large', limitBytes: 5_000_000 }, / 5 MB$/],
  [{ kind: 'too-large', limitBytes: 2_500_000 }, / 2\.5 MB$/],
])('%j is told in a sensible unit', (failure, words) => {
  expect(describeFailure(failure)).toMatch(words);
});

test.each<[FetchFailure, boolean]>([
  [{ kind: 'timed-out', afterSeconds: 1 }, true],
  [{ kind: 'not-modified-unasked' }, true],
  [{ kind: 'refused', status: 429 }, true],
  [{ kind: 'refused', status: 403 }, false],
  [{ kind: 'challenged', by: 'Cloudflare', status: 429 }, true],
  [{ kind: 'challenged', by: 'Cloudflare', status: 403 }, false],
  [{ kind: 'disallowed', reason: '', passing: true }, true],
  [{ kind: 'disallowed', reason: '', passing: false }, false],
  [{ kind: 'private-address', host: 'a' }, false],
])('whether %j may pass: %s', (failure, passing) => {
  expect(isPassing(failure)).toBe(passing);
});

test('a host that does not exist is told in plain words', async () => {
  expect(describe(await fetchDocument('http://nowhere.invalid/', FEED))).toMatch(/^cannot be found/);
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
