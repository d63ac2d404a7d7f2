import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawStatements } from '../../src/statements/draw-statements.ts';

const WORDS = `sagte erklärte teilte mit dass die der Ministerin Vogt Behörde sei habe werde , . : „ “ » « ( ) - laut nach
  Angaben von zufolge so wie heißt es und aber am Montag hat gesagt wurde zitiert zu tun \n\n`;
const word = fc.constantFrom(...WORDS.split(/ +/), '\n\n');
const german = fc.array(word, { maxLength: 80 }).map((all) => all.join(' '));

test('what is drawn of any German text lies in it, in order, and each speaker too', () => {
  fc.assert(
    fc.property(fc.oneof(german, fc.string({ unit: 'grapheme' })), (text) => {
      const drawn = drawStatements({ text, language: 'de' }, []);
      for (const { start, end, speakerAt, quote } of drawn) {
        expect(quote).toBe(text.slice(start, end));
        expect(quote.trim()).not.toBe('');
        if (speakerAt) expect(text.slice(speakerAt.start, speakerAt.end)).not.toBe('');
      }
      expect(drawn.map(({ start }) => start)).toEqual(drawn.map(({ start }) => start).sort((a, b) => a - b));
      const direct = drawn.filter(({ kind }) => kind === 'direct');
      for (const [at, { start }] of direct.entries()) expect(start).toBeGreaterThanOrEqual(direct[at - 1]?.end ?? 0);
    }),
    { numRuns: 300 },
  );
});
