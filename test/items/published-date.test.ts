import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../../src/items/published-date.ts';

const NEW_YEAR = '2004-01-01T19:48:21Z';

test.each([
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55Z'],
  ['2003-12-31t10:14:55z', '2003-12-31T10:14:55Z'],
  ['2003-12-31T10:14:55.123+02:00', '2003-12-31T08:14:55.123Z'],
  ['2003-12-31T10:14-0500', '2003-12-31T15:14:00Z'],
  ['2003-12-31 10:14:55,5 +01', '2003-12-31T09:14:55.500Z'],
  ['20031231T101455Z', '2003-12-31T10:14:55Z'],
  ['2003-12-31', '2003-12-31T00:00:00Z'],
  ['20031231', '2003-12-31T00:00:00Z'],
  ['2003-12', '2003-12-01T00:00:00Z'],
  ['2003', '2003-01-01T00:00:00Z'],
  ['2003-335', '2003-12-01T00:00:00Z'],
  ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58Z'],
  ['2003-12-31T24:00:00Z', '2004-01-01T00:00:00Z'],
  ['2015-07-01 09:27:06 +0000 UTC', '2015-07-01T09:27:06Z'],
])('W3C and ISO 8601: %s', (text, instant) => {
  expect(parseInstant(text)).toEqual(new Date(instant));
});

test.each([
  ['Thu, 01 Jan 2004 19:48:21 GMT', NEW_YEAR],
  [' Thu,  1 Jan 2004\n 19:48:21   UT ', NEW_YEAR],
  ['Thu,01 Jan 2004 19:48:21 Z', NEW_YEAR],
  ['01 Jan 2004 19:48:21 +0000', NEW_YEAR],
  ['Thu, 01 Jan 04 19:48:21 GMT', NEW_YEAR],
  ['Thu, 01 Jan 99 19:48:21 GMT', '1999-01-01T19:48:21Z'],
  ['Mon, 01 Jan 2004 19:48:21 GMT', NEW_YEAR],
  ['Thursday, 01-Jan-04 19:48:21 GMT', NEW_YEAR],
  ['1 January 2004 19:48 GMT', '2004-01-01T19:48:00Z'],
  ['Thu, 01 Jan 2004 14:48:21 EST', NEW_YEAR],
  ['Thu, 01 Jan 2004 20:48:21 CET', NEW_YEAR],
  ['Thu, 01 Jan 2004 20:48:21 BST', NEW_YEAR],
  ['Thu, 01 Jan 2004 21:48:21 MESZ', NEW_YEAR],
  ['Thu, 01 Jan 2004 19:48:21 A', NEW_YEAR],
  ['Thu, 01 Jan 2004 20:48:21 GMT+1', NEW_YEAR],
  ['Thu, 01 Jan 2004 20:48:21 +01:00', NEW_YEAR],
  ['Thu Jan 01 2004 20:48:21 GMT+0100 (CET)', NEW_YEAR],
  ['Thu, 01 Jan 2004 20:48:21 Europe/Paris', NEW_YEAR],
  ['Thu, 01 Jan 2004', '2004-01-01T00:00:00Z'],
  ['January 1, 2004 7:48 PM EST', '2004-01-02T00:48:00Z'],
  ['Thursday, January 1, 2004 12:05 a.m.', '2004-01-01T00:05:00Z'],
])('RFC 822 and its likes: %s', (text, instant) => {
  expect(parseInstant(text)).toEqual(new Date(instant));
});

test.each([
  ['Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06Z'],
  ['Sun Jan  4 16:29:06 PST 2004', '2004-01-05T00:29:06Z'],
])('asctime: %s', (text, instant) => {
  expect(parseInstant(text)).toEqual(new Date(instant));
});

test.each([
  ['Mo, 09 Dez 2024 18:00:00 +0100', '2024-12-09T17:00:00Z'],
  ['Mittwoch, 3. März 2004, 10:00 Uhr', '2004-03-03T10:00:00Z'],
  ['lun., 09 déc. 2024 18:00:00 +0100', '2024-12-09T17:00:00Z'],
  ['mar. 05 mars 2024 10:00:00 +0100', '2024-03-05T09:00:00Z'],
  ['1er août 2024', '2024-08-01T00:00:00Z'],
  ['di, 10 mrt 2024 09:00:00 CET', '2024-03-10T08:00:00Z'],
  ['31.12.2003 10:14', '2003-12-31T10:14:00Z'],
  ['2003/12/31 10:14:55', '2003-12-31T10:14:55Z'],
  ['12/31/2003', '2003-12-31T00:00:00Z'],
  ['31/12/2003', '2003-12-31T00:00:00Z'],
])('other languages and figures: %s', (text, instant) => {
  expect(parseInstant(text)).toEqual(new Date(instant));
});

test.each([
  '',
  'soon',
  'last Tuesday',
  '2003-13-01',
  '2003-02-30',
  'Thu, 31 Jun 2004 00:00:00 GMT',
  'Thu, 01 Foo 2004 00:00:00 GMT',
  'Thu, 01 Jan 2004 25:00:00 GMT',
  'Thu, 01 Jan 2004 10:61:00 GMT',
  '2003-12-31T24:00:01Z',
  'Thu, 01 Jan 2004 lorem ipsum',
  '01/02/2003',
  '0000-00-00T00:00:00Z',
  '1079457300',
  'x'.repeat(100_000),
])('no date: %.40s', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test.each([42, undefined, null, {}])('no text: %s', (value) => {
  expect(parseInstant(value)).toBeUndefined();
});

test.each([
  ['in winter', '2024-12-10T09:00:00', '2024-12-10T08:00:00Z'],
  ['in summer', '2024-06-10 09:00', '2024-06-10T07:00:00Z'],
  ['that summer time skips', '2024-03-31T02:30:00', '2024-03-31T01:30:00Z'],
  ['that it repeats', '2024-10-27T02:30:00', '2024-10-27T00:30:00Z'],
  ['with a zone of its own', '2024-12-10T09:00:00Z', '2024-12-10T09:00:00Z'],
  ['without a time', '2024-12-10', '2024-12-09T23:00:00Z'],
])("a time %s is read in the publisher's zone", (_, text, instant) => {
  expect(parseInstant(text, 'Europe/Berlin')).toEqual(new Date(instant));
});

test('whatever a Date writes is read back', () => {
  const dates = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
      expect(parseInstant(date.toISOString())).toEqual(date);
      expect(parseInstant(date.toUTCString())).toEqual(seconds);
      expect(parseInstant(date.toString())).toEqual(seconds);
    }),
  );
});

test('no text throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseInstant(text, 'Europe/London')));
});
