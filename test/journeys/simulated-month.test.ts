import { expect, test } from 'vitest';
import { liveThroughMonth } from '../../benchmarks/simulated-month/month.ts';
import { testMonitor } from '../parts/test-monitor.ts';

test('a month of bursts, outages, edits, new guids and deletions: each item once, each gap found and filled', async () => {
  const { polling } = await testMonitor();
  const month = await liveThroughMonth({ polling, hasPages: true, seed: 1 });
  expect(month.missing).toEqual([]);
  expect(month.storedAsNew).toBe(month.published);
  expect(month.visibleEdits).toBeGreaterThan(8);
  expect(month.updatesTold).toBe(month.visibleEdits);
  expect(month.pushedOut.length).toBeGreaterThan(20);
  expect(month.unnoticed).toEqual([]);
  expect(month.gaps.map(({ state }) => state)).not.toContain('open');
}, 60_000);

test('where older pages cannot be had, each gap is known', async () => {
  const { polling } = await testMonitor();
  const month = await liveThroughMonth({ polling, hasPages: false, seed: 2 });
  expect(month.storedAsNew).toBe(month.published - month.missing.length);
  expect(month.missing).toEqual(month.pushedOut.map(({ number }) => number));
  expect(month.unnoticed).toEqual([]);
  expect(month.gaps.length).toBeGreaterThan(0);
}, 60_000);
