import { expect, test } from 'vitest';
import { holds } from '../../src/classification/evaluate.ts';
import { indexText } from '../../src/classification/index-text.ts';
import { PhraseAutomaton } from '../../src/classification/phrase-automaton.ts';
import { phraseOf } from '../../src/watchlist/query/phrase.ts';

const automaton = new PhraseAutomaton(['plan', 'harbour'].map(phraseOf));
const indexed = (title: string, text: string) => indexText(automaton, { title, text }, { lang: ['en'] });

test('a text can be heard in part, and the whole stays as it was', () => {
  const text = indexed('', 'A plan. Ein Plan am Harbour.');
  const heard = text.hearing((word) => word < 2);
  const query = { kind: 'term', atoms: [1], weight: 1, written: 'harbour' } as const;
  const whole = { first: 0, end: text.wordCount };
  expect(heard.placesOf(0)).toEqual([{ first: 1, end: 2 }]);
  expect([holds(query, heard, whole), holds(query, text, whole)]).toEqual([false, true]);
  expect(text.placesOf(0)).toHaveLength(2);
});

test('more can be told of a text', () => {
  const told = indexed('', 'A plan').withFacts({ agreement: ['harbour-treaty'] });
  expect(told.factsOf('agreement')).toEqual(['harbour-treaty']);
  expect(told.factsOf('lang')).toEqual(['en']);
  expect(told.factsOf('source')).toEqual([]);
});

test.each([
  ['title', [{ first: 0, end: 2 }]],
  ['body', [{ first: 2, end: 8 }]],
  [
    'sentence',
    [
      { first: 0, end: 2 },
      { first: 2, end: 4 },
      { first: 4, end: 6 },
      { first: 6, end: 8 },
    ],
  ],
  [
    'passage',
    [
      { first: 0, end: 2 },
      { first: 0, end: 6 },
      { first: 2, end: 8 },
    ],
  ],
] as const)('knows where each %s is', (scope, stretches) => {
  expect(indexed('Two words', 'Two words\n\nOne is. Two are.\n \nAnd last').stretchesOf(scope)).toEqual(stretches);
});
