import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printBands } from '../../../src/statements/novelty/print-bands.ts';
import { wordsPrint } from '../../../src/statements/novelty/words-print.ts';

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const bandsOf = (words: readonly string[]) => printBands(wordsPrint(words.join(' ')));
const sharesOne = (a: readonly string[], b: readonly string[]) => a.some((band) => b.includes(band));

test('equal words have the same bands, whatever their signs', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), (words) => {
      expect(printBands(wordsPrint(`“${words.join(', ').toUpperCase()}!”`))).toEqual(bandsOf(words));
    }),
  );
});

test('an excerpt of eight words or more is found by the whole', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 8, maxLength: 160 }), fc.nat(), fc.nat(40), (words, from, more) => {
      const start = from % (words.length - 7);
      expect(sharesOne(bandsOf(words), bandsOf(words.slice(start, start + 8 + more)))).toBe(true);
    }),
  );
});

test.each([4, 5, 6, 7])('a statement of %i words is found by itself with one more', (length) => {
  const words = ['we', 'will', 'keep', 'this', 'door', 'open', 'here'].slice(0, length);
  expect(sharesOne(bandsOf(words), bandsOf([...words, 'always']))).toBe(true);
});

test('bands are few, and none where there are no words', () => {
  expect(printBands(wordsPrint('… – !'))).toEqual([]);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 1200 }), (words) => {
      const bands = bandsOf(words);
      expect(bands.length).toBeGreaterThan(0);
      expect(bands.length).toBeLessThanOrEqual(90);
    }),
    { numRuns: 30 },
  );
});

test('a print grows with the words, up to a few kilobytes', () => {
  expect(wordsPrint('One word in five places').length).toBeLessThanOrEqual(20);
  expect(wordsPrint('on and on '.repeat(100_000)).length).toBeLessThan(5000);
});
