import fc from 'fast-check';
import type { Vocabulary } from '../../src/watchlist/vocabulary.ts';

export const RANDOM_VOCABULARY: Vocabulary = {
  parties: [{ id: 'DE', name: 'Germany', words: ['bab', '=BAB c', 'aba c'] }],
  lists: [{ id: 'deal', words: ['abab*', 'c c', 'aba'] }],
};

const WORDS = ['aba', 'abab', 'bab', 'BAB', 'Bäb', 'c', 'c', 'straße', 'migrants'];
const GAPS = [
  ...[' ', ' ', ' ', ' ', '-', ', ', '. ', '? ', '; ', ';', '\n', '’s ', ' “', '” ', ' said '],
  ...['\n\n', ' \n \n', '-\n', '-\r\n  ', '\u00AD\n'],
];

/** In sparse ones, words that nobody asks for keep the others apart. */
const texts = (maxLength: number, isSparse: boolean): fc.Arbitrary<string> => {
  const others = isSparse ? Array.from({ length: 3 * WORDS.length }, () => 'other') : [];
  const word = fc.tuple(fc.constantFrom(...WORDS, ...others), fc.boolean()).map(([one, isCapital]) => {
    return isCapital ? one.charAt(0).toUpperCase() + one.slice(1) : one;
  });
  const parts = fc.array(fc.tuple(word, fc.constantFrom(...GAPS)), { maxLength });
  return parts.map((words) => words.flat().join(''));
};

/** A text of few different words, so that much is found, parted in all manners. */
export const randomText = fc
  .boolean()
  .chain((isSparse) => fc.tuple(texts(4, isSparse), texts(24, isSparse)))
  .map(([title, body]) => ({ title, text: `${title}\n\n${body}` }));

const TERMS = [
  ...['aba', 'abab', 'bab', 'c', 'strasse', 'abaaba', 'stras*', 'aba*', 'migra*', '=BAB', '=aba', '=Bäb', '@deal'],
  ...['party:DE', '"aba c"', '"c c"', '"c aba bab"', '="BAB c"', '"aba* bab"', '"c abab*"', '"babc"', '"c aba* c"'],
];
const SLOPPY = ['"aba c"~2', '"c c"~1', '"c bab aba"~3', '"aba* aba"~1', '="BAB c"~4', '"c c aba* c"~2'];
const FACTS = ['lang:de', 'source:ho*', 'kind:ngo', 'country:GB', 'agreement:none'];
const SCOPES = ['title', 'body', 'sentence', 'passage', 'speaker'];

/** A query of all kinds, written in the rule language. */
export const randomQuery = fc.letrec<{ query: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: fc.constantFrom(...TERMS, ...SLOPPY) },
    fc.tuple(tie('operand'), tie('operand')).map(([a, b]) => `(${a} OR ${b})`),
    fc
      .tuple(tie('operand'), fc.integer({ min: 1, max: 5 }), tie('operand'))
      .map(([a, n, b]) => `(${a} NEAR/${n} ${b})`),
  ),
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom(...TERMS, ...SLOPPY, ...FACTS) },
    { weight: 3, arbitrary: tie('operand') },
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} AND ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a} NOT ${b})`),
    fc.tuple(fc.constantFrom(...SCOPES), tie('query')).map(([scope, query]) => `${scope}:(${query})`),
  ),
})).query;
