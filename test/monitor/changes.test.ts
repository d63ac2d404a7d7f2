import { expect, test } from 'vitest';
import { newSourceMemory } from '../../src/items/source-memory.ts';
import { pollSource } from '../../src/monitor/poll-source.ts';
import { sendDigest } from '../../src/monitor/send-digest.ts';
import { keys } from '../../src/storage/table-layout.ts';
import { makePdf } from '../parts/pdf.ts';
import { articlePage, type FeedItem, rssFeed, type Site, startSite } from '../parts/site.ts';
import { testMonitor, testSource } from '../parts/test-monitor.ts';

const SIGNED = 'Ministers signed the North Sea Action Plan in Hamburg on Monday, after a year of talks.';
const REPORT = 'A first report on it will be given to both parliaments before the end of next summer.';
const PLAN: FeedItem = { path: '/plan', title: 'Ministers meet', summary: 'They met.' };

async function newsSite(items: readonly FeedItem[] = [PLAN]) {
  const site = await startSite();
  site.page('/feed.xml', rssFeed(items));
  site.page('/plan', articlePage('Ministers meet', SIGNED, REPORT));
  const source = testSource(`${site.origin}/feed.xml`);
  const monitor = await testMonitor([source]);
  return { site, source, monitor, poll: () => pollAfterAnHour(monitor, source) };
}

async function pollAfterAnHour(monitor: Awaited<ReturnType<typeof testMonitor>>, source = testSource('')) {
  monitor.wait(60);
  const report = await pollSource(monitor.polling, source);
  expect(report.problem).toBeUndefined();
  return [report.newItems, report.updatedItems];
}

async function arrivals({ digesting, clock }: Awaited<ReturnType<typeof testMonitor>>) {
  const from = new Date(clock.now.getTime() - 50 * 60 * 60_000);
  return Array.fromAsync(digesting.items.arrivals(from, clock.now));
}

/** The site changes the page and says in the feed that it did. */
function edit(site: Site, paragraphs: readonly string[], title = 'Ministers meet', entry: Partial<FeedItem> = {}) {
  site.page('/plan', articlePage(title, ...paragraphs));
  site.page('/feed.xml', rssFeed([{ ...PLAN, title, summary: 'They met again.', ...entry }]));
}

test('a changed sentence is news, told as an update with the sentence', async () => {
  const { monitor, site, poll } = await newsSite();
  const { id } = await monitor.subscribe();
  expect(await poll()).toEqual([1, 0]);
  await sendDigest(monitor.digesting, id);
  edit(site, [SIGNED, 'The government withdrew from it on Friday, said a spokesman for the office.']);
  expect(await poll()).toEqual([0, 1]);
  monitor.wait(1);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
  const text = (await monitor.mails())[1]?.body.text;
  expect(text).toContain('UPDATED');
  expect(text).toContain('New: The government withdrew from it on Friday');
  expect(text).toContain(`Gone: ${REPORT}`);
});

test('an update before the first digest is told once, as new', async () => {
  const { monitor, site, poll } = await newsSite();
  const { id } = await monitor.subscribe();
  await poll();
  edit(site, [SIGNED, REPORT, 'Denmark joined the plan on Friday, said its minister in Copenhagen.']);
  await poll();
  monitor.wait(1);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
  const text = (await monitor.mails())[0]?.body.text;
  expect(text).not.toContain('UPDATED');
});

test.each<[string, (site: Site) => void]>([
  ['a corrected letter', (site) => edit(site, [SIGNED.replace('Hamburg', 'Hamburgh'), REPORT])],
  ['another summary in the feed', (site) => edit(site, [SIGNED, REPORT])],
  ['another title', (site) => edit(site, [SIGNED, REPORT], 'Ministers do meet')],
  ['a later date', (site) => edit(site, [SIGNED, REPORT], undefined, { date: 'Thu, 12 Dec 2024 09:00:00 GMT' })],
])('%s is no news', async (_, change) => {
  const { monitor, site, poll } = await newsSite();
  await poll();
  change(site);
  expect(await poll()).toEqual([0, 0]);
  expect(await arrivals(monitor)).toHaveLength(1);
  const asked = site.asked.length;
  expect(await poll()).toEqual([0, 0]);
  expect(site.asked.slice(asked)).toEqual(['/feed.xml']);
});

const entry = (link: string, guid: string, title = PLAN.title, date = 'Tue, 10 Dec 2024 09:00:00 GMT') =>
  `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid><description>They met.</description><pubDate>${date}</pubDate></item>`;
const feed = (...entries: string[]) =>
  `<rss version="2.0"><channel><title>News</title>${entries.join('')}</channel></rss>`;

test.each([
  ['its guid', '{{origin}}/plan', 'other'],
  ['the tracking in its address', '{{origin}}/plan?utm_source=feed', 'one'],
  ['its address, with the guid the same', '{{origin}}/plan-of-monday', 'one'],
  ['address and guid, as when a site moves', '{{origin}}/moved/plan', 'other'],
])('an item that changes %s is the same item', async (_, link, guid) => {
  const { site, monitor, poll } = await newsSite();
  for (const path of ['/plan?utm_source=feed', '/plan-of-monday', '/moved/plan']) {
    site.page(path, articlePage('Ministers meet', SIGNED, REPORT, REPORT, SIGNED));
  }
  site.page('/plan', articlePage('Ministers meet', SIGNED, REPORT, REPORT, SIGNED));
  site.page('/feed.xml', feed(entry('{{origin}}/plan', 'one')));
  expect(await poll()).toEqual([1, 0]);
  site.page('/feed.xml', feed(entry(link, guid)));
  expect(await poll()).toEqual([0, 0]);
  expect(await arrivals(monitor)).toHaveLength(1);
});

test.each([
  ['address', '{{origin}}/plan', 'two'],
  ['guid', '{{origin}}/fees', 'one'],
])('another item that comes later under the same %s is not swallowed', async (_, link, guid) => {
  const { site, poll } = await newsSite();
  const fees = articlePage(
    'Fees rise',
    'The fees for a passport rise in April by seven per cent, the office said today.',
  );
  site.page('/feed.xml', feed(entry('{{origin}}/plan', 'one')));
  expect(await poll()).toEqual([1, 0]);
  site.page('/plan', fees);
  site.page('/fees', fees);
  site.page('/feed.xml', feed(entry(link, guid, 'Fees rise', 'Wed, 11 Dec 2024 09:00:00 GMT')));
  expect(await poll()).toEqual([1, 0]);
  expect(await poll()).toEqual([0, 0]);
});

test('entries that all link to the front page are items of their own, read from the feed', async () => {
  const { site, poll } = await newsSite();
  const day = (date: number) => entry('{{origin}}/', `n${date}`, `News of ${date} December`);
  site.page('/feed.xml', feed(day(10)));
  expect(await poll()).toEqual([1, 0]);
  site.page('/feed.xml', feed(day(11), day(10)));
  expect(await poll()).toEqual([1, 0]);
  expect(site.asked).not.toContain('/');
});

test('a feed that dates all its entries anew at every look is read in full once more, and then not again', async () => {
  const { site, poll } = await newsSite();
  const paths = ['/a', '/b', '/c', '/d'];
  for (const path of paths) site.page(path, articlePage(path, SIGNED));
  const dated = (hour: number) =>
    rssFeed(paths.map((path) => ({ path, title: path, date: `Tue, 10 Dec 2024 ${hour}:00:00 GMT` })));
  site.page('/feed.xml', dated(10));
  expect(await poll()).toEqual([4, 0]);
  site.page('/feed.xml', dated(11), { ETag: 'another' });
  expect(await poll()).toEqual([0, 0]);
  site.page('/feed.xml', dated(12), { ETag: 'a third' });
  const asked = site.asked.length;
  expect(await poll()).toEqual([0, 0]);
  expect(site.asked.slice(asked)).toEqual(['/feed.xml']);
});

test('an item met in two feeds is stored once, and an update of it told once', async () => {
  const { site, monitor, source, poll } = await newsSite();
  const other = testSource(`${site.origin}/other.xml`, { id: 'other' });
  await poll();
  site.page('/other.xml', rssFeed([{ ...PLAN, title: 'News story: Ministers meet' }]));
  expect(await pollAfterAnHour(monitor, other)).toEqual([0, 0]);
  const later = { date: 'Thu, 12 Dec 2024 09:00:00 GMT' };
  edit(site, [SIGNED, REPORT, 'Denmark joined the plan on Friday, said its minister in Copenhagen.'], undefined, later);
  site.page('/other.xml', rssFeed([{ ...PLAN, title: 'News story: Ministers meet', ...later }]), { ETag: 'b' });
  expect(await pollAfterAnHour(monitor, source)).toEqual([0, 1]);
  expect(await pollAfterAnHour(monitor, other)).toEqual([0, 0]);
  expect(await arrivals(monitor)).toHaveLength(1);
});

test('an item that was deleted long ago is not news when it is seen again', async () => {
  const { site, monitor, source, poll } = await newsSite();
  await poll();
  const [arrival] = await arrivals(monitor);
  const row = await monitor.table.get(keys.item(arrival?.id ?? ''));
  expect(Number(row?.['expiresAt'])).toBeGreaterThan(monitor.clock.now.getTime() / 1000);
  // Two years on; the table deletes late, so the row may still be there.
  monitor.clock.now = new Date('2026-12-20T08:00:00Z');
  await monitor.polling.memories.put(newSourceMemory(source.id));
  edit(site, [SIGNED, 'The plan was renewed for ten years on Friday, said both ministers in Hamburg.']);
  expect(await poll()).toEqual([0, 0]);
});

test('an article read only at the second look is news when it names more than the summary did', async () => {
  const { site, monitor, poll } = await newsSite();
  site.answer('/plan', (_, response) => response.writeHead(404).end());
  monitor.wait(60);
  const source = testSource(`${site.origin}/feed.xml`);
  expect(await pollSource(monitor.polling, source)).toMatchObject({ newItems: 1, matchedItems: 0 });
  edit(site, [SIGNED, REPORT]);
  expect(await poll()).toEqual([0, 1]);
  expect(await arrivals(monitor)).toHaveLength(1);
});

test('what a source published long before our first look is kept, but told to nobody; what comes later is news', async () => {
  const { site, monitor, poll } = await newsSite();
  const old = { path: '/old', title: 'Older', date: 'Fri, 01 Nov 2024 09:00:00 GMT' };
  const late = { path: '/late', title: 'Late', date: 'Fri, 01 Nov 2024 10:00:00 GMT' };
  for (const { path } of [old, late]) site.page(path, articlePage('Older', SIGNED, REPORT));
  site.page('/feed.xml', rssFeed([PLAN, old]));
  expect(await poll()).toEqual([2, 0]);
  expect(await arrivals(monitor)).toHaveLength(1);
  site.page('/feed.xml', rssFeed([PLAN, old, late]));
  expect(await poll()).toEqual([1, 0]);
  expect(await arrivals(monitor)).toHaveLength(2);
});

test('a document that an article points at is read with it; that it cannot be read later is no news', async () => {
  const { site, monitor, poll } = await newsSite();
  const link = '<a href="{{origin}}/annex.pdf">The annex to the plan</a>';
  const page = (note: string) =>
    articlePage('Ministers meet', `They met in Hamburg on Monday. See ${link} for more. ${note}`);
  site.page('/plan', page(''));
  site.page('/annex.pdf', makePdf([[['The text of the Harbour Treaty of this year.']]]), {
    'Content-Type': 'application/pdf',
  });
  expect(await poll()).toEqual([1, 0]);
  const [arrival] = await arrivals(monitor);
  expect(arrival?.agreements).toEqual(['harbour-treaty']);
  const [kept] = await monitor.digesting.items.matched([arrival?.id ?? '']);
  expect(kept?.item.documents).toMatchObject([{ url: `${site.origin}/annex.pdf`, title: 'The annex to the plan' }]);
  expect(kept?.item.text.slice(kept.item.documentsFrom)).toContain(
    'The annex to the plan\n\nThe text of the Harbour Treaty',
  );
  site.answer('/annex.pdf', (_, response) => response.writeHead(500).end());
  site.page('/feed.xml', rssFeed([{ ...PLAN, summary: 'They met again.' }]));
  expect(await poll()).toEqual([0, 0]);
});

test('a server that shows the old and the new text in turn is told of once in each direction', async () => {
  const { site, monitor, poll } = await newsSite();
  const [old, fresh] = [
    [SIGNED, REPORT],
    [SIGNED, 'Denmark joined the plan on Friday, said its minister in Copenhagen.'],
  ];
  const outcomes = [await poll()];
  for (let turn = 0; turn < 6; turn++) {
    site.page('/plan', articlePage('Ministers meet', ...((turn % 2 === 0 ? fresh : old) ?? [])));
    site.page('/feed.xml', rssFeed([{ ...PLAN, summary: `They met, turn ${turn}.` }]), { ETag: `"${turn}"` });
    outcomes.push(await poll());
  }
  expect(outcomes).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(await arrivals(monitor)).toHaveLength(1);
});

test('most entries of a feed really updated in one night are all told', async () => {
  const { site, poll } = await newsSite();
  const paths = ['/a', '/b', '/c', '/d'];
  const dated = (date: string) => rssFeed(paths.map((path) => ({ path, title: path, date })));
  for (const path of paths) site.page(path, articlePage(path, SIGNED));
  site.page('/feed.xml', dated('Tue, 10 Dec 2024 08:00:00 GMT'));
  expect(await poll()).toEqual([4, 0]);
  for (const path of paths.slice(0, 3))
    site.page(path, articlePage(path, SIGNED, 'Denmark joined the plan on Friday, said its minister.'));
  site.page('/feed.xml', dated('Wed, 11 Dec 2024 08:00:00 GMT'), { ETag: 'b' });
  expect(await poll()).toEqual([0, 3]);
});

test('an item that took the place of another is updated like any other', async () => {
  const { site, poll } = await newsSite();
  site.page(
    '/plan',
    articlePage('Fees rise', 'The fees for a passport rise in April by seven per cent, the office said today.'),
  );
  site.page('/feed.xml', rssFeed([{ ...PLAN, title: 'Fees rise' }]));
  expect(await poll()).toEqual([1, 0]);
  edit(site, [SIGNED, REPORT]);
  expect(await poll()).toEqual([1, 0]);
  edit(site, [SIGNED, REPORT, 'Denmark joined the plan on Friday, said its minister.'], undefined, {
    summary: 'Again.',
  });
  expect(await poll()).toEqual([0, 1]);
});

test('an entry that waits for its article is not lost when it leaves the feed', async () => {
  const { site, monitor, source, poll } = await newsSite();
  site.answer('/plan', (_, response) => response.writeHead(503).end());
  monitor.wait(60);
  expect(await pollSource(monitor.polling, source)).toMatchObject({ newItems: 0 });
  site.page('/other', articlePage('Other', 'Nothing of note happened on the coast today.'));
  site.page('/feed.xml', rssFeed([{ path: '/other', title: 'Other' }]));
  site.page('/plan', articlePage('Ministers meet', SIGNED, REPORT));
  expect(await poll()).toEqual([2, 0]);
});

test('an entry that meets a fault of ours does not keep those behind it from being read', async () => {
  const { site, monitor, source } = await newsSite([{ path: '/bad', title: 'Bad' }, PLAN]);
  site.page('/bad', articlePage('Bad', 'Nothing of note happened on the coast today.'));
  const faulty = {
    ...monitor.polling,
    fetch: (url: string, request: Parameters<typeof monitor.polling.fetch>[1]) =>
      url.endsWith('/bad') ? Promise.reject(new Error('bug')) : monitor.polling.fetch(url, request),
  };
  const first = await pollSource(faulty, source);
  expect(first).toMatchObject({ outcome: 'read', newItems: 1, matchedItems: 1 });
  expect(first.problem).toContain('met a fault in Accord Watch: bug');
  await pollSource(faulty, source);
  const third = await pollSource(faulty, source);
  expect(third.problem).toContain('1 article given up');
  expect(await pollSource(faulty, source)).toMatchObject({ outcome: 'not-modified' });
});

test('one address that all pages of a site declare as theirs merges none of them', async () => {
  const { site, poll } = await newsSite();
  const declared = (title: string, ...paragraphs: string[]) =>
    articlePage(title, ...paragraphs).replace('<head>', `<head><link rel="canonical" href="${site.origin}/news">`);
  site.page('/plan', declared('Ministers meet', SIGNED, REPORT));
  site.page(
    '/port',
    declared(
      'Minister visits the port',
      'Ministers visited Hamburg on Monday, after a year of talks on the port.',
      REPORT,
    ),
  );
  expect(await poll()).toEqual([1, 0]);
  site.page('/feed.xml', rssFeed([{ path: '/port', title: 'Minister visits the port' }, PLAN]));
  expect(await poll()).toEqual([1, 0]);
});

test('the same article under another title and a later date in a second feed is no news', async () => {
  const { site, monitor, source, poll } = await newsSite();
  await poll();
  const other = testSource(`${site.origin}/other.xml`, { id: 'other' });
  const date = 'Tue, 10 Dec 2024 09:05:00 GMT';
  site.page(
    '/other.xml',
    rssFeed([{ ...PLAN, title: 'News story: ministers of five countries do meet in Hamburg', date }]),
  );
  expect(await pollAfterAnHour(monitor, other)).toEqual([0, 0]);
  expect(await pollAfterAnHour(monitor, source)).toEqual([0, 0]);
});

test('an edit that takes the name of the agreement out does not take the news away', async () => {
  const { monitor, site, poll } = await newsSite();
  const { id } = await monitor.subscribe();
  expect(await poll()).toEqual([1, 0]);
  edit(site, ['Ministers signed a plan in Hamburg on Monday, after a year of talks.', REPORT]);
  expect(await poll()).toEqual([0, 1]);
  monitor.wait(1);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
});

test('several updates between two digests are told together', async () => {
  const { monitor, site, poll } = await newsSite();
  const { id } = await monitor.subscribe();
  await poll();
  await sendDigest(monitor.digesting, id);
  const [withdrew, asked] = [
    'The government withdrew from it on Friday, said a spokesman.',
    'Journalists may ask about it on Monday morning in Berlin.',
  ];
  edit(site, [SIGNED, REPORT, withdrew]);
  expect(await poll()).toEqual([0, 1]);
  edit(site, [SIGNED, REPORT, withdrew, asked], undefined, { summary: 'They met a third time.' });
  expect(await poll()).toEqual([0, 1]);
  monitor.wait(1);
  expect(await sendDigest(monitor.digesting, id)).toMatchObject({ kind: 'sent', entries: 1 });
  const text = (await monitor.mails())[1]?.body.text;
  for (const said of [withdrew, asked]) expect(text).toContain(`New: ${said}`);
});
