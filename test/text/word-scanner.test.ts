import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashFilter } from '../../src/text/hash-filter.ts';
import { tokenize } from '../../src/text/token.ts';
import { hashOf, WordScanner } from '../../src/text/word-scanner.ts';
import { naiveJoinedWords, naiveWords } from '../parts/naive-words.ts';

const scanner = new WordScanner();

function scanned(text: string, prefixes?: HashFilter) {
  scanner.scan(text, prefixes);
  const { starts, ends, hashes, count } = scanner;
  return Array.from({ length: count }, (_, at) => ({ start: starts[at], end: ends[at], hash: hashes[at] }));
}

const PIECES = [
  ...[
    'a',
    'S',
    's',
    'ß',
    'é',
    'e\u0301',
    'ﬁ',
    '½',
    'œ',
    'Æ',
    'Ø',
    'ł',
    'Đ',
    'ŉ',
    'İ',
    'ς',
    'Σ',
    '한',
    'ﾞ',
    '٣',
    'ǅ',
    'ﷺ',
  ],
  ...['𝒜', '𐐀', '🙂', '\uD800', '\uDC00', '\u0301', '\u200D', '\u2060', '\u00AD', '\u00AD\n', '\u00AD \r\n\t', '-\n'],
  ...['-', '‐\n ', '.', "'", '’', "'s", '’S', ' ', '\t', '\r', '\n', '\n\n', '\n \n', '\u00A0', '\u2028', '\uFEFF'],
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

test('cuts and folds any text as the regular expression does', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const naive = naiveWords(text);
      expect(tokenize(text)).toEqual(naive.map(({ start, end, folded }) => ({ start, end, folded })));
      expect(scanned(text)).toEqual(naive.map(({ start, end, folded }) => ({ start, end, hash: hashOf(folded) })));
      expect(scanner.paragraphs).toEqual(
        naive.flatMap(({ paragraph }, at) => (at > 0 && paragraph !== naive[at - 1]?.paragraph ? [at] : [])),
      );
      const joined = naiveJoinedWords(text, naive).flatMap(({ first, behind }) =>
        Array.from({ length: behind - first - 1 }, (_, at) => first + at),
      );
      expect(scanner.broken).toEqual(joined);
    }),
    { numRuns: 3000 },
  );
});

test('every letter of Unicode is folded as the definition says', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code);
    const [naive] = naiveWords(letter);
    const [token] = tokenize(letter);
    if (naive?.folded !== token?.folded || naive?.end !== token?.end) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('tells which words begin as is asked for', () => {
  const asked = ['mig', 'migra', 'stras', 'ab', 'abc'];
  const filter = new HashFilter(new Set(asked.map(hashOf)));
  const text = 'Migration migrants mi straße Str\u00ADass abc ab';
  const words = scanned(text, filter).map(({ start = 0, end = 0 }) => text.slice(start, end));
  const found: string[] = [];
  for (let at = 0; at < scanner.beginnings.length; at += 2) {
    const beginning = asked.find((one) => hashOf(one) === scanner.beginnings[at + 1]);
    if (beginning) found.push(`${words[scanner.beginnings[at] ?? 0]} ${beginning}`);
  }
  expect(found).toEqual([
    ...['Migration mig', 'Migration migra', 'migrants mig', 'migrants migra'],
    ...['straße stras', 'Str\u00ADass stras', 'abc abc'],
  ]);
});

test('columns grow with the text and are used again', () => {
  expect(scanned('word '.repeat(5000))).toHaveLength(5000);
  expect(scanned('one two')).toEqual([
    { start: 0, end: 3, hash: hashOf('one') },
    { start: 4, end: 7, hash: hashOf('two') },
  ]);
});
