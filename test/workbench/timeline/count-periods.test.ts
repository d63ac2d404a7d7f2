import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByPeriod, nextPeriod, periodFor, startOfPeriod } from '../../../src/workbench/timeline/count-periods.ts';
import { DAY_MS, day, told } from '../../parts/timeline-news.ts';

const period = fc.constantFrom('week' as const, 'month' as const);
const anyDate = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('every moment lies in one period: from its start until the next', () => {
  fc.assert(
    fc.property(anyDate, period, (at, unit) => {
      const start = startOfPeriod(at, unit);
      expect(start <= at && at < nextPeriod(start, unit)).toBe(true);
      expect(startOfPeriod(nextPeriod(start, unit), unit)).toEqual(nextPeriod(start, unit));
      expect(unit === 'week' ? start.getUTCDay() : start.getUTCDate()).toBe(1);
    }),
  );
});

test('each statement counts once, in order of time', () => {
  fc.assert(
    fc.property(fc.array(anyDate), period, (dates, unit) => {
      const counts = countByPeriod(
        dates.map((at) => told(at)),
        unit,
      );
      expect(counts.reduce((sum, { statements }) => sum + (statements.government ?? 0), 0)).toBe(dates.length);
      const starts = counts.map(({ start }) => start.getTime());
      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
    }),
  );
});

test.each([
  [0, 'week'],
  [92, 'week'],
  [93, 'month'],
] as const)('%i days are told by the %s', (days, unit) => {
  expect(periodFor([told(day(1)), told(new Date(day(1).getTime() + days * DAY_MS))])).toBe(unit);
});

test('of nothing there are no periods', () => {
  expect(countByPeriod([], periodFor([]))).toEqual([]);
});
