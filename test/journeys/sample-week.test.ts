import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/app/local/listen.ts';
import { serveSampleWeek } from '../../src/app/local/sample-week-server.ts';
import { SAMPLE_WEEK } from '../../src/app/project-folder.ts';
import { readSampleWatchlist } from '../../src/app/read-watchlist.ts';
import { compileWatchlist } from '../../src/classification/classify.ts';
import { pollRound } from '../../src/monitor/poll-round.ts';
import { START, testMonitor } from '../parts/test-monitor.ts';

// Which article names which agreement, said by those who wrote the articles. All other articles name none, though some
// come near: a joint action plan on retail crime, football in Calais, the city of Dublin, the borough of Kensington.
const CALAIS = 'calais-group-priority-plan-2025';
const GERMANY = 'uk-germany-joint-action-plan-2024';
const BORDER = 'delivering-border-security-2024';
const NAMED: Record<string, string[]> = {
  'home-office/news/uk-and-germany-sign-plan-to-pursue-people-smugglers': [GERMANY],
  'home-office/news/calais-group-ministers-agree-priorities-for-2025': [CALAIS, BORDER],
  'home-office/news/border-security-command-approach-set-out-to-parliament': [
    BORDER,
    'uk-iraq-border-security-2024',
    'uk-vietnam-joint-action-plan-2024',
  ],
  'written-statements/2024-12-10/hcws-sample-281': [CALAIS, BORDER, 'uk-frontex-working-arrangement-2024'],
  'written-statements/2024-12-10/hcws-sample-282': [GERMANY],
  'innenministerium/pressemitteilungen/2024/12/aktionsplan-vereinigtes-koenigreich.html': [GERMANY, CALAIS],
  'innenministerium/pressemitteilungen/2024/12/umsetzung-geas-reform.html': [
    'eu-pact-migration-asylum-2024',
    'dublin-iii-regulation-2013',
  ],
  'commission/presscorner/detail/en/sample_24_6301': [
    'global-alliance-migrant-smuggling-2023',
    'g7-smuggling-action-plan-2024',
  ],
  'commission/presscorner/detail/en/sample_24_6322': ['eu-pact-migration-asylum-2024', 'dublin-iii-regulation-2013'],
  'commission/presscorner/detail/en/sample_daily_24_12_13': ['eu-tunisia-memorandum-2023'],
  'rijksoverheid/actueel/nieuws/2024/12/10/vijf-landen-maken-afspraken-over-aanpak-mensensmokkel': [CALAIS],
  'rijksoverheid/actueel/nieuws/2024/12/12/kamerbrief-over-opvang-in-de-regio': [
    'eu-turkey-statement-2016',
    'eu-tunisia-memorandum-2023',
  ],
  'frontieres-ouvertes-asso/2024/12/11/plan-de-londres-cinq-priorites-aucune-voie-sure': [
    CALAIS,
    'uk-france-sandhurst-treaty-2018',
  ],
  'frontieres-ouvertes-asso/2024/12/13/du-touquet-a-sandhurst-vingt-ans-de-frontiere-deplacee': [
    'uk-france-le-touquet-treaty-2003',
    'uk-france-sandhurst-treaty-2018',
    'eu-turkey-statement-2016',
  ],
  'asylum-law-gazette/news/home-secretary-reports-two-agreements-with-neighbours': [CALAIS, GERMANY, BORDER],
  'asylum-law-gazette/news/case-note-particular-social-group': ['refugee-convention-1951'],
  'asylum-law-gazette/news/what-remains-of-the-rwanda-scheme': [
    'uk-rwanda-partnership-2022',
    'uk-albania-joint-communique-2022',
  ],
  'safe-harbour-network/updates/a-command-is-not-a-route': [BORDER, GERMANY],
  'safe-harbour-network/updates/six-years-of-the-global-compact': ['global-compact-migration-2018'],
  'hafenlicht/meldungen/tuerkei-erklaerung-bilanz.html': ['eu-turkey-statement-2016', 'refugee-convention-1951'],
  'hafenlicht/meldungen/zentren-in-albanien-leer.html': ['italy-albania-protocol-2023'],
  'channel-courier/news/five-nations-back-plan-to-hit-smugglers-in-the-pocket.html': [CALAIS, BORDER],
  'channel-courier/news/germany-to-close-boat-storage-gap.html': [GERMANY],
};

async function poll() {
  const site = await serveSampleWeek(SAMPLE_WEEK, (server) => listen(server, 0));
  onTestFinished(() => site.close());
  const watchlist = await readSampleWatchlist(site.origin);
  const monitor = await testMonitor(watchlist.sources);
  const reports = await pollRound({ ...monitor.polling, watchlist: compileWatchlist(watchlist) }, watchlist.sources);
  const arrivals = await Array.fromAsync(monitor.digesting.items.arrivals(START, START));
  const items = await monitor.digesting.items.matched(arrivals.map(({ id }) => id));
  const pathOf = (url = '') => url.slice(site.origin.length + 1);
  return { reports, items: new Map(items.map((matched) => [pathOf(matched.item.url), matched])) };
}

test('the sample week: every article is found to name what it names, and nothing else', async () => {
  const { items } = await poll();
  const found = [...items].map(
    ([path, { classification }]) => [path, classification.agreements.map(({ id }) => id).toSorted()] as const,
  );
  const named = found.filter(([, ids]) => ids.length > 0);
  expect(Object.fromEntries(named)).toEqual(
    Object.fromEntries(Object.entries(NAMED).map(([path, ids]) => [path, ids.toSorted()])),
  );
});

test('the sample week: one agreement is found under three names, an empty date stays absent, umlauts survive', async () => {
  const { items, reports } = await poll();
  const article = items.get('asylum-law-gazette/news/home-secretary-reports-two-agreements-with-neighbours');
  expect(article?.item.publishedAt).toBeUndefined();
  const germany = article?.classification.agreements.find(({ id }) => id === GERMANY);
  expect(new Set(germany?.evidence.map(({ text }) => text)).size).toBe(3);
  expect(items.get('hafenlicht/meldungen/tuerkei-erklaerung-bilanz.html')?.item).toMatchObject({
    language: 'de',
    title: expect.stringContaining('Türkei'),
  });
  expect(reports.filter(({ problem }) => problem).map(({ sourceId }) => sourceId)).toEqual(['sample-old-bulletin']);
});
