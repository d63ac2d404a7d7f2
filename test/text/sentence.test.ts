import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAround } from '../../src/text/sentence.ts';

function around(text: string, word: string): string {
  const start = text.indexOf(word);
  const span = sentenceAround(text, { start, end: start + word.length });
  return text.slice(span.start, span.end);
}

test.each([
  ['full stops', 'First one. The plan works. Last one.', 'plan', 'The plan works.'],
  ['closing quotation marks', '“It ends.” The plan works.', 'plan', 'The plan works.'],
  [
    'titles',
    'Before. Mr. Smith and Dr. Jones praised the plan. After.',
    'plan',
    'Mr. Smith and Dr. Jones praised the plan.',
  ],
  [
    'German dates',
    'Davor. Am 9. Dezember wurde der Plan gezeichnet. Danach.',
    'Plan',
    'Am 9. Dezember wurde der Plan gezeichnet.',
  ],
  ['paragraphs', 'A heading\n\nThe plan works\n\nAnother', 'plan', 'The plan works'],
  ['list items', 'Intro:\n• first plan\n• second', 'plan', '• first plan'],
  ['question marks', 'Really? The plan works! Yes.', 'plan', 'The plan works!'],
])('keeps to %s', (_, text, word, sentence) => {
  expect(around(text, word)).toBe(sentence);
});

test('a place across a border yields both sentences', () => {
  const text = 'One. Two is here. Three is there. Four.';
  const span = sentenceAround(text, { start: text.indexOf('here'), end: text.indexOf('there') });
  expect(text.slice(span.start, span.end)).toBe('Two is here. Three is there.');
});

test('an abbreviation is known behind a long beginning', () => {
  const text = `${'First one. '.repeat(50)}It was said on Monday by Mr. Smith and Prof. Jones. Last one.`;
  expect(around(text, 'said')).toBe('It was said on Monday by Mr. Smith and Prof. Jones.');
});

test('always contains the place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = Math.min(text.length, start + 1 + (b % 10));
      if (text.slice(start, end).trim() !== text.slice(start, end)) return;
      const span = sentenceAround(text, { start, end });
      expect(span.start).toBeLessThanOrEqual(start);
      expect(span.end).toBeGreaterThanOrEqual(end);
    }),
  );
});
