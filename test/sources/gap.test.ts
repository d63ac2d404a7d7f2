import { expect, test } from 'vitest';
import { afterFilling, hasOpenGap, isFillingDue, isGap, openGap, recentGaps } from '../../src/sources/gap.ts';

const at = (hours: number) => new Date(Date.UTC(2024, 11, 10, hours));

test.each([
  ['nothing in common', 20, 20, false, true],
  ['something in common', 20, 20, true, false],
  ['the first poll', 0, 20, false, false],
  ['an empty feed', 20, 0, false, false],
  ['a feed that only ever shows its latest entry', 1, 1, false, false],
])('%s', (_, before, present, inCommon, gap) => {
  expect(isGap(before, present, inCommon)).toBe(gap);
});

test('filling is tried at once, then every six hours, until it reaches back', () => {
  const open = openGap([], at(1), at(5));
  expect([hasOpenGap(open), isFillingDue(open, at(5))]).toEqual([true, true]);
  const tried = afterFilling(open, false, at(5));
  expect([isFillingDue(tried, at(10)), isFillingDue(tried, at(11))]).toEqual([false, true]);
  const filled = afterFilling(tried, true, at(11));
  expect([hasOpenGap(filled), isFillingDue(filled, at(40))]).toEqual([false, false]);
  expect(filled).toEqual([{ from: at(1), until: at(5), state: 'filled', triedAt: at(11), tries: 2 }]);
});

test('a filled gap is forgotten after a month, an open one never', () => {
  const open = openGap([], at(1), at(5));
  const filled = afterFilling(open, true, at(5));
  expect(recentGaps([...filled, ...open], at(24 * 40))).toEqual(open);
});
