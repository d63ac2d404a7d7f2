import { expect, test } from 'vitest';
import { pollSource } from '../../src/monitor/poll-source.ts';
import { sendDigest } from '../../src/monitor/send-digest.ts';
import type { Source } from '../../src/watchlist/source.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { testMonitor, testSource } from '../parts/test-monitor.ts';

const SHOWN = 4;

/** A publisher that shows only its latest items, on pages if asked. */
async function publisher(changes: Partial<Source> = {}, withPages = true) {
  const site = await startSite();
  const items: { path: string; title: string; date: string }[] = [];
  const publish = (count: number) => {
    for (let n = 0; n < count; n++) {
      const number = items.length + 1;
      const path = `/news/${number}`;
      const date = new Date(Date.UTC(2024, 11, 10, 0, number)).toUTCString();
      site.page(path, articlePage(`Item ${number}`, `Item ${number} is about the North Sea Action Plan.`));
      items.unshift({ path, title: `Item ${number}`, date });
    }
    for (let page = 1; page <= 5; page++) {
      const shown = items.slice((page - 1) * SHOWN, page * SHOWN);
      const feed = rssFeed(withPages || page === 1 ? shown : items.slice(0, SHOWN));
      site.page(page === 1 ? '/feed.xml' : `/feed.xml?page=${page}`, feed, { ETag: `"${items.length}-${page}"` });
    }
  };
  const source = testSource(`${site.origin}/feed.xml`, changes);
  const monitor = await testMonitor([source]);
  const poll = () => {
    monitor.wait(60);
    return pollSource(monitor.polling, source);
  };
  const gaps = async () => (await monitor.polling.states.get(source.id))?.gaps.map(({ state }) => state);
  return { site, publish, monitor, poll, gaps, source };
}

test('an outage that pushed items out of the feed is noticed and filled from older pages', async () => {
  const { publish, poll, gaps } = await publisher({ olderPages: 'page' });
  publish(4);
  await poll();
  publish(2);
  expect(await poll()).toMatchObject({ newItems: 2 });
  expect(await gaps()).toEqual([]);
  publish(11);
  expect(await poll()).toMatchObject({ newItems: 11 });
  expect(await gaps()).toEqual(['filled']);
  expect(await poll()).toMatchObject({ newItems: 0 });
});

test('older entries are found along the links of the feed itself', async () => {
  const { site, publish, poll, gaps } = await publisher();
  publish(4);
  await poll();
  const atom = (from: number, next: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${next}${[from, from - 1]
      .map((n) => `<entry><id>n${n}</id><title>Item ${n}</title><link href="{{origin}}/news/${n}"/></entry>`)
      .join('')}</feed>`;
  publish(4);
  site.page('/feed.xml', atom(8, '<link rel="next" href="/older.xml"/>'));
  site.page('/older.xml', atom(6, '<link rel="next" href="/oldest.xml"/>'));
  site.page('/oldest.xml', atom(4, ''));
  expect(await poll()).toMatchObject({ newItems: 4 });
  expect(await gaps()).toEqual(['filled']);
});

test('a gap that cannot be filled stays open, is tried again later and is named in the digest', async () => {
  const { site, publish, monitor, poll, gaps } = await publisher({ olderPages: 'page' }, false);
  const { id } = await monitor.subscribe();
  publish(4);
  await poll();
  publish(6);
  expect(await poll()).toMatchObject({ newItems: 4 });
  expect(await gaps()).toEqual(['open']);
  monitor.wait(1);
  await sendDigest(monitor.digesting, id);
  const text = (await monitor.mails())[0]?.body.text;
  expect(text).toContain(
    'Perhaps not complete: Test Source may have published more between 10 December 2024, 09:00 and 10 December 2024, 10:00 than we saw.',
  );
  site.asked.length = 0;
  await poll();
  expect(site.asked).toEqual(['/feed.xml']);
  monitor.wait(360);
  await poll();
  expect(site.asked).toContain('/feed.xml?page=2');
  expect(await gaps()).toEqual(['open']);
});

test('the poll after a gap comes sooner than after any other', async () => {
  const { publish, monitor, poll, source } = await publisher();
  const adaptive: Source = { ...source };
  delete (adaptive as { everyMinutes?: number }).everyMinutes;
  publish(4);
  const wait = async () => {
    const { now } = monitor.clock;
    const state = await monitor.polling.states.get(source.id);
    return ((state?.nextPollAt.getTime() ?? 0) - now.getTime()) / 60_000;
  };
  await pollSource(monitor.polling, adaptive);
  const usual = await wait();
  publish(4);
  await pollSource(monitor.polling, adaptive);
  expect(await wait()).toBeLessThan(usual);
  expect(await poll()).toMatchObject({ outcome: 'not-modified' });
});

test('entries that a publisher deletes are no gap, and their return is no news', async () => {
  const { site, publish, monitor, poll, gaps } = await publisher();
  publish(4);
  await poll();
  site.page('/feed.xml', rssFeed([{ path: '/news/1', title: 'Item 1' }]));
  expect(await poll()).toMatchObject({ newItems: 0 });
  publish(0);
  expect(await poll()).toMatchObject({ newItems: 0 });
  expect(await gaps()).toEqual([]);
  const { now } = monitor.clock;
  const from = new Date(now.getTime() - 24 * 60 * 60_000);
  expect(await Array.fromAsync(monitor.digesting.items.arrivals(from, now))).toHaveLength(4);
});
