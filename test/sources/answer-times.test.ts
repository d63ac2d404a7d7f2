import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshForSeconds, retryTime } from '../../src/sources/answer-times.ts';

const NOW = new Date('2024-12-10T08:00:00Z');
const NINE = 'Tue, 10 Dec 2024 09:00:00 GMT';
const EIGHT = 'Tue, 10 Dec 2024 08:00:00 GMT';

const CASES: readonly (readonly [Record<string, string>, number | undefined])[] = [
  [{}, undefined],
  [{ 'Cache-Control': 'max-age=600' }, 600],
  [{ 'Cache-Control': 'public, Max-Age=600, stale-while-revalidate=30' }, 600],
  [{ 'Cache-Control': 'max-age="600"' }, 600],
  [{ 'Cache-Control': 'max-age=600', Age: '500' }, 100],
  [{ 'Cache-Control': 'max-age=600', Age: '700' }, 0],
  [{ 'Cache-Control': 'max-age=600', Age: 'old' }, 600],
  [{ 'Cache-Control': 'max-age=0, must-revalidate' }, 0],
  [{ 'Cache-Control': 's-maxage=600' }, undefined],
  [{ 'Cache-Control': 's-maxage=600, max-age=60' }, 60],
  [{ 'Cache-Control': 'no-store, max-age=600' }, undefined],
  [{ 'Cache-Control': 'max-age=600, no-cache' }, undefined],
  [{ 'Cache-Control': 'no-cache="Set-Cookie", max-age=600' }, undefined],
  [{ 'Cache-Control': 'max-age=soon' }, undefined],
  [{ 'Cache-Control': 'max-age=-1' }, undefined],
  [{ 'Cache-Control': 'max-age' }, undefined],
  [{ 'Cache-Control': 'max-age=60', Expires: NINE, Date: EIGHT }, 60],
  [{ Expires: NINE, Date: EIGHT }, 3600],
  [{ Expires: NINE }, 3600],
  [{ Expires: EIGHT, Date: NINE }, 0],
  [{ Expires: '0' }, 0],
  [{ Expires: '-1', Date: EIGHT }, 0],
  [{ Expires: NINE, 'Cache-Control': 'no-cache' }, undefined],
  [{ Expires: NINE, 'Cache-Control': 'private' }, 3600],
];

test.each(CASES)('%j is fresh for %s seconds', (headers, seconds) => {
  expect(freshForSeconds(new Headers(headers), NOW)).toBe(seconds);
});

test('whatever the headers hold, it is a number of seconds from zero, or nothing', () => {
  const value = fc.string({ unit: 'binary-ascii' }).filter((text) => /^[\t\x20-\x7e]*$/.test(text));
  const word = fc.constantFrom('max-age=', 'no-store', ',', '"', '5', '-', ' ', 'Expires');
  const text = fc.oneof(
    value,
    fc.array(word).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, text, text, (cacheControl, expires, age) => {
      const headers = new Headers({ 'Cache-Control': cacheControl, Expires: expires, Age: age });
      expect(freshForSeconds(headers, NOW) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ['120', new Date('2024-12-10T08:02:00Z')],
  [' 120 ', new Date('2024-12-10T08:02:00Z')],
  [NINE, new Date('2024-12-10T09:00:00Z')],
  ['Tuesday, 10-Dec-24 09:00:00 GMT', new Date('2024-12-10T09:00:00Z')],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['99999999999999999999', undefined],
  ['', undefined],
])('Retry-After "%s" means %s', (value, at) => {
  expect(retryTime(new Headers({ 'Retry-After': value }), NOW)).toEqual(at);
});
