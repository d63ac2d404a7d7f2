import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPollTime } from '../../src/sources/next-poll.ts';
import { paceOf } from '../../src/sources/poll-pace.ts';

const NOW = new Date('2024-12-10T12:00:00Z');
const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS);
const every = (minutes: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ago(from + index * minutes));

test.each([
  ['too few dates to tell', every(60, 2), 60],
  ['an item every two hours', every(120, 20), 60],
  ['an item every minute', every(1, 20), 15],
  ['an item a week', every(7 * 24 * 60, 10), 240],
  ['one batch a day, all of one moment', [...every(0, 10), ...every(0, 10, 24 * 60)], 38],
  ['twelve items in an hour once', [...every(5, 12, 600), ...every(24 * 60, 8, 2000)], 50],
  ['silent for a month after an item an hour', every(60, 20, 30 * 24 * 60), 240],
  ['dates in the future', every(-60, 20, -60), 60],
])('%s', (_, dates, minutes) => {
  expect(paceOf(dates, NOW)).toBe(minutes);
});

test('always between a quarter of an hour and four hours', () => {
  fc.assert(
    fc.property(fc.array(fc.date({ noInvalidDate: true })), (dates) => {
      const pace = paceOf(dates, NOW);
      expect(pace).toBeGreaterThanOrEqual(15);
      expect(pace).toBeLessThanOrEqual(240);
    }),
  );
});

const minutesTo = (timing: Omit<Parameters<typeof nextPollTime>[2], 'failures'>, everyMinutes?: number) => {
  const source = everyMinutes ? { everyMinutes } : {};
  return (nextPollTime(source, NOW, { failures: 0, ...timing }).getTime() - NOW.getTime()) / MINUTE_MS;
};

test.each([
  ['its own pace', { pace: 30 }, undefined, 30],
  ['the pace of sources.yaml before its own', { pace: 30, hints: { everyMinutes: 120 } }, 45, 45],
  ['max-age where that is longer', { pace: 30, freshForSeconds: 3600 }, undefined, 60],
  ['max-age where that is shorter', { pace: 30, freshForSeconds: 300 }, undefined, 30],
  ['ttl where that is longer', { pace: 30, hints: { everyMinutes: 90 } }, undefined, 90],
  ['a ttl of a week, within half a day', { pace: 30, hints: { everyMinutes: 10_080 } }, undefined, 720],
  ['twice as soon after a gap', { pace: 120, hasGap: true }, undefined, 60],
  ['not sooner than max-age after a gap', { pace: 60, hasGap: true, freshForSeconds: 3600 }, undefined, 60],
  ['hours to be skipped', { pace: 60, hints: { skipHours: [13, 14] } }, undefined, 180],
  ['days to be skipped (Tuesday)', { pace: 60, hints: { skipDays: [2] } }, undefined, 720],
  [
    'all hours to be skipped, which is not meant',
    { pace: 60, hints: { skipHours: [...Array(24).keys()] } },
    undefined,
    60,
  ],
])('%s', (_, timing, everyMinutes, minutes) => {
  expect(minutesTo(timing, everyMinutes)).toBe(minutes);
});
