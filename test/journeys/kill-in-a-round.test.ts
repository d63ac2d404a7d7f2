import { expect, test } from 'vitest';
import { ITEMS_OF_SMALL_WATCHLIST as ITEMS, killedAndStartedAgain, type Moment } from '../parts/killed.ts';

const moments: Moment[] = [
  ...[1, 2, 4, 6, 8, 10, 11].map((line) => ({ line })),
  { mail: 'before SES has the mail' },
  { mail: 'after SES has the mail, before it answers' },
  { mail: 'after SES answered' },
];

test.each(moments)(
  'killed at %j and started again, nothing is lost and nothing told twice',
  { timeout: 60_000 },
  async (moment) => {
    const { killed, told } = await killedAndStartedAgain(moment);
    expect(killed).toBe(true);
    expect(new Set(told).size).toBe(ITEMS);
    expect(told).toHaveLength(ITEMS);
  },
);
