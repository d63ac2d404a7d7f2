import { expect, test } from 'vitest';
import { type KnownNames, unknownNames } from '../../src/watchlist/check-query.ts';
import { parseWatchlist } from '../../src/watchlist/parse-watchlist.ts';
import { parseQuery } from '../../src/watchlist/query/parse-query.ts';
import { describeMistake } from '../../src/watchlist/query/query-mistake.ts';

const KNOWN: KnownNames = {
  lists: new Set(['deal', 'smuggling']),
  parties: new Set(['GB', 'DE']),
  sources: new Set(['gb-home-office', 'gb-parliament']),
  agreements: new Set(['harbour-treaty']),
};

function mistakesIn(written: string, known: KnownNames = KNOWN): string[] {
  const parsed = parseQuery(written);
  if (parsed.kind === 'mistaken') throw new Error(parsed.mistakes[0]?.message);
  return unknownNames(parsed.query, known).map(describeMistake);
}

test.each([
  ['@deal party:GB source:gb-home-office source:gb-* agreement:harbour-treaty agreement:*', []],
  ['lang:(en OR de) kind:ngo country:(GB OR INT)', []],
  ['a OR NOT (title:@deel) AND b', ['found the unknown list deel, expected a list of vocabulary.yaml: write @deal']],
  ['@nothing-like-it', ['found the unknown list nothing-like-it, expected a list of vocabulary.yaml']],
  ['a NEAR/3 (b OR party:gb)', ['found the unknown party gb, expected a party of vocabulary.yaml: write party:GB']],
  [
    'source:gb-home-ofice',
    ['found source:gb-home-ofice, expected the id of a known source: write source:gb-home-office'],
  ],
  ['source:fr-*', ['found source:fr-*, expected the beginning of the id of a known source']],
  [
    'agreement:harbor-treaty',
    ['found agreement:harbor-treaty, expected the id of a known agreement: write agreement:harbour-treaty'],
  ],
  ['lang:english', ['found lang:english, expected one of en, de, fr, nl: write lang:en']],
  ['kind:ngos', ['found kind:ngos, expected one of government, parliament, agency, ngo, media: write kind:ngo']],
  ['kind:blog', ['found kind:blog, expected one of government, parliament, agency, ngo, media']],
  ['country:UK', ['found country:UK, expected the ISO code GB: write country:GB']],
  [
    'country:de',
    ['found country:de, expected an ISO 3166-1 alpha-2 code such as GB, or EU, UN or INT: write country:DE'],
  ],
  ['country:Germany', ['found country:Germany, expected an ISO 3166-1 alpha-2 code such as GB, or EU, UN or INT']],
])('names that nothing bears: %s', (written, mistakes) => {
  expect(mistakesIn(written)).toEqual(mistakes);
});

test('what could not be read is not held against queries', () => {
  expect(mistakesIn('@x party:XX source:y agreement:z', {})).toEqual([]);
});

test('queries of agreements may not ask which agreements are told, and have lists of their own', () => {
  expect(mistakesIn('agreement:a', { agreements: 'later' })).toEqual([
    'found agreement: in a query of an agreement, expected it in rules only: agreements are told first',
  ]);
  const agreements = [
    'agreements:',
    '  - id: a',
    '    name: Plan A',
    '    date: 2024-12-09',
    '    parties: [GB]',
    '    aliases: { en: [], de: [], fr: [], nl: [] }',
    '    descriptions: { en: ["@people signed", "@poeple signed"] }',
    '    not: ["agreement:a", "NOT b"]',
    '    guarded: [{ aliases: { en: [The Plan] }, when: "NOT party:GB" }]',
  ].join('\n');
  const parsed = parseWatchlist({
    sources: 'sources: []',
    agreements,
    rules: 'rules: []',
    vocabulary: 'parties: [{ id: GB, name: UK, words: [Britain] }]\nlists: []',
  });
  expect(parsed.kind === 'mistaken' && parsed.mistakes).toMatchObject([
    { line: 7, column: 45, message: expect.stringMatching(/unknown list poeple.*write @people/) },
    { line: 8, column: 12 },
    { line: 8, column: 27, message: expect.stringMatching(/nearly every item/) },
  ]);
});

test('a sick vocabulary is told once, not again for each query', () => {
  const parsed = parseWatchlist({
    sources: 'sources: []',
    agreements: 'agreements: []',
    rules: 'rules:\n  - id: r\n    name: R\n    query: "@deal source:x"\n',
    vocabulary: 'parties: 1\nlists: []',
  });
  expect(parsed.kind === 'mistaken' && parsed.mistakes.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['vocabulary.yaml', 1, 10],
    ['rules.yaml', 4, 19],
  ]);
});
