import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsNothing } from '../../../src/watchlist/query/needs-nothing.ts';
import { LONGEST_QUERY, parseQuery } from '../../../src/watchlist/query/parse-query.ts';
import { printQuery } from '../../../src/watchlist/query/print-query.ts';
import type { Fact, NearOperand, Query } from '../../../src/watchlist/query/query.ts';
import { withoutSpans } from '../../parts/query-without-spans.ts';

function parsed(text: string): Query {
  const result = parseQuery(text);
  if (result.kind === 'parsed') return result.query;
  throw new Error(`${text}: ${result.mistakes.map(({ message }) => message).join('; ')}`);
}

test.each([
  ['words side by side must all occur', 'boats ships', 'boats AND ships'],
  ['OR is weakest', 'a b OR c AND d', 'a AND b OR c AND d'],
  ['brackets change that', 'a (b OR c) d', 'a AND (b OR c) AND d'],
  ['NOT is strongest', 'NOT a b', 'NOT a AND b'],
  ['a hyphen is NOT', 'a -b -"c d" -(e OR f)', 'a AND NOT b AND NOT "c d" AND NOT (e OR f)'],
  ['a bar is OR', 'a|b || c', 'a OR b OR c'],
  ['NEAR is between NOT and AND', 'a b NEAR/3 c d', 'a AND b NEAR/3 c AND d'],
  ['NEAR joins from the left', 'a NEAR/3 b NEAR/2 c', 'a NEAR/3 b NEAR/2 c'],
  [
    'NEAR takes phrases, lists and OR',
    '@deal NEAR/9 ("a b" OR c*ABC)'.replace('*ABC', 'ab*'),
    '@deal NEAR/9 ("a b" OR cab*)',
  ],
  ['hyphens join words to a phrase', 'UK-Germany', '"UK Germany"'],
  ['hard and other odd spaces separate', 'a\u00a0b\u3000c\u200bd', 'a AND b AND c AND d'],
  ['a field takes what follows it', 'title:a b body:(c OR d)', 'title:a AND b AND body:(c OR d)'],
  ['a field may be followed by a space', 'title: "a b"', 'title:"a b"'],
  ['fields within fields', 'title:sentence:(a b)', 'title:sentence:(a AND b)'],
  [
    'values in brackets',
    'a kind:(ngo OR media) party:(GB DE)',
    'a AND (kind:ngo OR kind:media) AND (party:GB AND party:DE)',
  ],
  ['codes that are words elsewhere', 'a lang:(en OR de) -lang:en', 'a AND (lang:en OR lang:de) AND NOT lang:en'],
  ['exact letters', '=BSC ="Le Touquet" =migrat*', '=BSC AND ="Le Touquet" AND =migrat*'],
  [
    'weights',
    'a^2 "b c"^0.5 @deal^-1 party:GB^.5 "d e"~3^2',
    'a^2 AND "b c"^0.5 AND @deal^-1 AND party:GB^0.5 AND "d e"~3^2',
  ],
  ['operator words as words', '"or" "search and rescue" "NEAR"', '"or" AND "search and rescue" AND "NEAR"'],
  ['apostrophes', "l’accord 's-Gravenhage d'Abkommen*", `"l accord" AND "s Gravenhage" AND "d Abkommen*"`],
  ['what is known of the item can be all that is asked', 'source:of-* NOT a', 'source:of-* AND NOT a'],
])('%s', (_, written, canonical) => {
  expect(printQuery(parsed(written))).toBe(canonical);
  expect(withoutSpans(parsed(canonical))).toEqual(withoutSpans(parsed(written)));
});

test('spans lead back to what is written', () => {
  const text = 'title:("small boat*"^2 OR =BSC) NOT party:GB';
  const spans: string[] = [];
  const collect = (query: Query) => {
    spans.push(text.slice(query.span.start, query.span.end));
    if (query.kind === 'and' || query.kind === 'or') query.queries.forEach(collect);
    if (query.kind === 'not' || query.kind === 'scoped') collect(query.query);
  };
  collect(parsed(text));
  expect(spans).toEqual([
    text,
    'title:("small boat*"^2 OR =BSC)',
    '("small boat*"^2 OR =BSC)',
    '"small boat*"^2',
    '=BSC',
    'NOT party:GB',
    'party:GB',
  ]);
});

const SOUP = [
  ...'()"*^~:|-=@?[]{}\\/,.;“„»’＂（',
  'AND',
  'OR',
  'NOT',
  'NEAR/3',
  'NEAR',
  'near/',
  'and',
  'und',
  'title:',
  'kind:',
  'foo:',
  'party:',
  'boat',
  'migrat*',
  'mi*',
  '"a b"',
  '"a b"~2',
  '^2',
  '^x',
  '~3',
  '@deal',
  '=BSC',
  ' ',
  '\n',
  '\u00a0',
  'https://a.example',
  '(?i)',
  '.*',
  '-a',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...SOUP), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc
    .tuple(fc.constantFrom(...SOUP), fc.integer({ min: 1, max: 20_000 }))
    .map(([piece, times]) => piece.repeat(times).slice(0, 20_000)),
);

test('whatever is written, the answer is a query or mistakes inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseQuery(text);
      if (result.kind === 'parsed') return;
      expect(result.mistakes.length).toBeGreaterThan(0);
      for (const { span, message } of result.mistakes) {
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length, `${text}: ${message}`).toBe(true);
        expect(message).toMatch(/^found [\s\S]+, expected \S/);
      }
    }),
    { numRuns: 1000 },
  );
});

const word = fc.oneof(
  fc.constantFrom('boat', 'Ärmelkanal', 'or', 'und', 'NEAR', 'AND', 'title', 'İstanbul', '2024', 'w'),
  fc.stringMatching(/^[a-zà-öø-ÿA-Z0-9]{1,8}$/u),
);
const phraseWord = word.chain((one) =>
  fc.record({
    word: fc.constant(one),
    isPrefix: one.length < 3 || /[ßİ]/.test(one) ? fc.constant(false) : fc.boolean(),
  }),
);
const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(2, 0.5, -1, 0, 9999.9999) },
);
const span = fc.constant({ start: 0, end: 0 });
const term = fc
  .record({
    kind: fc.constant('term' as const),
    words: fc.array(phraseWord, { minLength: 1, maxLength: 4 }),
    isExact: fc.boolean(),
    weight,
    span,
  })
  .chain((one) =>
    one.words.length < 2
      ? fc.constant(one)
      : fc
          .option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
          .map((slop) => (slop === undefined ? one : { ...one, slop })),
  );
const words = fc.oneof(
  fc.record({
    kind: fc.constant('words' as const),
    of: fc.constant('list' as const),
    id: fc.constantFrom('deal', 'a-b'),
    weight,
    span,
  }),
  fc.record({
    kind: fc.constant('words' as const),
    of: fc.constant('party' as const),
    id: fc.constantFrom('GB', 'G7'),
    weight,
    span,
  }),
);
const fact = fc.constantFrom<[Fact, string]>(
  ['source', 'of-x*'],
  ['lang', 'en'],
  ['country', 'GB'],
  ['kind', 'ngo'],
  ['agreement', '*'],
);

const { query } = fc.letrec<{ query: Query; operand: NearOperand }>((tie) => {
  const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 2, maxLength: 4 });
  const near = fc.record({
    kind: fc.constant('near' as const),
    distance: fc.integer({ min: 1, max: 100 }),
    left: tie('operand'),
    right: tie('operand'),
    span,
  });
  return {
    operand: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      term,
      words,
      near,
      several(tie('operand')).map((queries) => ({ kind: 'or' as const, queries, span: { start: 0, end: 0 } })),
    ),
    query: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      term,
      words,
      fact.map(([name, value]) => ({ kind: 'fact', fact: name, value, span: { start: 0, end: 0 } }) as Query),
      near,
      several(tie('query')).map((queries) => ({ kind: 'and' as const, queries, span: { start: 0, end: 0 } })),
      several(tie('query')).map((queries) => ({ kind: 'or' as const, queries, span: { start: 0, end: 0 } })),
      tie('query').map((one) => ({ kind: 'not' as const, query: one, span: { start: 0, end: 0 } })),
      fc
        .tuple(fc.constantFrom('title' as const, 'sentence' as const, 'speaker' as const), tie('query'))
        .map(([scope, one]) => ({ kind: 'scoped' as const, scope, query: one, span: { start: 0, end: 0 } })),
    ),
  };
});

test('a printed query is read as the same query', () => {
  fc.assert(
    fc.property(query, (one) => {
      fc.pre(!needsNothing(one));
      expect(withoutSpans(parsed(printQuery(one)))).toEqual(withoutSpans(one));
    }),
    { numRuns: 500 },
  );
});

test('printing what was read settles', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseQuery(text);
      if (result.kind !== 'parsed') return;
      const printed = printQuery(result.query);
      // Printing may need more room than what was written.
      fc.pre(printed.length <= LONGEST_QUERY);
      expect(withoutSpans(parsed(printed))).toEqual(withoutSpans(result.query));
    }),
    { numRuns: 1000 },
  );
});
