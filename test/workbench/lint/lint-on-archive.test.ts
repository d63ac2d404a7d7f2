import { expect, test } from 'vitest';
import { newsReader } from '../../../src/monitor/read-news.ts';
import type { ArchivedItem } from '../../../src/workbench/lint/archived-item.ts';
import { latestItems } from '../../../src/workbench/lint/latest-items.ts';
import { forecastOf, lintOnArchive } from '../../../src/workbench/lint/lint-on-archive.ts';
import { readArchiveLines } from '../../../src/workbench/lint/read-archive-lines.ts';
import { tryOnArchive } from '../../../src/workbench/lint/try-on-archive.ts';
import { TEST_WATCHLIST, testSource } from '../../parts/test-monitor.ts';

const item = (text: string, day?: number): ArchivedItem => ({
  title: '',
  text,
  ...(day ? { at: new Date(Date.UTC(2025, 0, day)) } : {}),
});

const ARCHIVE = [
  item('The Harbour Treaty was signed.', 1),
  item('They smuggle.', 3),
  item('Nothing of interest.', 4),
  item('Nothing else.', 5),
  item('Smugglers again.', 5),
];

test('an archive foretells how much would be told, and shows what finds nothing or nearly everything', async () => {
  const tally = await tryOnArchive(newsReader(TEST_WATCHLIST), ARCHIVE);
  expect(tally).toMatchObject({ items: 5, days: 4 });
  expect(forecastOf(TEST_WATCHLIST, tally)).toEqual([
    { of: 'rule', id: 'smuggling', items: 2, perDay: 0.5 },
    { of: 'agreement', id: 'harbour-treaty', items: 1, perDay: 0.25 },
    { of: 'agreement', id: 'north-sea-plan', items: 0, perDay: 0 },
  ]);
  expect(lintOnArchive(TEST_WATCHLIST, tally).map(({ id, check, message }) => `${id} ${check}: ${message}`)).toEqual([
    'smuggling broad: is found in 2 of 5 items',
    'north-sea-plan unused: is found in no item',
    'harbour-treaty unused: names and descriptions that found nothing (1): traité des ports',
  ]);
});

test('words under NOT are not among those that found nothing', async () => {
  const rules = [{ id: 'r', name: 'R', query: 'smuggl* OR (ferries NEAR/3 port) OR @x NOT "smuggled goods"' }];
  const tally = await tryOnArchive(newsReader({ ...TEST_WATCHLIST, rules }), ARCHIVE);
  const [found] = lintOnArchive({ agreements: [], rules }, tally).filter(({ check }) => check === 'unused');
  expect(found?.cases).toEqual(['ferries', 'port', '@x']);
});

test('days count back from the newest item', () => {
  expect(latestItems([...ARCHIVE, item('undated')], 1).map(({ text }) => text)).toEqual([
    'Nothing of interest.',
    'Nothing else.',
    'Smugglers again.',
  ]);
});

test('a file holds one item a line', () => {
  const source = testSource('https://a.example/feed', { id: 'gb-x' });
  const lines = [
    JSON.stringify({
      id: '1',
      title: 'T',
      text: 'Words',
      source: 'gb-x',
      language: 'nl',
      publishedAt: '2025-01-02T00:00:00Z',
      agreements: [],
    }),
    '',
    JSON.stringify({ title: null, text: 'Words', source: 'unknown', publishedAt: null }),
  ];
  expect(readArchiveLines(lines.join('\n'), [source])).toEqual({
    kind: 'read',
    items: [
      { title: 'T', text: 'T\n\nWords', language: 'nl', source, at: new Date('2025-01-02T00:00:00Z') },
      { title: '', text: 'Words' },
    ],
  });
  expect(readArchiveLines(`${lines[0]}\n{"title":"T"}`, [])).toMatchObject({
    kind: 'mistaken',
    line: 2,
    message: expect.stringContaining('text'),
  });
  expect(readArchiveLines('\nno', [])).toMatchObject({
    kind: 'mistaken',
    line: 2,
    message: expect.stringContaining('no JSON'),
  });
});
