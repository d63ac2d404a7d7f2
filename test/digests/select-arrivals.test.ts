import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arrival, selectArrivals } from '../../src/digests/select-arrivals.ts';
import { EVERYTHING } from '../../src/subscriptions/subscription.ts';

const arrival = (id: string, minute = 0, matched: Partial<Arrival> = {}): Arrival => ({
  id,
  arrivedAt: new Date(Date.UTC(2024, 11, 10, 8, minute)),
  agreements: ['a'],
  rules: [],
  ...matched,
});

test('each item once, oldest first, without those sent before', () => {
  const arrivals = [arrival('late', 9), arrival('sent'), arrival('early', 1), arrival('late', 3)];
  expect(selectArrivals(arrivals, EVERYTHING, new Set(['sent'])).map(({ id }) => id)).toEqual(['early', 'late']);
});

test.each([
  ['everything', EVERYTHING, ['agreement', 'rule', 'both']],
  ['one agreement', { agreements: ['a'], rules: [] }, ['agreement', 'both']],
  ['one rule', { agreements: [], rules: ['r'] }, ['rule', 'both']],
  ['other things', { agreements: ['x'], rules: ['y'] }, []],
  ['nothing', { agreements: [], rules: [] }, []],
] as const)('only what is of interest to one who follows %s', (_, interest, ids) => {
  const arrivals = [
    arrival('agreement', 0),
    arrival('rule', 1, { agreements: [], rules: ['r'] }),
    arrival('both', 2, { rules: ['r'] }),
    arrival('neither', 3, { agreements: [] }),
  ];
  const wanted = {
    agreements: interest.agreements === 'all' ? ('all' as const) : [...interest.agreements],
    rules: interest.rules === 'all' ? ('all' as const) : [...interest.rules],
  };
  expect(selectArrivals(arrivals, wanted, new Set()).map(({ id }) => id)).toEqual(ids);
});

test('over any split into windows every item is told exactly once', () => {
  const ids = fc.array(fc.tuple(fc.nat(20).map(String), fc.nat(59)), { maxLength: 40 });
  fc.assert(
    fc.property(ids, fc.nat(59), (pairs, split) => {
      const all = pairs.map(([id, minute]) => arrival(id, minute));
      const first = selectArrivals(
        all.filter((a) => a.arrivedAt.getUTCMinutes() <= split),
        EVERYTHING,
        new Set(),
      );
      const second = selectArrivals(all, EVERYTHING, new Set(first.map(({ id }) => id)));
      const told = [...first, ...second].map(({ id }) => id);
      expect(new Set(told).size).toBe(told.length);
      expect(new Set(told)).toEqual(new Set(pairs.map(([id]) => id)));
    }),
  );
});
