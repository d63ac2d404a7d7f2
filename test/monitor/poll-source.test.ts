import { expect, test } from 'vitest';
import { pollRound } from '../../src/monitor/poll-round.ts';
import { pollSource } from '../../src/monitor/poll-source.ts';
import type { Polling } from '../../src/monitor/polling.ts';
import { documentFetcher } from '../../src/sources/fetch-document.ts';
import type { FetchDocument } from '../../src/sources/fetch-outcome.ts';
import { guardedAgent } from '../../src/sources/guarded-agent.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { testMonitor, testSource } from '../parts/test-monitor.ts';

const PLAN = { path: '/plan', title: 'Ministers meet' };
const OTHER = { path: '/other', title: 'Fees rise' };
const PLAN_PAGE = articlePage(
  'Ministers meet',
  'They signed the North Sea Action Plan against people smuggling on Monday, after a year of talks.',
);
const OTHER_PAGE = articlePage(
  'Fees rise',
  'The fees for a passport will rise in April, as they did last year, said the office on Monday.',
);

async function newsSite() {
  const site = await startSite();
  site.page('/feed.xml', rssFeed([PLAN, OTHER]));
  site.page('/plan', PLAN_PAGE);
  site.page('/other', OTHER_PAGE);
  const monitor = await testMonitor();
  return { site, monitor, source: testSource(`${site.origin}/feed.xml`) };
}

const rows = async (monitor: Awaited<ReturnType<typeof testMonitor>>) =>
  (await Array.fromAsync(monitor.table.scan('begins_with(pk, :item)', { ':item': 'ITEM#' }))).toSorted((a, b) =>
    JSON.stringify(a).localeCompare(JSON.stringify(b)),
  );

test('an agreement named only in the article is found, with evidence in the stored text', async () => {
  const { monitor, source } = await newsSite();
  expect(await pollSource(monitor.polling, source)).toMatchObject({
    outcome: 'read',
    entries: 2,
    newItems: 2,
    matchedItems: 1,
  });
  const [arrival] = await Array.fromAsync(monitor.digesting.items.arrivals(monitor.clock.now, monitor.clock.now));
  const [kept] = await monitor.digesting.items.matched([arrival?.id ?? '']);
  expect(kept?.item).toMatchObject({
    title: 'Ministers meet',
    textFrom: 'article',
    language: 'en',
    publishedAt: new Date('2024-12-10T09:00:00Z'),
  });
  for (const match of [...(kept?.classification.agreements ?? []), ...(kept?.classification.rules ?? [])]) {
    for (const { start, end, text } of match.evidence) expect(kept?.item.text.slice(start, end)).toBe(text);
  }
  expect(kept?.classification.agreements.map(({ id }) => id)).toEqual(['north-sea-plan']);
  expect(kept?.classification.rules.map(({ id }) => id)).toEqual(['smuggling']);
});

test('the second poll asks with validators, fetches no article and stores nothing', async () => {
  const { site, monitor, source } = await newsSite();
  await pollSource(monitor.polling, source);
  const before = await rows(monitor);
  site.asked.length = 0;
  monitor.wait(60);
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'not-modified', newItems: 0 });
  expect(site.asked).toEqual(['/feed.xml']);
  expect(await rows(monitor)).toEqual(before);
});

test('run twice at once it stores each item once', async () => {
  const { monitor, source } = await newsSite();
  const reports = await Promise.all([pollSource(monitor.polling, source), pollSource(monitor.polling, source)]);
  expect(reports.reduce((sum, report) => sum + report.newItems, 0)).toBe(2);
  // Each item and its text; the sketch of the one that matches.
  expect(await rows(monitor)).toHaveLength(5);
  const { now } = monitor.clock;
  expect(await Array.fromAsync(monitor.digesting.items.arrivals(now, now))).toHaveLength(1);
});

test('a feed that grew brings only the new entry', async () => {
  const { site, monitor, source } = await newsSite();
  site.page('/feed.xml', rssFeed([OTHER]));
  await pollSource(monitor.polling, source);
  site.page('/feed.xml', rssFeed([PLAN, OTHER]));
  expect(await pollSource(monitor.polling, source)).toMatchObject({ entries: 2, newItems: 1, matchedItems: 1 });
});

test('the same item in another feed is not new', async () => {
  const { site, monitor, source } = await newsSite();
  site.page('/copy.xml', rssFeed([{ ...PLAN, path: '/plan?utm_source=copy' }]));
  await pollSource(monitor.polling, source);
  const copy = testSource(`${site.origin}/copy.xml`, { id: 'copy' });
  expect(await pollSource(monitor.polling, copy)).toMatchObject({ entries: 1, newItems: 0 });
});

test('an article that cannot be read just now is tried again, even if the feed has not changed', async () => {
  const { site, monitor, source } = await newsSite();
  site.answer('/plan', (_, response) => response.writeHead(503).end());
  const first = await pollSource(monitor.polling, source);
  expect(first).toMatchObject({ newItems: 1, matchedItems: 0 });
  expect(first.problem).toMatch(/^1 article will be tried again: the page has a fault of its own/);
  site.page('/plan', PLAN_PAGE);
  expect(await pollSource(monitor.polling, source)).toMatchObject({ newItems: 1, matchedItems: 1 });
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'not-modified' });
});

test('an article that stays unreadable is judged by the feed in the end', async () => {
  const { site, monitor, source } = await newsSite();
  site.page('/feed.xml', rssFeed([{ ...PLAN, summary: 'On the Harbour Treaty.' }]));
  site.answer('/plan', (_, response) => response.writeHead(500).end());
  expect(await pollSource(monitor.polling, source)).toMatchObject({ newItems: 0 });
  expect(await pollSource(monitor.polling, source)).toMatchObject({ newItems: 0 });
  const third = await pollSource(monitor.polling, source);
  expect(third).toMatchObject({ newItems: 1, matchedItems: 1 });
  expect(third.problem).toMatch(/judged by the feed's summary only/);
});

test('slow pages do not keep a poll from ending: untried articles go first in the next, nothing is lost', async () => {
  const { site, monitor, source } = await newsSite();
  const names = Array.from({ length: 6 }, (_, n) => `/slow-${n}`);
  site.page('/feed.xml', rssFeed([...names.map((path) => ({ path, title: path })), PLAN]));
  const asked: string[] = [];
  const slow: FetchDocument = async (url, request) => {
    const path = new URL(url).pathname;
    if (path === '/feed.xml' || path === '/plan') return monitor.polling.fetch(url, request);
    asked.push(path);
    monitor.clock.now = new Date(monitor.clock.now.getTime() + 20_000);
    return { kind: 'failed', failure: { kind: 'timed-out', afterSeconds: 20 } };
  };
  const polling = { ...monitor.polling, fetch: slow, readingSeconds: 60 };
  const first = await pollSource(polling, source);
  expect(first).toMatchObject({ outcome: 'read', newItems: 0 });
  expect(first.problem).toContain(
    '3 articles will be tried again: the page does not answer within 20 s; no time was left for 4 articles',
  );
  expect((await polling.states.get('test-source'))?.nextPollAt).toEqual(monitor.clock.now);
  await pollSource(polling, source);
  expect(asked).toEqual(names);
  expect(await pollSource(polling, source)).toMatchObject({ newItems: 1, matchedItems: 1 });
  let polls = 3;
  while ((await pollSource(polling, source)).outcome !== 'not-modified') expect(polls++).toBeLessThan(10);
  // Each item and its text; the sketch of the one that matches.
  expect(await rows(monitor)).toHaveLength(15);
});

test('an article that is gone, or no page at all, is judged by the feed at once', async () => {
  const { site, monitor, source } = await newsSite();
  site.answer('/plan', (_, response) => response.writeHead(404).end());
  site.page('/other', '%PDF-1.7', { 'Content-Type': 'application/pdf' });
  expect(await pollSource(monitor.polling, source)).toMatchObject({
    newItems: 2,
    problem: expect.stringMatching(/^2 articles judged/),
  });
});

test('a sick source harms no other, is told in plain words and comes back', async () => {
  const { site, monitor, source } = await newsSite();
  const sick = ['/fault', '/page', '/half'].map((path) => testSource(`${site.origin}${path}`, { id: path.slice(1) }));
  const gone = testSource('http://127.0.0.1:10/feed', { id: 'gone' });
  site.answer('/fault', (_, response) => response.writeHead(500).end());
  site.page('/page', '<!doctype html><title>We moved</title>');
  site.page('/half', rssFeed([PLAN]).slice(0, 200));
  const silent = testSource(`${site.origin}/silent`, { id: 'silent' });
  site.answer('/silent', () => {});
  const manners = { userAgent: 'AccordWatch/test', timeoutSeconds: 2, limitBytes: 100_000, hostDelayMs: 0 };
  const clock = { now: monitor.polling.now, sleep: async () => {} };
  const fetch = documentFetcher(manners, clock, guardedAgent({ allowLoopback: true }));
  const polling = { ...monitor.polling, fetch };
  const reports = await pollRound(polling, [...sick, gone, silent, source]);
  expect(reports.map(({ sourceId, newItems, problem }) => [sourceId, newItems, problem])).toEqual([
    ['fault', 0, 'has a fault of its own (500 Internal Server Error)'],
    ['page', 0, 'answered with a web page ("We moved") instead of a feed'],
    ['half', 0, 'sent only the beginning of its feed'],
    ['gone', 0, 'refuses connections'],
    ['silent', 0, 'does not answer within 2 s'],
    ['test-source', 2, undefined],
  ]);
  expect(await monitor.polling.states.get('fault')).toMatchObject({
    failures: 1,
    nextPollAt: new Date('2024-12-10T10:00:00Z'),
  });
  site.page('/fault', rssFeed([]));
  await pollRound(monitor.polling, sick);
  const state = await monitor.polling.states.get('fault');
  expect(state).toMatchObject({ failures: 0, lastSuccessAt: monitor.clock.now });
  expect(state?.problem).toBeUndefined();
});

test('a fault of ours with one source harms no other', async () => {
  const { monitor, source } = await newsSite();
  const faulty: Polling = {
    ...monitor.polling,
    fetch: async (url, request) =>
      url.endsWith('bad') ? Promise.reject(new Error('bug')) : monitor.polling.fetch(url, request),
  };
  const reports = await pollRound(faulty, [testSource('http://a.example/bad', { id: 'bad' }), source]);
  expect(reports.map(({ outcome }) => outcome)).toEqual(['failed', 'read']);
  expect(reports[0]?.problem).toBe('met a fault in Accord Watch: bug');
});

test('once ended, a round begins no further source', async () => {
  const { monitor, source } = await newsSite();
  expect(await pollRound(monitor.polling, [source], { signal: AbortSignal.abort() })).toEqual([]);
});

test('a crash before the source state is written costs a repeated poll, no item and no second arrival', async () => {
  const { monitor, source } = await newsSite();
  const states = {
    get: (id: string) => monitor.polling.states.get(id),
    all: () => monitor.polling.states.all(),
    put: () => Promise.reject(new Error('killed')),
  };
  await expect(pollSource({ ...monitor.polling, states }, source)).rejects.toThrow('killed');
  const before = await rows(monitor);
  monitor.wait(5);
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'read', newItems: 0 });
  expect(await rows(monitor)).toEqual(before);
});

test('a 304 does not end a failure: after one the document is asked for in full', async () => {
  const { site, monitor, source } = await newsSite();
  const asked: unknown[] = [];
  await pollSource(monitor.polling, source);
  site.answer('/feed.xml', (_, response) => response.writeHead(500).end());
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'failed' });
  site.answer('/feed.xml', (request, response) => {
    asked.push(request.headers['if-none-match']);
    response.writeHead(200, { ETag: '"new"' }).end(rssFeed([PLAN]).replaceAll('{{origin}}', site.origin));
  });
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'read', newItems: 0 });
  expect(asked).toEqual([undefined]);
  expect(await monitor.polling.states.get(source.id)).toMatchObject({ failures: 0, validators: { etag: '"new"' } });
});

test('new validators are kept although the document is the same, and it is not read again', async () => {
  const { site, monitor, source } = await newsSite();
  let version = 0;
  site.answer('/feed.xml', (_, response) => {
    response.writeHead(200, { ETag: `"${++version}"` }).end(rssFeed([PLAN]).replaceAll('{{origin}}', site.origin));
  });
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'read' });
  expect(await pollSource(monitor.polling, source)).toMatchObject({ outcome: 'not-modified' });
  expect(await monitor.polling.states.get(source.id)).toMatchObject({ validators: { etag: '"2"' } });
});

test('once a day the document is asked for in full, whatever the server says of changes', async () => {
  const { site, monitor, source } = await newsSite();
  await pollSource(monitor.polling, source);
  const validators: unknown[] = [];
  site.answer('/feed.xml', (request, response) => {
    validators.push(request.headers['if-none-match'] !== undefined);
    response.writeHead(request.headers['if-none-match'] ? 304 : 200, { ETag: '"1"' }).end(rssFeed([]));
  });
  for (let hour = 0; hour < 26; hour++) {
    monitor.wait(60);
    await pollSource(monitor.polling, source);
  }
  expect(validators.filter((asked) => !asked)).toHaveLength(1);
});

test('a publication that says it has ended is no news; it is looked at once a day', async () => {
  const { site, monitor, source } = await newsSite();
  await pollSource(monitor.polling, source);
  site.page(
    '/feed.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Office</title><entry><id>{{origin}}/feed-ended</id><title>This feed has ended</title><link href="{{origin}}/"/><updated>2024-12-10T08:00:00Z</updated></entry></feed>',
  );
  expect(await pollSource(monitor.polling, source)).toMatchObject({
    newItems: 0,
    problem: 'says that it is published no more',
  });
  expect(await monitor.polling.states.get(source.id)).toMatchObject({
    endedAt: monitor.clock.now,
    nextPollAt: new Date(monitor.clock.now.getTime() + 24 * 60 * 60_000),
    gaps: [],
  });
});
