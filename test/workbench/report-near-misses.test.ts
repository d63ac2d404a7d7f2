import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/app/local/listen.ts';
import { serveSampleWeek } from '../../src/app/local/sample-week-server.ts';
import { SAMPLE_WEEK } from '../../src/app/project-folder.ts';
import { readSampleWatchlist } from '../../src/app/read-watchlist.ts';
import { compileWatchlist } from '../../src/classification/classify.ts';
import { agreementProfiles } from '../../src/classification/relatedness/agreement-profiles.ts';
import type { MatchedItem } from '../../src/digests/digest.ts';
import { pollRound } from '../../src/monitor/poll-round.ts';
import { reportNearMisses } from '../../src/workbench/report-near-misses.ts';
import { NO_VOCABULARY, START, testAgreement, testMonitor, testSource } from '../parts/test-monitor.ts';

const guarded = testAgreement({
  id: 'harbour',
  name: 'Treaty on the Harbour',
  guarded: [{ aliases: { en: ['the treaty'], de: [], fr: [], nl: [] }, when: 'harbour', within: 'sentence' as const }],
});
const watched = { agreements: [guarded], rules: [], vocabulary: NO_VOCABULARY };
const question = {
  watchlist: compileWatchlist(watched),
  profiles: agreementProfiles(watched),
  sources: [testSource('https://a.example/')],
};

const stored = (id: string, text: string): MatchedItem => ({
  item: { id, sourceId: 'test-source', title: 'News', text, language: 'en', textFrom: 'article', documents: [] },
  classification: { agreements: [], rules: [] },
  arrivedAt: START,
  firstArrivedAt: START,
  updates: [],
  statements: [],
});

async function* archiveOf(...items: MatchedItem[]) {
  yield* items;
}

test('an item whose name fell short is listed with the reason; one that matches is not', async () => {
  const archive = archiveOf(
    stored('short', 'They spoke of the treaty.'),
    stored('whole', 'The Treaty on the Harbour was signed.'),
    stored('other', 'Nothing of note.'),
  );
  expect(await reportNearMisses(archive, question)).toEqual([
    {
      id: 'harbour',
      name: 'Treaty on the Harbour',
      items: [
        {
          itemId: 'short',
          title: 'News',
          url: null,
          sourceId: 'test-source',
          publishedAt: null,
          arrivedAt: START.toISOString(),
          reason: 'nothing in the same sentence says that this one is meant',
          relatedness: null,
        },
      ],
    },
  ]);
});

test('only the agreement that was asked for', async () => {
  const archive = archiveOf(stored('short', 'They spoke of the treaty.'));
  expect(await reportNearMisses(archive, { ...question, agreementId: 'another' })).toEqual([]);
});

test('of the sample week, only items that tell of another agreement come near one; what came before does not count', async () => {
  const site = await serveSampleWeek(SAMPLE_WEEK, (server) => listen(server, 0));
  onTestFinished(() => site.close());
  const watchlist = await readSampleWatchlist(site.origin);
  const monitor = await testMonitor(watchlist.sources);
  await pollRound({ ...monitor.polling, watchlist: compileWatchlist(watchlist) }, watchlist.sources);
  const { items } = monitor.digesting;
  const archive = await Array.fromAsync(items.archive(START, START));
  expect(archive).toHaveLength(42);
  expect(await Array.fromAsync(items.archive(new Date(START.getTime() + 1), START))).toEqual([]);
  const report = await reportNearMisses(archiveOf(...archive), {
    watchlist: compileWatchlist(watchlist),
    profiles: agreementProfiles(watchlist),
    sources: watchlist.sources,
  });
  const related = report.flatMap(({ items: near }) => near.filter(({ relatedness }) => relatedness !== null));
  const matched = archive.filter(({ classification }) => classification.agreements.length > 0);
  const matchedIds = matched.map(({ item }) => item.id);
  expect(related.filter(({ itemId }) => !matchedIds.includes(itemId)).map(({ title }) => title)).toEqual([]);
});
