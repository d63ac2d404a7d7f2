import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestKey, lookBackFrom, parseDigestKey } from '../../src/digests/digest-window.ts';

test('a key names its subscription and window, and can be read back', () => {
  const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-f0-9]{24}$/), dates, (subscriptionId, windowStart) => {
      const key = digestKey(subscriptionId, windowStart);
      expect(key).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(parseDigestKey(key)).toEqual({ subscriptionId, windowStart });
    }),
  );
});

test.each(['', 'x', 'a_2024', '../a_20241210T080000000Z'])('"%s" is no key', (text) => {
  expect(parseDigestKey(text)).toBeUndefined();
});

test('looks back an hour, but not behind the subscription', () => {
  const at = (time: string) => new Date(`2024-12-10T${time}Z`);
  expect(lookBackFrom(at('08:00'), at('05:00'))).toEqual(at('07:00'));
  expect(lookBackFrom(at('08:00'), at('07:30'))).toEqual(at('07:30'));
});
