import { expect, test } from 'vitest';
import { killedAndStartedAgain, type Moment } from '../parts/killed.ts';
import { ITEMS_OF_SMALL_WATCHLIST as ITEMS } from '../parts/small-watchlist.ts';

// Each line is one folder, killed twice. No mail goes out before the last of 11 sources was polled.
const MOMENTS: [Moment, Moment][] = [
  [{ line: 1 }, { mail: 'before SES has the mail' }],
  [{ line: 2 }, { mail: 'after SES has the mail, before it answers' }],
  [{ line: 4 }, { mail: 'after SES answered' }],
  [{ line: 6 }, { line: 10 }],
  [{ line: 8 }, { line: 11 }],
];

test.each(MOMENTS)(
  'killed at %j and, started again, at %j, nothing is lost and nothing told twice',
  { timeout: 60_000 },
  async (...moments) => {
    const { kills, told } = await killedAndStartedAgain(...moments);
    expect(kills).toBe(2);
    expect(new Set(told).size).toBe(ITEMS);
    expect(told).toHaveLength(ITEMS);
  },
);
