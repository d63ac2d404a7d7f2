import { expect, test } from 'vitest';
import { subscribe } from '../../src/monitor/subscribe.ts';
import { EVERYTHING } from '../../src/subscriptions/subscription.ts';
import { START, TEST_WATCHLIST, testMonitor } from '../parts/test-monitor.ts';

const REQUEST = {
  address: 'reader@example.org',
  interest: EVERYTHING,
  frequency: 'daily',
  hour: 8,
  timeZone: 'UTC',
} as const;

test('subscribing twice changes nothing; after leaving one can come back', async () => {
  const { subscriptions } = (await testMonitor()).digesting;
  const first = await subscribe(subscriptions, TEST_WATCHLIST, REQUEST, START);
  expect(first.kind).toBe('added');
  const again = await subscribe(
    subscriptions,
    TEST_WATCHLIST,
    { ...REQUEST, address: ' Reader@Example.org', hour: 9 },
    START,
  );
  expect(again).toMatchObject({ kind: 'present', subscription: { hour: 8 } });
  if (again.kind === 'refused') throw new Error('refused');
  await subscriptions.end(again.subscription.id);
  expect(await subscribe(subscriptions, TEST_WATCHLIST, REQUEST, START)).toMatchObject({ kind: 'added' });
});

test.each([
  ['an address', { address: 'reader' }, '"reader" is no e-mail address'],
  ['an address with a line break', { address: 'a@b.example\r\nBcc: c@d.example' }, 'is no e-mail address'],
  ['a time zone', { timeZone: 'London' }, '"London" is no time zone; expected one like Europe/London'],
  ['an hour', { hour: 24 }, 'the hour must be a whole number from 0 to 23'],
  ['an agreement', { interest: { agreements: ['x'], rules: [] } }, 'there is no agreement "x"'],
  ['a rule', { interest: { agreements: [], rules: ['y'] } }, 'there is no rule "y"'],
])('refuses what is no %s, with the reason', async (_, changes, reason) => {
  const { subscriptions } = (await testMonitor()).digesting;
  const outcome = await subscribe(subscriptions, TEST_WATCHLIST, { ...REQUEST, ...changes }, START);
  expect(outcome.kind === 'refused' && outcome.mistakes.join('; ')).toContain(reason);
});
