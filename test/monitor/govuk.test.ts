import { expect, test } from 'vitest';
import { pollSource } from '../../src/monitor/poll-source.ts';
import type { Polling } from '../../src/monitor/polling.ts';
import { keys } from '../../src/storage/table-layout.ts';
import { startSite } from '../parts/site.ts';
import { testMonitor, testSource } from '../parts/test-monitor.ts';

const GOVUK = 'https://www.gov.uk';
const PATH = '/government/news/plan-signed';
const CONTENT_ID = '0f9f1a1c-7d0e-4a9c-9a64-1f2e3d4c5b6a';

const atom = (id: string, path = PATH, updated = '2024-12-10T09:00:00Z') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Office</title><entry><id>${id}</id><title>News story: Plan signed</title>` +
  `<updated>${updated}</updated><link rel="alternate" type="text/html" href="${GOVUK}${path}"/><summary>A plan.</summary></entry></feed>`;

const content = (body: string, changes: readonly { public_timestamp: string; note: string }[] = []) =>
  JSON.stringify({
    base_path: PATH,
    content_id: CONTENT_ID,
    document_type: 'news_story',
    schema_name: 'news_article',
    locale: 'en',
    title: 'Plan signed',
    description: 'A plan.',
    first_published_at: '2024-12-10T08:00:00+00:00',
    public_updated_at: changes.at(-1)?.public_timestamp ?? '2024-12-10T08:00:00+00:00',
    details: {
      body,
      change_history: [{ public_timestamp: '2024-12-10T08:00:00+00:00', note: 'First published.' }, ...changes],
    },
  });

const SIGNED = '<p>Ministers signed the North Sea Action Plan in Hamburg on Monday, after a year of talks.</p>';

/** The monitor with GOV.UK standing on this machine. */
async function govuk() {
  const site = await startSite();
  const monitor = await testMonitor();
  const polling: Polling = {
    ...monitor.polling,
    fetch: async (url, request) => {
      const outcome = await monitor.polling.fetch(url.replace(GOVUK, site.origin), request);
      return outcome.kind === 'fetched' ? { ...outcome, document: { ...outcome.document, url } } : outcome;
    },
  };
  const poll = (feed: string, id = 'organisation') => {
    monitor.wait(60);
    site.page(`/${id}.atom`, feed, { ETag: `"${monitor.clock.now.toISOString()}"` });
    return pollSource(polling, testSource(`${site.origin}/${id}.atom`, { id }));
  };
  return { site, monitor, poll };
}

test('the text comes from the Content API; both styles of id, and a new address, are one item', async () => {
  const { site, monitor, poll } = await govuk();
  site.page(`/api/content${PATH}`, content(SIGNED), { 'Content-Type': 'application/json' });
  const moved = '/government/news/plan-signed-in-hamburg';
  site.page(`/api/content${moved}`, content(SIGNED), { 'Content-Type': 'application/json' });
  expect(await poll(atom(`${GOVUK}${PATH}#2024-12-10T09:00:00Z`))).toMatchObject({ newItems: 1, matchedItems: 1 });
  expect(site.asked).not.toContain(PATH);
  expect(await poll(atom(`tag:www.gov.uk,2005:${PATH}`), 'finder')).toMatchObject({ newItems: 0, updatedItems: 0 });
  expect(await poll(atom(`tag:www.gov.uk,2005:${moved}`, moved), 'finder')).toMatchObject({
    newItems: 0,
    updatedItems: 0,
  });
  const { now } = monitor.clock;
  const arrivals = await Array.fromAsync(monitor.digesting.items.arrivals(new Date(now.getTime() - 86_400_000), now));
  expect(arrivals).toHaveLength(1);
  const [kept] = await monitor.digesting.items.matched([arrivals[0]?.id ?? '']);
  expect(kept?.item).toMatchObject({ publishedAt: new Date('2024-12-10T08:00:00Z'), textFrom: 'article' });
});

test('a change note goes with the update; a new id without other words is none', async () => {
  const { site, monitor, poll } = await govuk();
  site.page(`/api/content${PATH}`, content(SIGNED), { 'Content-Type': 'application/json' });
  await poll(atom(`${GOVUK}${PATH}#1`));
  expect(await poll(atom(`${GOVUK}${PATH}#2`, PATH, '2024-12-11T09:00:00Z'))).toMatchObject({ updatedItems: 0 });
  const note = { public_timestamp: '2024-12-12T09:00:00+00:00', note: 'Added the date on which the plan ends.' };
  const body = `${SIGNED}<p>The plan ends on 31 December 2030, unless both governments renew it.</p>`;
  site.page(`/api/content${PATH}`, content(body, [note]), { 'Content-Type': 'application/json', ETag: '"2"' });
  expect(await poll(atom(`${GOVUK}${PATH}#3`, PATH, '2024-12-12T09:00:00Z'))).toMatchObject({ updatedItems: 1 });
  const { now } = monitor.clock;
  const [arrival] = await Array.fromAsync(monitor.digesting.items.arrivals(now, now));
  const [kept] = await monitor.digesting.items.matched([arrival?.id ?? '']);
  expect(kept?.updates).toMatchObject([
    {
      sentences: ['The plan ends on 31 December 2030, unless both governments renew it.'],
      removed: [],
      note: note.note,
    },
  ]);
});

test('an item deleted long ago is known again by its identifier, wherever it stands now', async () => {
  const { site, monitor, poll } = await govuk();
  site.page(`/api/content${PATH}`, content(SIGNED), { 'Content-Type': 'application/json' });
  await poll(atom('one'));
  const [row] = await Array.fromAsync(
    monitor.table.scan('sk = :item AND begins_with(pk, :items)', { ':item': 'ITEM', ':items': 'ITEM#' }),
  );
  await monitor.table.put({ ...keys.item(String(row?.['id'])), id: row?.['id'], textHash: 'x', expiresAt: 1 });
  const moved = '/government/news/elsewhere';
  site.page(`/api/content${moved}`, content(SIGNED), { 'Content-Type': 'application/json' });
  expect(await poll(atom('two', moved), 'finder')).toMatchObject({ newItems: 0, updatedItems: 0 });
});
