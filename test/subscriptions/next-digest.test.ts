import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone, nextDigestTime } from '../../src/subscriptions/next-digest.ts';

const next = (frequency: 'daily' | 'weekly', hour: number, timeZone: string, after: string) =>
  nextDigestTime({ frequency, hour, timeZone }, new Date(after)).toISOString();

test.each([
  ['later today', 'daily', 8, 'Europe/London', '2024-12-10T07:59:00Z', '2024-12-10T08:00:00.000Z'],
  ['tomorrow when the hour has come', 'daily', 8, 'Europe/London', '2024-12-10T08:00:00Z', '2024-12-11T08:00:00.000Z'],
  ['by local time', 'daily', 8, 'Europe/Berlin', '2024-12-10T00:00:00Z', '2024-12-10T07:00:00.000Z'],
  ['when summer time begins', 'daily', 8, 'Europe/London', '2025-03-29T08:00:00Z', '2025-03-30T07:00:00.000Z'],
  ['when summer time ends', 'daily', 8, 'Europe/London', '2025-10-25T07:00:00Z', '2025-10-26T08:00:00.000Z'],
  ['at an hour that is skipped', 'daily', 1, 'Europe/London', '2025-03-29T12:00:00Z', '2025-03-30T01:00:00.000Z'],
  ['on Monday', 'weekly', 8, 'Europe/Paris', '2024-12-10T08:00:00Z', '2024-12-16T07:00:00.000Z'],
  [
    'next Monday when it is Monday past the hour',
    'weekly',
    8,
    'UTC',
    '2024-12-09T08:00:00Z',
    '2024-12-16T08:00:00.000Z',
  ],
] as const)('%s', (_, frequency, hour, timeZone, after, due) => {
  expect(next(frequency, hour, timeZone, after)).toBe(due);
});

test('an immediate digest is due at once', () => {
  const now = new Date('2024-12-10T08:00:00Z');
  expect(nextDigestTime({ frequency: 'immediate', hour: 8, timeZone: 'UTC' }, now)).toEqual(now);
});

test('a daily digest is due within the next 25 hours, at its local hour unless that is skipped', () => {
  const zones = fc.constantFrom('UTC', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
  const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(zones, fc.nat(23), dates, (timeZone, hour, after) => {
      const due = nextDigestTime({ frequency: 'daily', hour, timeZone }, after);
      const wait = (due.getTime() - after.getTime()) / 3_600_000;
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(25);
      const local = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone }).format(due));
      expect([hour, (hour + 1) % 24]).toContain(local);
    }),
  );
});

test.each([
  ['Europe/London', true],
  ['UTC', true],
  ['Mars/Base', false],
  ['', false],
])('%s is a time zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
