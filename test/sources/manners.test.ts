import { expect, test } from 'vitest';
import { documentFetcher } from '../../src/sources/fetch-document.ts';
import { isPassing } from '../../src/sources/fetch-outcome.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';
import { describeFailure } from '../../src/sources/poll-problem.ts';
import { type Answer, type Site, startSite } from '../parts/site.ts';
import { NOW, stageInternet, TEST_MANNERS } from '../parts/stage-internet.ts';

const PAGE = { as: 'page' } as const;
const FEED = { as: 'feed' } as const;
const CLOSED = 'User-agent: *\nDisallow: /closed';

/** A fetcher for sites on this machine, and how long it slept. */
function mannered(hostDelayMs: number) {
  const slept: number[] = [];
  const sleep = async (milliseconds: number) => void slept.push(milliseconds);
  const agent = guardedAgent({ allowLoopback: true });
  return { slept, fetch: documentFetcher({ ...TEST_MANNERS, hostDelayMs }, { now: () => NOW, sleep }, agent) };
}

const host = (site: Site, name: string, path: string) => `http://${name}.example:${new URL(site.origin).port}${path}`;

test('documents of one host are asked for one at a time, and apart', async () => {
  const site = await startSite();
  let open = 0;
  let most = 0;
  const slow: Answer = (_, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      response.end('text');
    }, 20);
  };
  const paths = ['/1', '/2', '/3'];
  for (const path of paths) site.answer(path, slow);
  const { fetch, slept } = mannered(1000);
  const outcomes = await Promise.all(paths.map((path) => fetch(`${site.origin}${path}`, FEED)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['fetched', 'fetched', 'fetched']);
  expect([most, site.asked, slept]).toEqual([1, paths, [1000, 1000]]);
});

test('a redirect within a host waits its turn too', async () => {
  const site = await startSite();
  site.answer('/old', (_, response) => response.writeHead(301, { Location: '/new' }).end());
  site.page('/new', 'text');
  const { fetch, slept } = mannered(1000);
  expect((await fetch(`${site.origin}/old`, FEED)).kind).toBe('fetched');
  expect(slept).toEqual([1000]);
});

test('two hosts that redirect to each other do not wait for each other for ever', async () => {
  const [first, second] = [await startSite(), await startSite()];
  first.answer('/a', (_, response) => response.writeHead(302, { Location: `${second.origin}/text` }).end());
  second.answer('/b', (_, response) => response.writeHead(302, { Location: `${first.origin}/text` }).end());
  for (const site of [first, second]) site.page('/text', 'text');
  const { fetch } = mannered(0);
  const outcomes = await Promise.all([fetch(`${first.origin}/a`, FEED), fetch(`${second.origin}/b`, FEED)]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['fetched', 'fetched']);
});

test('the time in the queue does not count against the time that an answer may take', async () => {
  const site = await startSite();
  const answer: Answer = (_, response) => void setTimeout(() => response.end('text'), 400);
  const paths = ['/1', '/2', '/3', '/4'];
  for (const path of paths) site.answer(path, answer);
  const { fetch } = mannered(0);
  const outcomes = await Promise.all(paths.map((path) => fetch(`${site.origin}${path}`, FEED)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(paths.map(() => 'fetched'));
});

test('the time for a document includes its redirects', async () => {
  const site = await startSite();
  for (const [index, path] of ['/1', '/2', '/3'].entries()) {
    const location = `/${index + 2}`;
    site.answer(path, (_, response) => {
      setTimeout(() => response.writeHead(302, { Location: location }).end(), 400);
    });
  }
  site.page('/4', 'text');
  const outcome = await mannered(0).fetch(`${site.origin}/1`, FEED);
  expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'timed-out', afterSeconds: 1 } });
});

test('robots.txt is asked for once, before pages and not before feeds', async () => {
  const site = await startSite();
  site.page('/robots.txt', CLOSED);
  for (const path of ['/feed', '/open', '/open2']) site.page(path, 'text');
  const { fetch } = mannered(0);
  await fetch(`${site.origin}/feed`, FEED);
  expect(site.asked).toEqual(['/feed']);
  await Promise.all([fetch(`${site.origin}/open`, PAGE), fetch(`${site.origin}/open2`, PAGE)]);
  expect(site.asked).toEqual(['/feed', '/robots.txt', '/open', '/open2']);
});

test('a page that robots.txt closes is not asked for, for good', async () => {
  const site = await startSite();
  site.page('/robots.txt', CLOSED);
  const outcome = await mannered(0).fetch(`${site.origin}/closed/page`, PAGE);
  if (outcome.kind !== 'failed') throw new Error(outcome.kind);
  expect(describeFailure(outcome.failure)).toBe('is closed to readers like us (its robots.txt says so)');
  expect([isPassing(outcome.failure), site.asked]).toEqual([false, ['/robots.txt']]);
});

test('the robots.txt of the host to which a redirect leads counts too', async () => {
  const site = await startSite();
  const other = await startSite();
  other.page('/robots.txt', CLOSED);
  site.answer('/page', (_, response) => response.writeHead(302, { Location: `${other.origin}/closed` }).end());
  const outcome = await mannered(0).fetch(`${site.origin}/page`, PAGE);
  expect(outcome).toMatchObject({ failure: { kind: 'disallowed', passing: false } });
  expect([site.asked, other.asked]).toEqual([['/robots.txt', '/page'], ['/robots.txt']]);
});

test.each<[string, Answer]>([
  ['missing', (_, response) => response.writeHead(404).end('no')],
  ['refused', (_, response) => response.writeHead(403).end('no')],
  ['empty', (_, response) => response.writeHead(200).end()],
  ['a web page', (_, response) => response.writeHead(200).end('<!doctype html><title>Welcome</title>')],
  ['a circle', (_, response) => response.writeHead(302, { Location: '/robots.txt' }).end()],
])('with a robots.txt that is %s everything is allowed', async (_, answer) => {
  const site = await startSite();
  site.answer('/robots.txt', answer);
  site.page('/closed', 'text');
  expect((await mannered(0).fetch(`${site.origin}/closed`, PAGE)).kind).toBe('fetched');
});

test.each<[string, Answer, RegExp]>([
  ['fault', (_, response) => response.writeHead(503).end(), /fault of its own \(503/],
  ['plea for less', (_, response) => response.writeHead(429).end(), /come less often/],
  ['hang-up', (request) => request.socket.destroy(), /hung up/],
  ['silence', () => {}, /does not answer within 1 s/],
  ['endless file', (_, response) => response.writeHead(200).end(Buffer.alloc(200_000, 'a')), /more than 100 KB/],
])('without a robots.txt for a %s the page is left alone for now', async (_, answer, words) => {
  const site = await startSite();
  site.answer('/robots.txt', answer);
  const outcome = await mannered(0).fetch(`${site.origin}/page`, PAGE);
  if (outcome.kind !== 'failed') throw new Error(outcome.kind);
  expect(describeFailure(outcome.failure)).toMatch(/^is left alone for now \(its robots\.txt /);
  expect(describeFailure(outcome.failure)).toMatch(words);
  expect(isPassing(outcome.failure)).toBe(true);
  expect(new Set(site.asked)).toEqual(new Set(['/robots.txt']));
});

test.each([
  [0.5, 1000],
  [10, 10_000],
  [86_400, 30_000],
])('a crawl-delay of %s s keeps requests %s ms apart', async (delay, milliseconds) => {
  const site = await startSite();
  site.page('/robots.txt', `User-agent: *\nCrawl-delay: ${delay}`);
  site.page('/page', 'text');
  const { fetch, slept } = mannered(1000);
  await fetch(`${site.origin}/page`, PAGE);
  await fetch(`${site.origin}/page`, FEED);
  expect(slept).toEqual([milliseconds, milliseconds]);
});

test('nothing is said but who asks, what is wanted, and what is known already', async () => {
  const site = await startSite();
  const headers: Record<string, unknown>[] = [];
  site.answer('/', (request, response) => {
    headers.push(request.headers);
    response.writeHead(200, { 'Set-Cookie': 'id=1; Path=/', ETag: 'W/"1"' }).end('text');
  });
  const { fetch } = stageInternet();
  await fetch(host(site, 'news', '/'), FEED);
  await fetch(host(site, 'news', '/'), { ...FEED, validators: { etag: 'W/"1"' } });
  expect(headers[1]).toMatchObject({ 'user-agent': 'AccordWatch/test', 'if-none-match': 'W/"1"' });
  for (const name of ['cookie', 'referer', 'origin', 'authorization']) expect(headers[1]).not.toHaveProperty(name);
});

test('who hangs up is asked once more, in its turn, and no more', async () => {
  const site = await startSite();
  site.answer('/', (request) => request.socket.destroy());
  const { fetch, slept } = mannered(1000);
  expect(await fetch(`${site.origin}/`, FEED)).toMatchObject({ failure: { kind: 'unreachable' } });
  expect([site.asked, slept]).toEqual([['/', '/'], [1000]]);
});

test('a kept connection that was closed meanwhile does no harm', async () => {
  const site = await startSite();
  const used = new WeakSet();
  site.answer('/', (request, response) => {
    if (used.has(request.socket)) return void request.socket.destroy();
    used.add(request.socket);
    response.end('text');
  });
  const { fetch, dialled } = stageInternet();
  expect((await fetch(host(site, 'news', '/'), FEED)).kind).toBe('fetched');
  expect((await fetch(host(site, 'news', '/'), FEED)).kind).toBe('fetched');
  expect([dialled.length, site.asked.length]).toEqual([2, 3]);
});

test('connections are kept for the next request', async () => {
  const site = await startSite();
  site.page('/feed', 'text');
  const { fetch, dialled } = stageInternet();
  for (let count = 0; count < 3; count++) await fetch(host(site, 'news', '/feed'), FEED);
  expect(dialled).toHaveLength(1);
});
