import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HostPace } from '../../src/sources/host-pace.ts';

/** A clock that only moves when somebody sleeps, or does work of a length. */
function stageClock() {
  let time = 1_000_000;
  const waiting: { at: number; wake: () => void }[] = [];
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => void waiting.push({ at: time + milliseconds, wake }));
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Lets time pass until nobody sleeps any more. */
  const run = async () => {
    for (await settle(); waiting.length > 0; await settle()) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      time = Math.max(time, next?.at ?? time);
      next?.wake();
    }
  };
  const turn = (milliseconds: number) => {
    time += milliseconds;
  };
  return { now: () => new Date(time), sleep, run, turn };
}

interface Log {
  readonly host: string;
  readonly start: number;
  readonly end: number;
}

async function requests(delay: number, asked: readonly (readonly [string, number])[], slow?: [string, number]) {
  const clock = stageClock();
  const begin = clock.now().getTime();
  const pace = new HostPace(clock, delay);
  if (slow) pace.slowTo(...slow);
  const log: Log[] = [];
  const all = asked.map(([host, length]) =>
    pace.inTurn(host, async () => {
      const start = clock.now().getTime() - begin;
      await clock.sleep(length);
      log.push({ host, start, end: clock.now().getTime() - begin });
    }),
  );
  await clock.run();
  await Promise.all(all);
  return log;
}

test('requests to one host keep their distance, from end to start', async () => {
  expect(
    await requests(1000, [
      ['a', 300],
      ['a', 200],
      ['a', 100],
    ]),
  ).toEqual([
    { host: 'a', start: 0, end: 300 },
    { host: 'a', start: 1300, end: 1500 },
    { host: 'a', start: 2500, end: 2600 },
  ]);
});

test('different hosts, and ports, do not wait for each other', async () => {
  const log = await requests(1000, [
    ['a', 500],
    ['b', 500],
    ['a:8080', 500],
  ]);
  expect(log.map(({ start }) => start)).toEqual([0, 0, 0]);
});

test('a host that asks for more distance gets it, and one that asks for less does not', async () => {
  const slow = await requests(
    1000,
    [
      ['a', 0],
      ['a', 0],
      ['b', 0],
      ['b', 0],
    ],
    ['a', 10_000],
  );
  expect(slow.map(({ host, start }) => [host, start])).toEqual([
    ['a', 0],
    ['b', 0],
    ['b', 1000],
    ['a', 10_000],
  ]);
  const fast = await requests(
    1000,
    [
      ['a', 0],
      ['a', 0],
    ],
    ['a', 10],
  );
  expect(fast.map(({ start }) => start)).toEqual([0, 1000]);
});

test('a host that needs no delay gets what it asks for itself only', async () => {
  const clock = stageClock();
  const pace = new HostPace(clock, 1000, (host) => host !== 'a');
  pace.slowTo('slow', 10);
  const starts = ['own', 'own', 'slow', 'slow', 'a', 'a'].map((host) =>
    pace.inTurn(host, async () => [host, clock.now().getTime() - 1_000_000]),
  );
  await clock.run();
  expect(await Promise.all(starts)).toEqual([
    ['own', 0],
    ['own', 0],
    ['slow', 0],
    ['slow', 10],
    ['a', 0],
    ['a', 1000],
  ]);
});

test('time that has passed already is not waited again', async () => {
  const clock = stageClock();
  const pace = new HostPace(clock, 1000);
  await pace.inTurn('a', async () => {});
  clock.turn(5000);
  const before = clock.now();
  expect(await pace.inTurn('a', async () => clock.now())).toEqual(before);
});

test('a clock set back makes nobody wait longer', async () => {
  const clock = stageClock();
  const pace = new HostPace(clock, 1000);
  await pace.inTurn('a', async () => {});
  clock.turn(-3_600_000);
  const before = clock.now().getTime();
  const next = pace.inTurn('a', async () => clock.now().getTime() - before);
  await clock.run();
  expect(await next).toBe(1000);
});

test('a request that throws is told to its asker only, and the next has its turn', async () => {
  const clock = stageClock();
  const pace = new HostPace(clock, 0);
  const first = pace.inTurn('a', () => Promise.reject(new Error('bug')));
  const second = pace.inTurn('a', async () => 'well');
  await expect(first).rejects.toThrow('bug');
  await clock.run();
  expect(await second).toBe('well');
});

test('however many are asked for, one host never has two at once nor two too near', async () => {
  const request = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3000));
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 12 }), fc.nat(2000), async (asked, delay) => {
      const log = await requests(delay, asked);
      expect(log).toHaveLength(asked.length);
      for (const host of ['a', 'b', 'c']) {
        const ofHost = log.filter((entry) => entry.host === host);
        for (const [index, { start }] of ofHost.entries()) {
          const before = ofHost[index - 1];
          if (before) expect(start).toBe(before.end + delay);
        }
      }
    }),
  );
});
