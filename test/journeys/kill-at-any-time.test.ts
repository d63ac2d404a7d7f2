import { expect, test } from 'vitest';
import { ITEMS_OF_SMALL_WATCHLIST as ITEMS, killedAndStartedAgain, type Moment } from '../parts/killed.ts';

// From before anything is there to the end of a round; how far it has come by then varies, what it ends in may not.
const moments: Moment[] = [0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 230, 260, 290, 320].map((after) => ({
  after,
}));
let kills = 0;

test.each(moments)(
  'killed at %j and started again, nothing is lost and nothing told twice',
  { timeout: 60_000 },
  async (moment) => {
    const { killed, told } = await killedAndStartedAgain(moment);
    if (killed) kills++;
    expect(new Set(told).size).toBe(ITEMS);
    expect(told).toHaveLength(ITEMS);
  },
);

test('most of these moments come before the end', () => {
  expect(kills).toBeGreaterThanOrEqual(10);
});
