import { expect, test } from 'vitest';
import { oneLine } from '../../../src/cli/timeline/one-line.ts';
import { periodBars } from '../../../src/cli/timeline/period-bars.ts';
import { timelineText } from '../../../src/cli/timeline/timeline-text.ts';
import type { CountByKind } from '../../../src/workbench/timeline/timeline.ts';
import { day, EMPTY_TIMELINE, told } from '../../parts/timeline-news.ts';

const months = (...counts: [string, CountByKind][]) => ({
  ...EMPTY_TIMELINE,
  period: 'month' as const,
  byPeriod: counts.map(([start, statements]) => ({ start: new Date(start), statements })),
});

test('bars: a mark for each statement, by kind; short silences as dots, long ones in words', () => {
  const timeline = months(
    ['2025-01-01', { government: 2, ngo: 1 }],
    ['2025-03-01', { media: 1 }],
    ['2026-03-01', { media: 2 }],
  );
  expect(periodBars(timeline, 80)).toEqual([
    '2025-01     ■■● 3',
    '2025-02     ·',
    '2025-03     ✚ 1',
    '…           11 months in which nothing was said',
    '2026-03     ✚✚ 2',
    '            ■ government  ● NGO  ✚ media',
  ]);
});

test('bars fit the width, and few are never none', () => {
  const lines = periodBars(months(['2025-01-01', { government: 500, ngo: 1 }], ['2025-02-01', { agency: 1 }]), 60);
  expect(Math.max(...lines.slice(0, -1).map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines[0]).toMatch(/■● 501$/);
  expect(lines[1]).toBe('2025-02     ▲ 1');
  expect(lines.at(-1)).toMatch(/; a mark is up to 14 statements$/);
});

test.each([
  ['one\ntwo\u001b[31m  three', 80, 'one two [31m three'],
  ['one two three four', 13, 'one two …'],
  ['abcdefghijklmnop', 8, 'abcdef …'],
  ['🙂🙂🙂🙂🙂🙂', 5, '🙂🙂🙂 …'],
  ['short', 5, 'short'],
])('%j in %i columns is %j', (words, width, expected) => {
  expect(oneLine(words, width)).toBe(expected);
});

test('the whole: heading, plot, speakers, words with who and where; what has no date is marked', () => {
  const at = day(3);
  const [report] = told(at).reports;
  const text = timelineText(
    {
      ...EMPTY_TIMELINE,
      statements: [
        told(at, {
          speaker: { name: 'Ada Lind', role: 'Minister' },
          quote: `It is ${'very '.repeat(40)}long`,
          reports: [report, { ...report, sourceName: 'Paper' }, { ...report, sourceName: 'Post' }],
        }),
        told(day(9), { kind: 'indirect', speaker: {}, dated: 'found' }),
      ],
      otherReports: [{ ...report, title: 'Plan\u0007 printed' }],
      items: { government: 4 },
      bySpeaker: [
        { key: 'ada-lind', speaker: { name: 'Ada Lind', role: 'Minister' }, statements: 1, first: at, last: at },
      ],
      byPeriod: [{ start: new Date('2024-12-30'), statements: { government: 2 } }],
    },
    { width: 60 },
  );
  const lines = text.split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'North Sea Plan',
    'Dated 2025-01-01. 2 statements by 1 speaker, 4 items about it.',
  ]);
  expect(text).toContain('Statements a week\n2024-12-30  ■■ 2');
  expect(text).toMatch(/│ Ada Lind │ Minister │ {10}1 │ 2025-01-03 │/);
  expect(text).toMatch(/2025-01-03 {2}Ada Lind, Minister — Ministry \+2\n {12}“It is very very [^\n]+ …”\n/);
  expect(text).toContain('2025-01-09* Somebody unnamed — Ministry\n            We shall do more');
  expect(text).toContain('2025-01-03  Ministry\n            Plan printed');
  expect(lines.at(-1)).toBe('* No date is given: the day on which we found it, or it was last changed.');
  expect(
    Math.max(...lines.filter((line) => line.startsWith('20') || line.startsWith('  ')).map((line) => line.length)),
  ).toBeLessThanOrEqual(60);
});

test.each([
  [{ itemsRead: 7 }, 'None of the 7 stored items tells of it.'],
  [{ itemsRead: 0 }, 'Nothing is stored. "npm start" polls the sources and stores what they bring.'],
  [{ itemsRead: 0, from: day(2) }, 'Nothing is stored since 2025-01-02. "npm start" polls'],
])('nothing to tell (%j) says why', (changes, sentence) => {
  expect(timelineText({ ...EMPTY_TIMELINE, ...changes }, { width: 80 })).toContain(sentence);
});
