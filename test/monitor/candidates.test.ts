import { expect, test } from 'vitest';
import { candidateFinder } from '../../src/classification/candidates/candidate-finder.ts';
import { compileWatchlist } from '../../src/classification/classify.ts';
import { pollSource } from '../../src/monitor/poll-source.ts';
import { CandidateStore } from '../../src/storage/candidate-store.ts';
import type { Agreement } from '../../src/watchlist/agreement.ts';
import { findCandidate } from '../../src/workbench/find-candidate.ts';
import { listCandidates } from '../../src/workbench/list-candidates.ts';
import { articlePage, rssFeed, type Site, startSite } from '../parts/site.ts';
import { type TestMonitor, testAgreement, testMonitor, testSource } from '../parts/test-monitor.ts';

const VOCABULARY = {
  parties: [{ id: 'EU', name: 'European Union', words: ['=EU'] }],
  lists: [{ id: 'migration', words: ['migra*'] }],
};

/** A site with articles, and a monitor that watches it for these agreements. */
async function stage(agreements: readonly Agreement[] = []) {
  const site = await startSite();
  const source = testSource(`${site.origin}/feed.rss`);
  const monitor = await testMonitor([source]);
  const watch = (watched: readonly Agreement[]) => {
    const watchlist = { agreements: watched, rules: [], vocabulary: VOCABULARY };
    const [finder, compiled] = [candidateFinder(watched, VOCABULARY), compileWatchlist(watchlist)];
    const candidates = new CandidateStore(monitor.table);
    const polling = { ...monitor.polling, watchlist: compiled, finder, candidates };
    return { poll: () => pollSource(polling, source), desk: { ...polling, candidates } };
  };
  return { site, monitor, watch, ...watch(agreements) };
}

function publish(site: Site, articles: Record<string, string>): void {
  for (const [path, sentence] of Object.entries(articles)) site.page(path, articlePage(`Title of ${path}`, sentence));
  site.page('/feed.rss', rssFeed(Object.keys(articles).map((path) => ({ path, title: `Title of ${path}` }))));
}

const SAMOA = 'On Friday the EU put its name to the Samoa Agreement, ministers and officials said in the evening.';
const AGAIN = 'Nobody in the EU had read the Samoa Agreement in full, according to those who were in the room.';

function wait({ clock }: Pick<TestMonitor, 'clock'>): void {
  clock.now = new Date(clock.now.getTime() + 2 * 60 * 60_000);
}

test('seen, listed, ignored, seen again and not listed again', async () => {
  const { site, monitor, poll, desk } = await stage();
  publish(site, { '/one': SAMOA });
  await poll();
  expect(await listCandidates(desk)).toMatchObject([
    {
      key: 'samoa-agreement',
      name: 'Samoa Agreement',
      items: 1,
      first: { sentence: SAMOA, url: `${site.origin}/one` },
    },
  ]);
  const found = await findCandidate(desk, 'samoa');
  expect(found).toMatchObject({ kind: 'found', candidate: { key: 'samoa-agreement' } });
  await desk.candidates.decide('samoa-agreement', { kind: 'ignored' });
  publish(site, { '/one': SAMOA, '/two': AGAIN });
  wait(monitor);
  expect(await poll()).toMatchObject({ newItems: 1 });
  expect(await listCandidates(desk)).toEqual([]);
  expect(await listCandidates(desk, { all: true })).toMatchObject([{ status: { kind: 'ignored' } }]);
});

test('an item counts once, whether it is polled again or changes', async () => {
  const { site, monitor, poll, desk } = await stage();
  publish(site, { '/one': SAMOA });
  await poll();
  publish(site, {
    '/one': `${SAMOA} The Samoa Agreement also covers the return of migrants, which was news to most of them.`,
  });
  site.page(
    '/feed.rss',
    rssFeed([
      { path: '/one', title: 'Title of /one', summary: 'Now with more.', date: 'Wed, 11 Dec 2024 09:00:00 GMT' },
    ]),
  );
  wait(monitor);
  expect(await poll()).toMatchObject({ updatedItems: 1 });
  expect(await listCandidates(desk)).toMatchObject([{ items: 1, sourceIds: ['test-source'] }]);
});

test('what the watchlist came to know is not listed any more', async () => {
  const { site, poll, desk, watch } = await stage();
  publish(site, { '/one': SAMOA, '/two': 'The EU also signed the Treaty of Apia on migration, it was said.' });
  await poll();
  expect((await listCandidates(desk)).map(({ key }) => key)).toEqual(['apia-treaty', 'samoa-agreement']);
  const later = watch([testAgreement({ id: 'samoa', name: 'Agreement of Samoa' })]);
  expect((await listCandidates(later.desk)).map(({ key }) => key)).toEqual(['apia-treaty']);
});

test('an item gives five candidates at most, those with parties first', async () => {
  const { site, poll, desk } = await stage();
  const places = ['Alpha', 'Bravo', 'Delta', 'Gamma', 'Omega', 'Sigma', 'Theta'];
  const sentences = places.map((place) => `The EU was bound by the Treaty of ${place}.`);
  publish(site, { '/one': `${sentences.join(' ')} The EU and Ghana agreed on the EU-Ghana Migration Pact.` });
  await poll();
  const keys = (await listCandidates(desk)).map(({ key }) => key);
  expect(keys).toHaveLength(5);
  expect(keys[0]).toBe('eu-gh-migration-pact');
});
