import { expect, test } from 'vitest';
import { cachedWatchlist } from '../../src/app/watchlist-cache.ts';
import { parseWatchlist } from '../../src/watchlist/parse-watchlist.ts';

const texts = (name: string) => ({
  sources: 'sources: []\n',
  agreements: `agreements:\n  - { id: a, name: ${name}, date: 2024-12-09, parties: [GB], aliases: { en: [], de: [], fr: [], nl: [] } }\n`,
  rules: 'rules: []\n',
  vocabulary: 'parties: [{ id: GB, name: UK, words: [Britain] }]\nlists: []\n',
});

test('the same files are parsed once, others anew, and mistakes each time', async () => {
  const parsed: string[] = [];
  const read = (name: string) =>
    cachedWatchlist(texts(name), (own) => {
      parsed.push(name);
      return parseWatchlist(own);
    });
  const name = `Plan ${process.hrtime.bigint()}`;
  const first = await read(name);
  expect(first).toEqual(parseWatchlist(texts(name)));
  expect(await read(name)).toEqual(first);
  expect(await read(`${name} again`)).toEqual(parseWatchlist(texts(`${name} again`)));
  expect((await read('x')).kind).toBe('mistaken');
  expect((await read('x')).kind).toBe('mistaken');
  expect(parsed).toEqual([name, `${name} again`, 'x', 'x']);
});
