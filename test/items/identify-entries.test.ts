import { expect, test } from 'vitest';
import type { FeedEntry } from '../../src/items/feed.ts';
import { identifyEntries } from '../../src/items/identify-entries.ts';
import { canonicalAddress } from '../../src/items/web-address.ts';

const keysOf = (sourceId: string, entries: FeedEntry[], shared: readonly string[] = []) =>
  identifyEntries(sourceId, { entries }, shared).entries.map(({ keys }) => keys[0]);
const idOf = (link: string, guid?: string) => keysOf('s', [{ link, ...(guid ? { guid } : {}) }])[0];

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
  expect(keysOf('other', [{ link: 'https://a.example/x', guid: 'new-guid' }])[0]).toBe(
    idOf('https://a.example/x', 'guid'),
  );
});

test('different queries are different items', () => {
  expect(idOf('https://a.example/?id=1')).not.toBe(idOf('https://a.example/?id=2'));
});

test('entries that share an address are not swallowed', () => {
  const link = 'https://a.example/news';
  const ids = keysOf('s', [
    { link, guid: '1' },
    { link, guid: '2' },
    { link, title: 'three' },
    { link: 'https://a.example/x' },
  ]);
  expect(new Set(ids).size).toBe(4);
});

test('without an address the guid, else the title counts, within its source', () => {
  expect(keysOf('s', [{ guid: 'g' }])).toEqual(keysOf('s', [{ guid: 'g', title: 'changed' }]));
  expect(keysOf('s', [{ guid: 'g' }])).not.toEqual(keysOf('t', [{ guid: 'g' }]));
  expect(keysOf('s', [{ title: 'a' }])).not.toEqual(keysOf('s', [{ title: 'b' }]));
});

test('an address in canonical form stays as it is', () => {
  const once = canonicalAddress('HTTP://user:pw@A.example:80/x/?b=2&a=1&utm_medium=x#y');
  expect(once).toBe('https://a.example/x?a=1&b=2');
  expect(canonicalAddress(once)).toBe(once);
});

const link = 'https://a.example/news';

test('an address once found to be shared stays so when a single entry bears it', () => {
  const first = identifyEntries('s', {
    entries: [
      { link, guid: '1' },
      { link, guid: '2' },
    ],
  });
  const later = identifyEntries('s', { entries: [{ link, guid: '3' }] }, first.shared);
  expect(later.entries[0]?.keys).not.toContain(idOf(link));
  expect(later.entries[0]?.hasOwnPage).toBe(false);
});

test.each([
  ['the front page of the site', 'https://a.example/', undefined],
  ['the page of the publication', link, link],
])('%s identifies no entry and is not read as its article', (_, address, front) => {
  const feed = { entries: [{ link: address, guid: '1', title: 'One' }], ...(front ? { link: front } : {}) };
  const [entry] = identifyEntries('s', feed).entries;
  expect(entry).toMatchObject({ hasOwnPage: false });
  expect(entry?.keys).not.toContain(idOf(address));
});

test('a guid that several entries bear tells none of them apart', () => {
  const entries = [
    { link: 'https://a.example/1', guid: 'article' },
    { link: 'https://a.example/2', guid: 'article' },
  ];
  const identified = identifyEntries('s', { entries }).entries;
  expect(identified.map(({ keys }) => keys.length)).toEqual([1, 1]);
  expect(identified[0]?.keys[0]).not.toBe(identified[1]?.keys[0]);
});

test('a page listed twice with the time of its edits in the guid is one item with a page of its own', () => {
  const entries = ['08:00', '09:00'].map((time) => ({ link, guid: `${link}#2024-12-10T${time}:00Z`, title: 'Plan' }));
  const identified = identifyEntries('s', { entries }).entries;
  expect(new Set(identified.map(({ keys }) => keys[0]))).toEqual(new Set([idOf(link)]));
  expect(identified.every(({ hasOwnPage }) => hasOwnPage)).toBe(true);
});

test('entries without address or guid that share a title are told apart by their dates', () => {
  const entries = [9, 10].map((day) => ({ title: 'Daily news', publishedAt: new Date(Date.UTC(2024, 11, day)) }));
  expect(new Set(keysOf('s', entries)).size).toBe(2);
});

test('dates alone leave the print as it is; any word changes it', () => {
  const prints = [{ title: 'a' }, { title: 'a', publishedAt: new Date(0) }, { title: 'b' }].map(
    (entry) => identifyEntries('s', { entries: [entry] }).entries[0]?.print,
  );
  expect(prints[0]).toBe(prints[1]);
  expect(prints[0]).not.toBe(prints[2]);
});

test.each([
  [
    'two wordings of one title',
    [{ title: 'Ministers meet in Calais today' }, { title: 'Ministers will meet in Calais today' }],
  ],
  [
    'a new guid beside the old one, the day the same',
    [
      { guid: '1', title: 'Ministers meet' },
      { guid: '2', title: 'Ministers meet' },
    ],
  ],
])('%s do not make the page of one item a shared address', (_, entries) => {
  const identified = identifyEntries('s', { entries: entries.map((each) => ({ link, ...each })) }).entries;
  expect(new Set(identified.map(({ keys }) => keys[0]))).toEqual(new Set([idOf(link)]));
});

test('bulletins under one address that differ in their number or day are items of their own', () => {
  const entries = [10, 11].map((day) => ({
    link,
    guid: `${day}`,
    title: `Bulletin ${day}`,
    publishedAt: new Date(Date.UTC(2024, 11, day)),
  }));
  expect(new Set(keysOf('s', entries)).size).toBe(2);
});

test('an entry that stands at a place within a page is known by it when others come to stand there', () => {
  const at = (place: string, title: string) => ({ link: `https://a.example/day#${place}`, title });
  const alone = identifyEntries('s', { entries: [at('a', 'Harbour closed')] }).entries[0]?.keys ?? [];
  const later = identifyEntries('s', { entries: [at('b', 'Fees rise in April'), at('a', 'Harbour closed')] }).entries;
  expect(alone).toContain(later[1]?.keys[0]);
  expect(alone).not.toContain(later[0]?.keys[0]);
});

test('an entry without address or guid keeps its first key whatever stands beside it', () => {
  const bulletin = (day: number) => ({ title: 'Weekly bulletin', publishedAt: new Date(Date.UTC(2024, 11, day)) });
  expect(keysOf('s', [bulletin(10)])[0]).toBe(keysOf('s', [bulletin(3), bulletin(10)])[1]);
});
