import { expect, test } from 'vitest';
import { planDigests } from '../../src/monitor/plan-digests.ts';
import { planPolls } from '../../src/monitor/plan-polls.ts';
import { pollIfDue } from '../../src/monitor/poll-if-due.ts';
import { pollSource } from '../../src/monitor/poll-source.ts';
import { rssFeed, startSite } from '../parts/site.ts';
import { testMonitor, testSource } from '../parts/test-monitor.ts';

function recordingQueue<Task>() {
  const tasks: Task[] = [];
  return { tasks, add: async (more: readonly Task[]) => void tasks.push(...more) };
}

test('queues the sources that are due, again and again until they are polled', async () => {
  const site = await startSite();
  site.page('/feed.xml', rssFeed([]));
  const source = testSource(`${site.origin}/feed.xml`);
  const monitor = await testMonitor([source]);
  const queue = recordingQueue();
  const planning = { sources: [source], states: monitor.polling.states, queue, now: () => monitor.clock.now };
  const planned = async () => (await planPolls(planning)).planned;
  expect([await planned(), await planned()]).toEqual([1, 1]);
  const task = { sourceId: 'test-source', host: new URL(site.origin).host, dueSince: 'ever' };
  expect(queue.tasks).toEqual([task, task]);
  await pollSource(monitor.polling, source);
  expect(await planPolls(planning)).toMatchObject({ planned: 0, health: { healthy: 1, failing: 0, openGaps: 0 } });
  monitor.wait(60);
  expect(await planned()).toBe(1);
  expect(queue.tasks.at(-1)).toMatchObject({ dueSince: monitor.clock.now.toISOString() });
});

test('a task that another poll was quicker with does nothing', async () => {
  const site = await startSite();
  site.page('/feed.xml', rssFeed([]));
  const source = testSource(`${site.origin}/feed.xml`);
  const monitor = await testMonitor([source]);
  expect(await pollIfDue(monitor.polling, source)).toMatchObject({ outcome: 'read' });
  expect(await pollIfDue(monitor.polling, source)).toBeUndefined();
  expect(await pollIfDue(monitor.polling, { ...source, status: 'blocked', reason: 'CAPTCHA' })).toBeUndefined();
  expect(site.asked).toEqual(['/feed.xml']);
  monitor.wait(60);
  expect(await pollIfDue(monitor.polling, source)).toMatchObject({ outcome: 'not-modified' });
});

test('queues the subscriptions that are due, however many', async () => {
  const monitor = await testMonitor();
  for (let n = 0; n < 205; n++) await monitor.subscribe(`r${n}@example.org`);
  await monitor.subscribe('later@example.org', { frequency: 'daily', hour: 9 });
  const queue = recordingQueue<{ subscriptionId: string }>();
  const planning = { subscriptions: monitor.digesting.subscriptions, queue, now: () => monitor.clock.now };
  expect(await planDigests(planning)).toBe(205);
  expect(new Set(queue.tasks.map(({ subscriptionId }) => subscriptionId)).size).toBe(205);
  monitor.wait(60);
  expect(await planDigests(planning)).toBe(206);
});
