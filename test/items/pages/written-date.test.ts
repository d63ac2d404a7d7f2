import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDateLine, withoutLeadingDate, writtenDate } from '../../../src/items/pages/written-date.ts';

const BERLIN = 'Europe/Berlin';

test.each([
  ['15. November 2026', '2026-11-14T23:00:00.000Z'],
  ['Sonntag, 15. November 2026', '2026-11-14T23:00:00.000Z'],
  ['15.11.2026', '2026-11-14T23:00:00.000Z'],
  ['15. 11. 2026', '2026-11-14T23:00:00.000Z'],
  ['15.11.26', '2026-11-14T23:00:00.000Z'],
  ['15/11/2026', '2026-11-14T23:00:00.000Z'],
  ['5-1-2026', '2026-01-04T23:00:00.000Z'],
  ['03/04/2026', '2026-04-02T22:00:00.000Z'],
  ['15 novembre 2026', '2026-11-14T23:00:00.000Z'],
  ['Publié le 1er mars 2026', '2026-02-28T23:00:00.000Z'],
  ['3 août 2026', '2026-08-02T22:00:00.000Z'],
  ['15 déc. 2026', '2026-12-14T23:00:00.000Z'],
  ['7. März 2026', '2026-03-06T23:00:00.000Z'],
  ['15 november 2026', '2026-11-14T23:00:00.000Z'],
  ['Nieuwsbericht | 9 mrt 2026', '2026-03-08T23:00:00.000Z'],
  ['15 Nov 2026, 14:30', '2026-11-15T13:30:00.000Z'],
  ['15.11.2026, 14:30 Uhr', '2026-11-15T13:30:00.000Z'],
  ['15.11.2026 um 14.30 Uhr', '2026-11-15T13:30:00.000Z'],
  ['15 novembre 2026 à 14h30', '2026-11-15T13:30:00.000Z'],
  ['15 november 2026 14 uur', '2026-11-15T13:00:00.000Z'],
  ['November 15, 2026', '2026-11-14T23:00:00.000Z'],
  ['Nov. 15th, 2026 2:30 p.m.', '2026-11-15T13:30:00.000Z'],
  ['15 November 2026 12:05am', '2026-11-14T23:05:00.000Z'],
  ['15Nov2026', '2026-11-14T23:00:00.000Z'],
  ['2026-11-15', '2026-11-14T23:00:00.000Z'],
  ['2026-11-15T14:30', '2026-11-15T13:30:00.000Z'],
  ['2026-11-15T14:30:05.123+05:30', '2026-11-15T09:00:05.000Z'],
  ['2026-11-15T14:30:00Z', '2026-11-15T14:30:00.000Z'],
  ['Sun, 15 Nov 2026 14:30:00 GMT', '2026-11-15T14:30:00.000Z'],
  ['Sun, 15 Nov 2026 14:30:00 +0100', '2026-11-15T13:30:00.000Z'],
  ['15 July 2026', '2026-07-14T22:00:00.000Z'],
  ['29 February 2028', '2028-02-28T23:00:00.000Z'],
])('"%s" in Berlin is %s', (text, expected) => {
  expect(writtenDate(text, BERLIN)?.toISOString()).toBe(expected);
});

test.each([
  '3 days ago',
  'vor 3 Tagen',
  'hier',
  'gisteren, 14:30',
  'soon',
  '',
  '15 November',
  '31 February 2026',
  '29.02.2026',
  '32.01.2026',
  '11/15/2026',
  '15 Brumaire 2026',
  'Version 10.11.12.13',
  '192.168.10.2026',
  '15 November 0026',
  '15 November 20261',
  '2026',
])('"%s" is no date', (text) => {
  expect(writtenDate(text, BERLIN)).toBeUndefined();
});

test('the first date of a text counts, and a wrong time leaves the day', () => {
  expect(writtenDate('Posted 2 May 2026, updated 2026-05-09', 'UTC')?.toISOString()).toBe('2026-05-02T00:00:00.000Z');
  expect(writtenDate('2 May 2026, 27:99', 'UTC')?.toISOString()).toBe('2026-05-02T00:00:00.000Z');
});

test('every day of our time is read back from how our publishers write it', () => {
  const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const locales = fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'nl-NL');
  fc.assert(
    fc.property(days, locales, fc.constantFrom('long', 'short'), (day, locale, month) => {
      const written = day.toLocaleDateString(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
      expect(writtenDate(written, 'UTC')?.toISOString().slice(0, 10), written).toBe(day.toISOString().slice(0, 10));
    }),
  );
});

test('never throws, whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^2026-1[0-9]-[0-9]{2}[T ][0-9:+Zh-]{0,14}$/),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const date = writtenDate(text, BERLIN);
      expect(date === undefined || !Number.isNaN(date.getTime())).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['15 November 2026', true],
  ['Published: 15 November 2026', true],
  ['The ministers met on 15 November 2026 in the town hall to speak of boats', false],
  ['15 November 2026 – The ministers met in the town hall to speak of boats and of harbours', true],
])('isDateLine: %s', (text, expected) => {
  expect(isDateLine(text)).toBe(expected);
});

test('a date before a title is taken off, one within it stays', () => {
  expect(withoutLeadingDate('15.11.2026: Grenzen dicht')).toBe('Grenzen dicht');
  expect(withoutLeadingDate('3 août 2026 – Été calme')).toBe('Été calme');
  expect(withoutLeadingDate('Bericht vom 15.11.2026')).toBe('Bericht vom 15.11.2026');
});
