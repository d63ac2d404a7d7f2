import { expect, test } from 'vitest';
import { killedAndStartedAgain } from '../parts/killed.ts';
import { ITEMS_OF_SMALL_WATCHLIST as ITEMS } from '../parts/small-watchlist.ts';

// Milliseconds from before anything is there to the midst of a round; how far it has come by then varies, what it ends
// in may not. Each line is one folder: what a kill leaves behind is killed again, early and late.
const MOMENTS = [
  [0, 100, 200],
  [20, 230, 120],
  [260, 40, 140],
  [290, 160, 60],
  [80, 180, 320],
];
let all = 0;

test.each(MOMENTS)(
  'killed after %i, %i and %i ms, each time started again, nothing is lost and nothing told twice',
  { timeout: 60_000 },
  async (...moments) => {
    const { kills, told } = await killedAndStartedAgain(...moments.map((after) => ({ after })));
    all += kills;
    expect(new Set(told).size).toBe(ITEMS);
    expect(told).toHaveLength(ITEMS);
  },
);

test('most of these moments come before the end', () => {
  expect(all).toBeGreaterThanOrEqual(10);
});
