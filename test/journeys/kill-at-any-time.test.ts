import { expect, test } from 'vitest';
import { killedAndStartedAgain, type Moment } from '../parts/killed.ts';

const ITEMS = 23;

// From before anything is there to after all is done; how far a round has come by then varies, what it ends in may not.
const moments: Moment[] = [0, 30, 60, 90, 120, 150, 200, 250, 300, 350, 400, 500, 600].map((after) => ({ after }));

test.each(moments)(
  'killed at %j and started again, nothing is lost and nothing told twice',
  { timeout: 60_000 },
  async (moment) => {
    const { told } = await killedAndStartedAgain(moment);
    expect(new Set(told).size).toBe(ITEMS);
    expect(told).toHaveLength(ITEMS);
  },
);
