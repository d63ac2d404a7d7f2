import { expect, test } from 'vitest';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import type { Language } from '../../src/text/language.ts';
import { NO_VOCABULARY } from '../parts/test-monitor.ts';

const rule = (query: string) => ({ id: 'r', name: 'R', languages: ['de' as const], query });
const ENGLISH = 'The minister said on Monday that the Bund would pay for it in the spring of next year.';
const GERMAN = 'Der Bund und die Länder wollen sich die Kosten teilen, sagte ein Sprecher am Montag.';

/** Words that earn a rule for German texts its match. */
function foundIn(text: string, query: string, language?: Language): string[] {
  const watchlist = compileWatchlist({ agreements: [], rules: [rule(query)], vocabulary: NO_VOCABULARY });
  const { rules } = classify(watchlist, { title: '', text, ...(language ? { language } : {}) });
  return rules.flatMap(({ evidence }) => evidence.map(({ start, text: words }) => `${words} at ${start}`));
}

test('a rule for German hears the German paragraph of an English item, and only that', () => {
  expect(foundIn(`${ENGLISH}\n\n${GERMAN}`, 'Bund', 'en')).toEqual([`Bund at ${ENGLISH.length + 6}`]);
  expect(foundIn(`${ENGLISH}\n\n${GERMAN}`, 'Bund AND minister', 'en')).toEqual([]);
});

test('a rule for German does not hear the English paragraph of a German item', () => {
  expect(foundIn(`${GERMAN}\n\n${ENGLISH}`, 'minister', 'de')).toEqual([]);
  expect(foundIn(`${GERMAN}\n\n${ENGLISH}\n\n${GERMAN}`, 'Bund', 'de')).toHaveLength(2);
});

test('words of which the passage does not tell the language are in that of the item', () => {
  expect(foundIn('Bund zahlt', 'Bund', 'de')).toEqual(['Bund at 0']);
  expect(foundIn('Bund zahlt', 'Bund', 'en')).toEqual([]);
  expect(foundIn('Bund zahlt', 'Bund')).toEqual([]);
});

test('a German paragraph is heard where the language of the whole is unknown', () => {
  expect(foundIn(GERMAN, 'Bund')).toEqual(['Bund at 4']);
});

test('what a rule excludes, it excludes in any language', () => {
  expect(foundIn(`${GERMAN}\n\n${ENGLISH}`, 'Kosten NOT spring', 'de')).toEqual([]);
});
