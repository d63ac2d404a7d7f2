import { expect, test } from 'vitest';
import { ConceptFinder, conceptsOf } from '../../../src/classification/relatedness/concept-finder.ts';
import { countTerms } from '../../../src/classification/relatedness/count-terms.ts';

const finder = new ConceptFinder(
  conceptsOf({
    parties: [
      { id: 'GB', name: 'United Kingdom', words: ['United Kingdom', 'Brit*', '=UK'] },
      { id: 'US', name: 'United States', words: ['United States', '=US'] },
    ],
    lists: [
      { id: 'smuggling', words: ['smuggl*', 'people smuggling ring'] },
      { id: 'migration', words: ['smuggl*', 'migra*', 'asylum'] },
    ],
  }),
);

const countsIn = (text: string) =>
  Object.fromEntries([...countTerms(text, 'en', finder)].map(([term, { times }]) => [term, times]));

test('words of the vocabulary count as what they stand for, others as their stems', () => {
  expect(countsIn('Britain and the United Kingdom: British ministers met a minister')).toEqual({
    'party:GB': 3,
    and: 1,
    the: 1,
    minist: 2,
    met: 1,
  });
});

test('capitals count where the vocabulary says so', () => {
  expect(countsIn('UK us US uk')).toEqual({ 'party:GB': 1, 'party:US': 1 });
});

test('a word is one thing: the longest phrase, then the concept of fewest words', () => {
  expect(countsIn('people smuggling ring')).toEqual({ '@smuggling': 1 });
  expect(countsIn('smugglers and migrants')).toEqual({ '@smuggling': 1, and: 1, '@migration': 1 });
});

test('numbers and single letters count for nothing', () => {
  expect(countsIn('2024 G 7 a')).toEqual({});
});

test('the place is that of the first word, also where a longer phrase comes later', () => {
  const text = 'Brits in the United Kingdom';
  const { start, end } = countTerms(text, 'en', finder).get('party:GB')?.first ?? { start: -1, end: -1 };
  expect(text.slice(start, end)).toBe('Brits');
});
