import { expect, test } from 'vitest';
import { entryIds } from '../../src/items/item-id.ts';
import { canonicalAddress } from '../../src/items/web-address.ts';

const idOf = (link: string, guid?: string) => entryIds('s', [{ link, ...(guid ? { guid } : {}) }])[0];

test.each([
  ['scheme', 'http://a.example/x'],
  ['fragment', 'https://a.example/x#2024-12-10'],
  ['tracking', 'https://a.example/x?utm_source=rss&fbclid=1'],
  ['final slash', 'https://a.example/x/'],
  ['session id', 'https://a.example/x;jsessionid=12AB'],
  ['host case', 'https://A.EXAMPLE/x'],
])('one item whatever the %s', (_, link) => {
  expect(idOf(link)).toBe(idOf('https://a.example/x'));
});

test('one item in whichever feed it stands and whatever its guid', () => {
  expect(entryIds('other', [{ link: 'https://a.example/x', guid: 'new-guid' }])[0]).toBe(
    idOf('https://a.example/x', 'guid'),
  );
});

test('different queries are different items', () => {
  expect(idOf('https://a.example/?id=1')).not.toBe(idOf('https://a.example/?id=2'));
});

test('entries that share an address are not swallowed', () => {
  const link = 'https://a.example/news';
  const ids = entryIds('s', [
    { link, guid: '1' },
    { link, guid: '2' },
    { link, title: 'three' },
    { link: 'https://a.example/x' },
  ]);
  expect(new Set(ids).size).toBe(4);
});

test('without an address the guid, else the title counts, within its source', () => {
  expect(entryIds('s', [{ guid: 'g' }])).toEqual(entryIds('s', [{ guid: 'g', title: 'changed' }]));
  expect(entryIds('s', [{ guid: 'g' }])).not.toEqual(entryIds('t', [{ guid: 'g' }]));
  expect(entryIds('s', [{ title: 'a' }])).not.toEqual(entryIds('s', [{ title: 'b' }]));
});

test('an address in canonical form stays as it is', () => {
  const once = canonicalAddress('HTTP://user:pw@A.example:80/x/?b=2&a=1&utm_medium=x#y');
  expect(once).toBe('https://a.example/x?a=1&b=2');
  expect(canonicalAddress(once)).toBe(once);
});
