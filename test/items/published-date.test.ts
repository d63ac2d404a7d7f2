import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../../src/items/published-date.ts';

test.each([
  ['2024-12-10T09:00:00Z', '2024-12-10T09:00:00.000Z'],
  ['2024-12-10T09:00:00.25+01:00', '2024-12-10T08:00:00.250Z'],
  ['2024-12-10T09:00+0100', '2024-12-10T08:00:00.000Z'],
  ['2024-12-10 09:00:00 UTC', '2024-12-10T09:00:00.000Z'],
  ['20241210T090000Z', '2024-12-10T09:00:00.000Z'],
  ['2024-12-10', '2024-12-10T00:00:00.000Z'],
  ['20241210', '2024-12-10T00:00:00.000Z'],
  ['2024-12', '2024-12-01T00:00:00.000Z'],
  ['2024', '2024-01-01T00:00:00.000Z'],
  ['2024-345', '2024-12-10T00:00:00.000Z'],
  ['2024-12-10T24:00:00Z', '2024-12-11T00:00:00.000Z'],
  ['Tue, 10 Dec 2024 09:00:00 GMT', '2024-12-10T09:00:00.000Z'],
  ['Tue, 10 Dec 2024 09:00:00 +0000 (UTC)', '2024-12-10T09:00:00.000Z'],
  ['Mon, 10 Dec 2024 09:00:00 EST', '2024-12-10T14:00:00.000Z'],
  ['10 December 24 09:00 PDT', '2024-12-10T16:00:00.000Z'],
  ['Tue,  10  Dec  2024  9:00:00  UT', '2024-12-10T09:00:00.000Z'],
  ['Tue, 10-Dec-2024 09:00:00 CET', '2024-12-10T08:00:00.000Z'],
  ['Di, 10 Dez 2024 09:00:00 MEZ', '2024-12-10T08:00:00.000Z'],
  ['10. Juli 2024, 09:00 MESZ', '2024-07-10T07:00:00.000Z'],
  ['mar. 10 déc. 2024 09:00:00 +0100', '2024-12-10T08:00:00.000Z'],
  ['di 10 mrt 2024 09:00 +0100', '2024-03-10T08:00:00.000Z'],
  ['December 10, 2024 9:05 pm GMT', '2024-12-10T21:05:00.000Z'],
  ['Tue Dec 10 09:00:00 2024', '2024-12-10T09:00:00.000Z'],
  ['Tue Dec 10 09:00:00 PST 2024', '2024-12-10T17:00:00.000Z'],
  ['Sat, 01 Jan 2000 00:00:00 Z', '2000-01-01T00:00:00.000Z'],
  ['31/12/2024', '2024-12-31T00:00:00.000Z'],
  ['2024-02-30T00:00:00Z', undefined],
  ['10 Foo 2024 09:00 GMT', undefined],
  ['2024-12-10T25:00:00Z', undefined],
  ['2024-12-10T09:00:00+99:00', undefined],
  ['now', undefined],
  ['', undefined],
])('%s', (written, instant) => {
  expect(parseInstant(written)?.toISOString()).toBe(instant);
});

test.each([
  ['2024-07-10T09:00:00', 'Europe/London', '2024-07-10T08:00:00.000Z'],
  ['2024-12-10', 'Europe/Berlin', '2024-12-09T23:00:00.000Z'],
  ['10 Jul 2024 09:00 GMT', 'Europe/Berlin', '2024-07-10T09:00:00.000Z'],
  ['2024-03-31T02:30:00', 'Europe/Berlin', '2024-03-31T01:30:00.000Z'],
])('%s in %s', (written, zone, instant) => {
  expect(parseInstant(written, zone)?.toISOString()).toBe(instant);
});

test('what RFC 3339 and RFC 822 can write comes back as it was', () => {
  const date = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, (at) => {
      expect(parseInstant(at.toISOString())).toEqual(at);
      expect(parseInstant(at.toUTCString())?.getTime()).toBe(Math.floor(at.getTime() / 1000) * 1000);
    }),
  );
});

test('whatever is written, the answer is an instant or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const at = parseInstant(text);
      expect(at === undefined || !Number.isNaN(at.getTime())).toBe(true);
    }),
  );
});
