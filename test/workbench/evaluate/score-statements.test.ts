import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FoundStatement, ProducedItem } from '../../../src/workbench/evaluate/produced-item.ts';
import { comparableQuote, quoteOverlap } from '../../../src/workbench/evaluate/quote-overlap.ts';
import { haveSameFamilyName } from '../../../src/workbench/evaluate/same-family-name.ts';
import { scoreStatements } from '../../../src/workbench/evaluate/score-statements.ts';

interface Label {
  readonly quote: string;
  readonly speaker?: string | null;
}

const item = (labels: Label[] | undefined, statements: FoundStatement[], id = 'a'): ProducedItem => ({
  line: {
    ...{ id, title: '', text: '', agreements: [] },
    ...(labels ? { statements: labels.map((label) => ({ agreements: [], ...label })) } : {}),
  },
  ...{ title: '', text: '', classification: { agreements: [], rules: [] } },
  statements,
});

const QUOTE = 'We will take the boats from the smugglers';

test.each([
  ['the same words', QUOTE, 1],
  ['other quotation marks and line breaks', `« ${QUOTE.replace('boats ', 'boats\n  ')} »`, 1],
  ['80 % of it', QUOTE.slice(0, 33), 1],
  ['less than 80 %', QUOTE.slice(0, 32), 0],
  ['with a few words more', `and ${QUOTE}`, 1],
  ['with many words more', `${QUOTE}, she said, and went home`, 0],
  ['shifted by a few letters', `Now ${QUOTE.slice(0, -2)}`, 1],
  ['other words of the same length', QUOTE.replaceAll('the', 'all'), 0],
])('a found statement counts by its overlap with the label: %s', (_, quote, found) => {
  const { scores, errors } = scoreStatements([item([{ quote: QUOTE }], [{ quote }])]);
  expect(scores).toMatchObject({ precision: found, recall: found, f1: found });
  expect(errors.map(({ kind }) => kind)).toEqual(found ? [] : ['statement-missed', 'statement-wrong']);
});

test('each label and each found statement counts once, the closest first', () => {
  const twice = item([{ quote: QUOTE }], [{ quote: `${QUOTE} now` }, { quote: QUOTE }]);
  expect(scoreStatements([twice]).scores).toMatchObject({ precision: 0.5, recall: 1 });
  expect(scoreStatements([twice]).errors).toMatchObject([
    { id: 'a', kind: 'statement-wrong', detail: `“${QUOTE} now”` },
  ]);
});

test('lines without labels are not scored, lines with none labelled are', () => {
  const found = [{ quote: QUOTE }];
  expect(scoreStatements([item(undefined, found)]).scores).toMatchObject({ items: 0, precision: 1, recall: 1 });
  expect(scoreStatements([item([], found)]).scores).toMatchObject({ items: 1, precision: 0, recall: 0 });
});

test('speakers are judged over the statements found whose label names one', () => {
  const { scores, errors } = scoreStatements([
    item(
      [
        { quote: 'one two three four', speaker: 'Yvette Cooper' },
        { quote: 'five six seven eight', speaker: 'Jan de Vries' },
        { quote: 'nine ten eleven twelve', speaker: null },
        { quote: 'thirteen fourteen fifteen', speaker: 'Nobody Found' },
      ],
      [
        { quote: 'one two three four', speaker: 'Cooper' },
        { quote: 'five six seven eight' },
        { quote: 'nine ten eleven twelve', speaker: 'Somebody' },
      ],
    ),
  ]);
  expect(scores).toMatchObject({ precision: 1, recall: 0.75, speakerAccuracy: 0.5 });
  expect(errors.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
    'statement-missed: “thirteen fourteen fifteen”',
    'speaker-wrong: nobody instead of Jan de Vries: “five six seven eight”',
  ]);
});

test.each([
  ['Yvette Cooper', 'Cooper', true],
  ['Yvette Cooper MP', 'Rt Hon Yvette Cooper', true],
  ['Nicole de Moor', 'De Moor', true],
  ['Gérald Darmanin', 'DARMANIN', true],
  ['Nancy Faeser', 'Nancy Pelosi', false],
  ['Nancy Faeser', '', false],
  ['', '', false],
])('family names agree: %s, %s: %s', (a, b, agree) => {
  expect(haveSameFamilyName(a, b)).toBe(agree);
});

test('overlap is a share, the same in both directions, 1 for equal quotations and the longest common run', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const runs = Array.from({ length: a.length + 1 }, (_, start) =>
        Array.from({ length: a.length + 1 }, (__, end) => a.slice(start, end)),
      ).flat();
      const longest = Math.max(...runs.filter((run) => b.includes(run)).map((run) => run.length));
      expect(quoteOverlap(a, b)).toBe(a || b ? longest / Math.max(a.length, b.length) : 0);
      expect(quoteOverlap(a, b)).toBe(quoteOverlap(b, a));
    }),
  );
});

test('marks and white space are not compared', () => {
  expect(comparableQuote(' “It’s\n\n“ours”,\u00A0he said ')).toBe('Its ours, he said');
});
