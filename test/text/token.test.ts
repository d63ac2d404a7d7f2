import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/text/token.ts';

const folded = (text: string) => tokenize(text).map((token) => token.folded);

test.each([
  ['hyphen', 'UK-Germany'],
  ['en dash', 'UK–Germany'],
  ['non-breaking hyphen', 'UK‑Germany'],
  ['slash', 'UK/Germany'],
  ['line break', 'UK\nGermany'],
  ['no-break space', 'UK\u00A0Germany'],
])('a name is the same two words with a %s', (_, text) => {
  expect(folded(text)).toEqual(['uk', 'germany']);
});

test.each([
  ['diacritics', 'Élysée Türkei', ['elysee', 'turkei']],
  ['sharp s', 'Straße STRASSE', ['strasse', 'strasse']],
  ['soft hyphen', 'Flücht\u00ADlings\u00ADkonvention', ['fluchtlingskonvention']],
  ['ligature', 'eﬀective', ['effective']],
  ['English possessive', "the plan's aims and the EU’s", ['the', 'plan', 'aims', 'and', 'the', 'eu']],
  ['French elision', "l'accord d’Ankara", ['l', 'accord', 'd', 'ankara']],
  ['a lone s', "plan s and 's-Hertogenbosch", ['plan', 's', 'and', 's', 'hertogenbosch']],
  ['combining marks', 'E\u0301lyse\u0301e', ['elysee']],
])('folds %s', (_, text, words) => {
  expect(folded(text)).toEqual(words);
});

test('offsets cut the words out of any text, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { start, end, folded } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(tokenize(text.slice(start, end)).map((token) => token.folded)).toEqual([folded]);
        last = end;
      }
    }),
  );
});
