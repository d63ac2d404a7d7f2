import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classify, compileWatchlist } from '../../../src/classification/classify.ts';
import { implies } from '../../../src/watchlist/query/implies.ts';
import { meaningOf } from '../../../src/watchlist/query/meaning.ts';
import { neverHolds } from '../../../src/watchlist/query/never-holds.ts';
import { parseQuery } from '../../../src/watchlist/query/parse-query.ts';

const vocabulary = {
  lists: [{ id: 'deal', words: ['deal*', 'treaty', 'joint plan'] }],
  parties: [{ id: 'GB', name: 'United Kingdom', words: ['=UK', 'Britain'] }],
};

function meant(query: string) {
  const parsed = parseQuery(query, 'context');
  if (parsed.kind === 'mistaken') throw new Error(`${query}: ${parsed.mistakes[0]?.message}`);
  return meaningOf(parsed.query, vocabulary);
}

test.each([
  ['boat', 'BOAT', true],
  ['boats', 'boat*', true],
  ['boat*', 'boats', false],
  ['"small boats"', 'boats', true],
  ['"small boats"', '"small boat*"', true],
  ['boats', '"small boats"', false],
  ['=UK', 'uk', true],
  ['uk', '=UK', false],
  ['a b', 'a', true],
  ['a', 'a OR b', true],
  ['a OR b', 'b OR c OR a', true],
  ['a OR b', 'a', false],
  ['a AND b AND c', 'c AND a', true],
  ['a NEAR/3 b', 'b NEAR/5 a', true],
  ['a NEAR/5 b', 'a NEAR/3 b', false],
  ['a NEAR/3 b', 'b', true],
  ['boats NEAR/3 b', 'boat* NEAR/3 (b OR c)', true],
  // What is 3 words behind the phrase is 4 words behind its first word.
  ['"small boats" NEAR/3 b', 'small NEAR/3 b', false],
  ['NOT boat*', 'NOT boats', true],
  ['a NOT boats', 'a NOT boat*', false],
  ['title:(a b)', 'a', true],
  ['title:(a NOT b)', 'a NOT b', false],
  ['sentence:(a b)', 'passage:a', true],
  ['a', 'sentence:a', false],
  ['treaty', '@deal', true],
  ['@deal', 'deal* OR treaty OR plan', true],
  ['party:GB', 'Britain', false],
  ['"a b"~2', '"a b"~3', true],
  ['"a b"', '"a b"~3', true],
  ['"a b"~3', '"a b"', false],
  ['source:gb-home-office', 'source:gb-*', true],
  ['source:gb-*', 'source:gb-home-office', false],
])('%s implies %s: %s', (first, second, answer) => {
  expect(implies(meant(first), meant(second))).toBe(answer);
});

test.each([
  ['a NOT a', true],
  ['boats NOT boat*', true],
  ['boat* NOT boats', false],
  ['lang:de lang:en a', true],
  ['agreement:a agreement:b', false],
  ['(a OR b) NOT (a OR b OR c)', true],
  ['(lang:de OR lang:fr) (lang:en OR lang:nl)', true],
  ['(lang:de OR lang:fr) (lang:en OR lang:fr)', false],
  ['a OR (b NOT b)', false],
  ['title:(a NOT a)', true],
  ['title:a NOT body:a', false],
])('%s never holds: %s', (query, answer) => {
  expect(neverHolds(meant(query))).toBe(answer);
});

const word = fc.constantFrom('boat', 'boats', 'ship', 'treaty', 'deal', 'UK', 'joint', 'plan');
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '. ', '.\n\n')), { minLength: 1, maxLength: 12 })
  .map((words) => words.flat().join('').trim());
const leaf = fc.oneof(
  word,
  fc.constantFrom(
    'boat*',
    '=UK',
    '@deal',
    'party:GB',
    '"boat ship"',
    '"joint plan"',
    '"boat treaty"~2',
    'lang:en',
    'lang:de',
  ),
);
const { query } = fc.letrec<{ query: string; sided: string }>((tie) => ({
  sided: fc.oneof(
    { depthSize: 'small' },
    leaf.filter((one) => !one.startsWith('lang:')),
    fc.tuple(tie('sided'), tie('sided')).map(([a, b]) => `(${a} OR ${b})`),
  ),
  query: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    tie('query').map((one) => `(NOT ${one.startsWith('(NOT') ? 'ship' : one})`),
    fc
      .tuple(fc.constantFrom('title', 'body', 'sentence', 'passage'), tie('query'))
      .map(([scope, one]) => `${scope}:(${one})`),
    fc.tuple(tie('sided'), fc.integer({ min: 1, max: 3 }), tie('sided')).map(([a, n, b]) => `(${a} NEAR/${n} ${b})`),
  ),
}));

/** Of a query and a text, whether the one holds of the other. */
function holds(queries: readonly string[], title: string, body: string): boolean[] {
  const rules = queries.map((one, at) => ({ id: `r${at}`, name: 'R', query: one }));
  const compiled = compileWatchlist({ agreements: [], rules, vocabulary });
  const found = classify(compiled, { title, text: `${title}\n\n${body}`, language: 'en' }).rules.map(({ id }) => id);
  return rules.map(({ id }) => found.includes(id));
}

test('what is said to be implied holds wherever the first does', () => {
  let seen = 0;
  fc.assert(
    fc.property(query, query, text, text, (a, b, title, body) => {
      const [first, second] = [a, `(${a} OR ${b})`];
      for (const [x, y] of [
        [a, b],
        [b, a],
        [first, second],
        [`(${a} AND ${b})`, b],
      ] as const) {
        if (!implies(meant(x), meant(y))) continue;
        seen++;
        const [isFirst, isSecond] = holds([x, y], title, body);
        expect(!isFirst || isSecond, `${x} implies ${y}`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(500);
});

test('what is said never to hold does not', () => {
  fc.assert(
    fc.property(query, query, text, text, (a, b, title, body) => {
      for (const one of [a, `(${a} AND ${b})`, `(${a} AND NOT (${a} OR ${b}))`]) {
        if (neverHolds(meant(one))) expect(holds([one], title, body), one).toEqual([false]);
      }
    }),
    { numRuns: 500 },
  );
});
