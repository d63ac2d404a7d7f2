import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueSources, nextPollTime } from '../../src/sources/next-poll.ts';
import { newSourceState } from '../../src/sources/source-state.ts';
import { testSource } from '../parts/test-monitor.ts';

const NOW = new Date('2024-12-10T08:00:00Z');
const source = testSource('https://a.example/feed');
const minutes = (date: Date) => (date.getTime() - NOW.getTime()) / 60_000;

test.each([
  [0, 60],
  [1, 120],
  [3, 480],
  [9, 1440],
])('after %i failures in a row it waits %i minutes', (failures, wait) => {
  expect(minutes(nextPollTime(source, NOW, { failures }))).toBe(wait);
});

test('a later time asked for by the server is kept to', () => {
  expect(minutes(nextPollTime(source, NOW, { failures: 0, notBefore: new Date('2024-12-10T14:00:00Z') }))).toBe(360);
});

test('never sooner than its pace, never later than a day', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.option(fc.date({ noInvalidDate: true })), (failures, asked) => {
      const wait = minutes(nextPollTime(source, NOW, { failures, ...(asked ? { notBefore: asked } : {}) }));
      expect(wait).toBeGreaterThanOrEqual(60);
      expect(wait).toBeLessThanOrEqual(1440);
    }),
  );
});

test('a source is due when its time has come or it was never polled', () => {
  const waiting = testSource('https://b.example', { id: 'waiting' });
  const ready = testSource('https://c.example', { id: 'ready' });
  const states = [
    { ...newSourceState('waiting'), nextPollAt: new Date(NOW.getTime() + 1) },
    { ...newSourceState('ready'), nextPollAt: NOW },
  ];
  expect(dueSources([source, waiting, ready], states, NOW).map(({ id }) => id)).toEqual(['test-source', 'ready']);
});
