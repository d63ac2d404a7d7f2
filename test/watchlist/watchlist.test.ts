import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { BUNDLED_WATCHLIST } from '../../src/app/project-folder.ts';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { watchlistJsonSchemas } from '../../src/watchlist/json-schema.ts';
import { parseWatchlist } from '../../src/watchlist/parse-watchlist.ts';

const SOURCES = 'sources:\n  - id: a\n    name: A\n    url: https://a.example/feed\n    country: GB\n    kind: ngo\n';
const AGREEMENTS = 'agreements: []\n';
const RULES = 'rules: []\n';
const VOCABULARY = 'parties: [{ id: GB, name: UK, words: [Britain] }]\nlists: []\n';

function mistakesIn(changes: Partial<Record<'sources' | 'agreements' | 'rules' | 'vocabulary', string>>) {
  const parsed = parseWatchlist({
    sources: SOURCES,
    agreements: AGREEMENTS,
    rules: RULES,
    vocabulary: VOCABULARY,
    ...changes,
  });
  return parsed.kind === 'mistaken' ? parsed.mistakes.map((m) => `${m.file}:${m.line}:${m.column} ${m.message}`) : [];
}

const agreement = (id: string, name: string, alias: string) =>
  `  - id: ${id}\n    name: ${name}\n    date: 2024-12-09\n    parties: [GB]\n    aliases: { en: [${alias}], de: [], fr: [], nl: [] }\n`;

test('the bundled watchlist is free of mistakes and holds the contracted agreements, each in four languages', async () => {
  const { sources, agreements, rules } = await readWatchlist();
  expect(sources.length).toBeGreaterThan(100);
  expect(rules.length).toBeGreaterThan(5);
  expect(agreements.length).toBeGreaterThanOrEqual(36);
  for (const { id, aliases } of agreements) {
    for (const [language, names] of Object.entries(aliases))
      expect(names.length, `${id} ${language}`).toBeGreaterThan(1);
  }
});

test('an empty optional part is filled in, a wrong one is not', () => {
  expect(mistakesIn({})).toEqual([]);
});

test.each([
  [
    'a missing key',
    { sources: SOURCES.replace('    kind: ngo\n', '') },
    /sources\.yaml:2:5 sources\.0\.kind: .*expected one of/,
  ],
  [
    'an unknown key',
    { sources: `${SOURCES}    colour: red\n` },
    /sources\.yaml:2:5 sources\.0: Unrecognized key: "colour"/,
  ],
  [
    'a wrong address',
    { sources: SOURCES.replace('https://a', 'ftp://a') },
    /sources\.yaml:4:10 sources\.0\.url: Invalid URL/,
  ],
  ['a wrong id', { sources: SOURCES.replace('id: a', 'id: A_b') }, /sources\.yaml:2:9 .*joined by hyphens/],
  ['a repeated id', { sources: `${SOURCES}${SOURCES.slice(9)}` }, /sources\.yaml:7:9 id a occurs twice/],
  ['broken YAML', { rules: 'rules: [\n  {id: x\n' }, /rules\.yaml:\d+:\d+ /],
  [
    'a star in the middle',
    { vocabulary: 'parties: []\nlists:\n  - id: x\n    words: ["mi*gr"]\n' },
    /vocabulary\.yaml:4:13 .*only behind/,
  ],
  [
    'a shared name',
    { agreements: `agreements:\n${agreement('a', 'Plan A', 'The Plan')}${agreement('b', 'Plan B', 'the plan')}` },
    /agreements\.yaml:11:21 "the plan" names both a and b/,
  ],
  [
    'an impossible date',
    { agreements: `agreements:\n${agreement('a', 'Plan A', 'The Plan').replace('12-09', '13-09')}` },
    /agreements\.yaml:4:11 agreements\.0\.date/,
  ],
])('%s is told with its place', (_, changes, message) => {
  expect(mistakesIn(changes).join('\n')).toMatch(message);
});

test('mistakes of all files are told together', () => {
  expect(mistakesIn({ sources: 'sources: 1\n', rules: 'rules: 2\n' })).toHaveLength(2);
});

test('the JSON Schemas beside the files are those of the code', async () => {
  for (const [part, schema] of Object.entries(watchlistJsonSchemas())) {
    const file = await readFile(`${BUNDLED_WATCHLIST}/schema/${part}.schema.json`, 'utf8');
    expect(JSON.parse(file), `${part}: run "npm run schemas"`).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});
