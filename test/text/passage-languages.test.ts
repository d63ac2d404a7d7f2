import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageCode } from '../../src/text/language.ts';
import { passageLanguages } from '../../src/text/passage-languages.ts';

const ENGLISH = 'The minister said on Monday that the plan would be published in the spring of next year.';
const FRENCH = 'Le ministère précise que les deux pays se réuniront de nouveau avant la fin du mois de juin.';
const GERMAN = 'Nach der Vereinbarung prüfen beide Seiten alle sechs Monate, was bisher erreicht wurde.';

const passagesOf = (text: string, whole?: string) =>
  passageLanguages(text, whole).map(({ start, end, language }) => [languageCode(language), text.slice(start, end)]);

test('one passage where all is in one language', () => {
  const text = `${ENGLISH} ${ENGLISH}\n\n${ENGLISH}`;
  expect(passagesOf(text)).toEqual([['en', text]]);
});

test('a quoted paragraph and a quoted sentence have their own language', () => {
  expect(passagesOf(`${ENGLISH}\n\n${FRENCH}\n\n${ENGLISH} ${GERMAN}`, 'en')).toEqual([
    ['en', ENGLISH],
    ['fr', FRENCH],
    ['en', ENGLISH],
    ['de', GERMAN],
  ]);
});

test('a short sentence is in the language of its paragraph', () => {
  expect(passagesOf(`${FRENCH} Un point.`, 'en')).toEqual([['fr', `${FRENCH} Un point.`]]);
});

test('nothing is said of what is too short', () => {
  expect(passagesOf('Action Plan\n\nCalais', 'en')).toEqual([]);
});

test('passages stand in order, do not overlap and lie within the text', () => {
  const piece = fc.constantFrom(ENGLISH, FRENCH, GERMAN, 'Short.', '\n\n', ' ', '• item\n• item', '123');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const passages = passageLanguages(text);
      const borders = passages.flatMap(({ start, end }) => [start, end]);
      expect(borders).toEqual(borders.toSorted((a, b) => a - b));
      expect(borders.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      expect(passages.every(({ start, end }) => start < end)).toBe(true);
    }),
  );
});
