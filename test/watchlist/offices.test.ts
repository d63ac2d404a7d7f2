import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLED_WATCHLIST } from '../../src/app/project-folder.ts';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { parseWatchlist } from '../../src/watchlist/parse-watchlist.ts';
import { temporaryFolder } from '../parts/folder.ts';

const REST = { sources: 'sources: []', agreements: 'agreements: []', rules: 'rules: []' };
const VOCABULARY = '{ parties: [], lists: [] }';

const office = (id: string, more: string) =>
  `  - id: ${id}\n    country: GB\n    organisation: Home Office\n${more}    holders:\n      - { name: Ada Bell, from: 2024-07-05 }\n`;

const SECRETARY = office('a', '    titles: { en: [Home Secretary] }\n');

function mistakesIn(offices: string): string[] {
  const parsed = parseWatchlist({ ...REST, vocabulary: VOCABULARY, offices: `offices:\n${offices}` });
  return parsed.kind === 'mistaken' ? parsed.mistakes.map((m) => `${m.file}:${m.line}:${m.column} ${m.message}`) : [];
}

test('offices are read with their holders', () => {
  const parsed = parseWatchlist({ ...REST, vocabulary: VOCABULARY, offices: `offices:\n${SECRETARY}` });
  expect(parsed.kind === 'parsed' && parsed.value.offices).toEqual([
    {
      id: 'a',
      country: 'GB',
      organisation: 'Home Office',
      titles: { en: ['Home Secretary'] },
      holders: [{ name: 'Ada Bell', from: '2024-07-05' }],
    },
  ]);
});

test.each([
  ['a repeated id', `${SECRETARY}${SECRETARY}`, /offices\.yaml:8:9 id a occurs twice/],
  ['a wrong day', SECRETARY.replace('07-05', '13-05'), /offices\.yaml:7:33 .*expected a date such as/],
  ['an unknown key', SECRETARY.replace('country', 'land'), /offices\.yaml:2:5 .*Unrecognized key: "land"/],
  ['no title', office('a', ''), /offices\.yaml:2:5 .*expected titles or sharedTitles/],
  [
    'a last day before the first',
    SECRETARY.replace('2024-07-05', '2024-07-05, until: 2024-07-01'),
    /offices\.yaml:7:52 .*expected a last day that is not before the first/,
  ],
  [
    'two holders at a time',
    `${SECRETARY}      - { name: Cem Day, from: 2025-01-01 }\n`,
    /offices\.yaml:8:32 expected a day not before the last of Ada Bell/,
  ],
  [
    'a title of two offices',
    `${SECRETARY}${office('b', '    titles: { en: [home secretary] }\n')}`,
    /offices\.yaml:11:20 "home secretary" means a already.*sharedTitles/,
  ],
])('%s is told with its place', (_, yaml, message) => {
  expect(mistakesIn(yaml).join('\n')).toMatch(message);
});

test('a folder without offices has none', async () => {
  const folder = await temporaryFolder();
  await cp(BUNDLED_WATCHLIST, folder, { recursive: true });
  expect((await readWatchlist(folder)).offices.length).toBeGreaterThan(40);
  await rm(join(folder, 'offices.yaml'));
  expect((await readWatchlist(folder)).offices).toEqual([]);
});

test.each([
  ['gb-home-secretary', '2024-12-10', 'Yvette Cooper'],
  ['gb-prime-minister', '2022-03-01', 'Boris Johnson'],
  ['de-interior-minister', '2025-07-17', 'Alexander Dobrindt'],
  ['eu-home-affairs-commissioner', '2023-07-16', 'Ylva Johansson'],
  ['un-refugees-high-commissioner', '2020-01-01', 'Filippo Grandi'],
])('%s was on %s %s', async (id, day, name) => {
  const { offices } = await readWatchlist();
  const holders = offices.find((one) => one.id === id)?.holders ?? [];
  const held = holders.filter(({ from, until }) => from <= day && (until === undefined || day <= until));
  expect(held.map((holder) => holder.name)).toEqual([name]);
});
