import { expect, test } from 'vitest';
import { readLabelled } from '../../../src/workbench/evaluate/read-labelled.ts';

const LINE = { id: 'a1', title: 'Title', text: 'Text', agreements: ['north-sea-plan'] };
const FULL = {
  ...LINE,
  id: 'a2',
  source: 'gb-home-office',
  url: 'https://a.example/2',
  language: 'en',
  publishedAt: '2025-01-31T09:00:00Z',
  statements: [{ speaker: null, organisation: 'Ministry', quote: 'We agree', agreements: [] }],
  story: 's1',
};
const read = (...lines: unknown[]) =>
  readLabelled(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

test('lines are read in order, empty ones and a byte order mark passed over', () => {
  const unknowns = { ...LINE, id: 'a3', url: null, publishedAt: null, language: null, story: null };
  expect(read(`\uFEFF${JSON.stringify(LINE)}\r`, '', FULL, unknowns, '')).toEqual({
    kind: 'read',
    lines: [LINE, FULL, unknowns],
  });
});

test('statements may be null, which is as if they were left out', () => {
  const quoted = { ...LINE, id: 'a4', statements: [{ quote: 'We agree', agreements: null }] };
  expect(read({ ...LINE, statements: null }, quoted)).toEqual({
    kind: 'read',
    lines: [
      { ...LINE, statements: null },
      { ...quoted, statements: [{ quote: 'We agree', agreements: [] }] },
    ],
  });
});

test.each([
  ['no JSON', '{"id":', /^no JSON \(.*\); expected one object a line$/],
  ['no object', '7', /^the line: .*expected object, received number/],
  ['a missing text', { id: 'a', title: 'T', agreements: [] }, /^text: .*expected string, received undefined/],
  ['agreements that are no list', { ...LINE, agreements: 'x' }, /^agreements: .*expected array, received string/],
  ['a date in words', { ...LINE, publishedAt: 'soon' }, /^publishedAt: expected a date such as 2025-01-31T09:00:00Z$/],
  ['an empty quote', { ...LINE, statements: [{ quote: '' }] }, /^statements\.0\.quote: .*>=1 character/],
  ['an id used before', { ...LINE, id: 'first' }, /^id: first is that of line 1 too; expected each id once$/],
])('%s is told with its line, what it is and what was expected', (_, line, message) => {
  const result = read({ ...LINE, id: 'first' }, line);
  expect(result).toEqual({ kind: 'mistaken', mistakes: [{ line: 2, message: expect.stringMatching(message) }] });
});

test('all mistakes are told together', () => {
  const result = read({ title: 'T' }, LINE, 'x');
  expect(result.kind === 'mistaken' && result.mistakes.map(({ line }) => line)).toEqual([1, 1, 1, 3]);
});

test('an empty file holds no items', () => {
  expect(read('', '')).toEqual({ kind: 'mistaken', mistakes: [{ line: 1, message: 'no items; expected one a line' }] });
});
