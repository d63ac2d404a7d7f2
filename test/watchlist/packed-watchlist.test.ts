import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { packSources, packWatchlist, unpackSources, unpackWatchlist } from '../../src/watchlist/packed-watchlist.ts';

test('a packed watchlist is the same, without the examples that prove it', async () => {
  const watchlist = await readWatchlist();
  const unpacked = unpackWatchlist(packWatchlist(watchlist));
  const examples = { positive: [], negative: [] };
  expect(unpacked).toEqual({
    ...watchlist,
    agreements: watchlist.agreements.map((agreement) => ({ ...agreement, examples })),
  });
  expect(unpackSources(packSources(watchlist))).toEqual(watchlist.sources);
});

test('something else is refused', () => {
  expect(() => unpackWatchlist('{"sources":[]}')).toThrow(/agreements/);
});
