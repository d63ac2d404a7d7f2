import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWatchlist, readItem } from '../../src/classification/classify.ts';
import { holds } from '../../src/classification/evaluate.ts';
import { nearness, type Trace, traceQuery } from '../../src/classification/trace-query.ts';

const VOCABULARY = {
  parties: [{ id: 'DE', name: 'Germany', words: ['Germany', 'German*'] }],
  lists: [{ id: 'deal', words: ['pact', 'joint plan'] }],
};

function traced(query: string, text: string, title = '') {
  const watchlist = compileWatchlist({
    ...{ agreements: [], rules: [{ id: 'r', name: 'R', query }], vocabulary: VOCABULARY },
  });
  const indexed = readItem(watchlist, { title, text }).text;
  const compiled = watchlist.rules[0]?.query;
  if (!compiled) throw new Error('no rule');
  const whole = { first: 0, end: indexed.wordCount };
  return { trace: traceQuery(compiled, indexed, whole), isHeld: holds(compiled, indexed, whole), indexed };
}

const wordsAt = ({ trace, indexed }: ReturnType<typeof traced>, { first, end } = trace.places[0] ?? trace.within) =>
  indexed.text.slice(indexed.startOf(first), indexed.endOf(end - 1));

test.each([
  ['a word that is nowhere', 'boat', 'a ship', { kind: 'absent' }],
  ['a list of which nothing is there', '@deal', 'a plan', { kind: 'absent' }],
  [
    'NEAR that is too wide',
    'boat NEAR/3 ship',
    'boat boat a b c d ship e f g ship',
    { kind: 'apart', distance: 5, asked: 3 },
  ],
  ['NEAR within NEAR', '(a NEAR/2 b) NEAR/2 c', 'a b x y z c', { kind: 'apart', distance: 4, asked: 2 }],
  ['NEAR of the same words', '"a b" NEAR/5 b', 'a b', { kind: 'overlapping' }],
  ['a loose phrase', '"a b c"~1', 'a x b x x x c x b x a', { kind: 'scattered', others: 2, asked: 1 }],
  ['a loose phrase that needs a word twice', '"a a b"~1', 'a x x a x b', { kind: 'scattered', others: 3, asked: 1 }],
  ['a loose phrase with a word that is nowhere', '"a b"~9', 'a a a', { kind: 'absent' }],
  ['what is not known of the item', 'lang:de', 'a', { kind: 'unlike', known: [] }],
  ['a scope that the text lacks', 'title:a', 'a', { kind: 'no-stretch' }],
])('says what is missing: %s', (_, query, text, shortfall) => {
  const { trace, isHeld } = traced(query, text);
  expect([trace.holds, isHeld]).toEqual([false, false]);
  expect(trace.shortfall).toMatchObject(shortfall);
});

test('the nearest words of NEAR and of a loose phrase are told', () => {
  const near = traced('boat NEAR/2 ship', 'boat x x x x ship x x boat');
  expect(near.trace.shortfall).toMatchObject({ kind: 'apart', distance: 3, between: { first: 5, end: 9 } });
  const loose = traced('"a b c"~1', 'a x b x x x c x b x a');
  expect(loose.trace.shortfall).toMatchObject({ between: { first: 6, end: 11 } });
});

test('words in another part of the text than was asked', () => {
  const { trace } = traced('title:boat', 'A ship\n\nA boat', 'A ship');
  expect(trace.parts[0]).toMatchObject({
    holds: false,
    within: { first: 0, end: 2 },
    shortfall: { kind: 'elsewhere', places: [{ first: 3, end: 4 }] },
  });
});

test('of a scope the stretch is shown that comes nearest, or that holds', () => {
  const text = 'Boats left. Boats and ships met a whale. A whale and a boat. Ships.';
  const failing = traced('sentence:(boat* AND ship* AND whale AND port)', text);
  expect(wordsAt(failing, failing.trace.parts[0]?.within)).toBe('Boats and ships met a whale');
  expect(failing.trace.parts[0]?.parts.map((part) => part.holds)).toEqual([true, true, true, false]);
  const holding = traced('sentence:(boat AND whale)', text);
  expect(wordsAt(holding, holding.trace.parts[0]?.within)).toBe('A whale and a boat');
  expect(holding.trace.heldIn).toBe(1);
});

test('where NEAR holds, words that are far away are not told', () => {
  const { trace } = traced('party:DE NEAR/2 pact', 'Germany a b c d German pact');
  expect(trace.parts.map(({ places }) => places)).toEqual([[{ first: 5, end: 6 }], [{ first: 6, end: 7 }]]);
});

test('NOT shows what is there', () => {
  const { trace } = traced('a NOT "b c"', 'a b c');
  expect(trace.parts[1]).toMatchObject({ holds: false, parts: [{ holds: true, places: [{ first: 1, end: 3 }] }] });
});

test.each([
  ['more of the sides', 'a AND b AND c', ['a b', 'a', 'x']],
  ['less far apart', 'a NEAR/2 b', ['a x x b', 'a x x x x x b', 'a', 'x']],
  ['less scattered', '"a b"~1', ['a x x b', 'a x x x x b', 'a']],
  ['in the wrong place rather than nowhere', 'sentence:(a AND b)', ['a. b.', 'x y']],
  ['more, whatever is not there', 'a AND b NOT c NOT d', ['a', 'x']],
])('nearer is what has %s', (_, query, texts) => {
  const nearnesses = texts.map((text) => nearness(traced(query, text).trace));
  expect(nearnesses).toEqual(nearnesses.toSorted((a, b) => b - a));
  expect(new Set(nearnesses).size).toBe(texts.length);
});

const WORDS = ['a', 'b', 'c', 'Germany', 'pact', 'joint plan'];
const term = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '@deal', 'party:DE', '"a b"', '"a b"~1', '"b c a"~2', '=Germany', '=germany'),
);
const { query } = fc.letrec<{ query: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: term },
    fc.tuple(tie('operand'), tie('operand')).map(([a, b]) => `(${a} OR ${b})`),
    fc
      .tuple(tie('operand'), fc.integer({ min: 1, max: 4 }), tie('operand'))
      .map(([a, n, b]) => `(${a} NEAR/${n} ${b})`),
  ),
  query: fc.oneof(
    { depthSize: 'small' },
    { weight: 3, arbitrary: tie('operand') },
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} NOT ${b})`),
    fc
      .tuple(fc.constantFrom('title', 'body', 'sentence', 'passage', 'speaker'), tie('query'))
      .map(([scope, inner]) => `${scope}:(${inner})`),
  ),
}));
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '. A ', '\n\n')), { maxLength: 20 })
  .map((words) => words.flat().join(''));

test('a trace is true where the query holds, in all its parts, and only there is it as near as can be', () => {
  fc.assert(
    fc.property(query, text, text, (written, title, body) => {
      const { trace, isHeld, indexed } = traced(written, `${title}\n\n${body}`, title);
      expect(trace.holds).toBe(isHeld);
      for (const part of withParts(trace)) {
        expect(part.holds).toBe(holds(part.query, indexed, part.within));
        expect(nearness(part) === 1).toBe(part.holds);
        expect(nearness(part)).toBeGreaterThanOrEqual(0);
        expect(part.shortfall === undefined || !part.holds).toBe(true);
        for (const place of part.places) {
          expect(part.within.first <= place.first && place.end <= part.within.end).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

function withParts(trace: Trace): Trace[] {
  return [trace, ...trace.parts.flatMap(withParts)];
}

test('passages within passages stay bounded', () => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `a ${index}`).join('\n\n');
  const nested = `${'passage:('.repeat(6)}a AND b${')'.repeat(6)}`;
  expect(traced(nested, paragraphs).trace.holds).toBe(false);
});
