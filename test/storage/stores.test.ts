import { expect, test } from 'vitest';
import type { Classification } from '../../src/classification/classification.ts';
import type { Item } from '../../src/items/item.ts';
import { newSourceState } from '../../src/sources/source-state.ts';
import type { DigestClaim } from '../../src/storage/digest-ledger.ts';
import { keys } from '../../src/storage/table-layout.ts';
import { ledgerLine } from '../parts/ledger-line.ts';
import { START, testMonitor } from '../parts/test-monitor.ts';

const item = (id: string, text = `Text of ${id}`): Item => ({
  id,
  sourceId: 'test-source',
  title: 'Title',
  text,
  textFrom: 'article',
  documents: [],
});
const reading = (item: Item, classification = matched, at = START) => ({ item, classification, at });
const matched: Classification = {
  agreements: [
    {
      id: 'a',
      name: 'A',
      score: 1,
      evidence: [{ start: 0, end: 4, text: 'Text', alias: 'A', field: 'body', by: 'name' }],
    },
  ],
  rules: [{ id: 'r', name: 'R', score: 1, evidence: [] }],
};
const unmatched: Classification = { agreements: [], rules: [] };
const at = (iso: string) => new Date(iso);

test('a source state comes back as it was put, absent parts absent', async () => {
  const { states } = (await testMonitor()).polling;
  expect(await states.get('s')).toBeUndefined();
  const bare = newSourceState('s');
  const full = {
    ...newSourceState('t'),
    validators: { etag: '"1"', lastModified: 'x' },
    lastPollAt: START,
    lastSuccessAt: START,
    failures: 3,
    problem: 'broke off',
    isKeptOut: true,
    failingSince: START,
    lastBodyAt: START,
    endedAt: START,
    movedTo: 'https://b.example/',
    timing: { pace: 30, hints: { everyMinutes: 60, skipHours: [1], skipDays: [0] } },
    gaps: [{ from: START, until: START, state: 'open' as const, tries: 1, triedAt: START }],
    activeDays: ['2024-12-10'],
    watchedSince: '2024-12-01',
  };
  await states.put(bare);
  await states.put(full);
  expect(await states.get('s')).toEqual(bare);
  expect(await states.all()).toEqual([bare, full]);
});

test('an item is stored once and for good, whole, with its evidence', async () => {
  const { items } = (await testMonitor()).digesting;
  const full: Item = { ...item('i'), url: 'https://a.example/', language: 'de', publishedAt: START };
  expect(await items.add(reading(full), ['k1', 'k2'])).toBe(true);
  expect(await items.add(reading({ ...full, title: 'Changed' }, unmatched, at('2025-01-01T00:00:00Z')), [])).toBe(
    false,
  );
  expect(await items.matched(['i', 'missing'])).toEqual([
    { item: full, classification: matched, statements: [], arrivedAt: START, firstArrivedAt: START, updates: [] },
  ]);
  expect(await items.known(['i', 'missing', 'i'])).toEqual(new Set(['i']));
});

test('an item of which only the text was written before a crash is not known', async () => {
  const { table, digesting } = await testMonitor();
  await digesting.items.add(reading(item('i')), []);
  await table.put({ ...keys.itemText('half', 'h'), id: 'half', gzip: new Uint8Array([1]) });
  expect(await digesting.items.known(['i', 'half'])).toEqual(new Set(['i']));
  expect(await digesting.items.matched(['half'])).toEqual([]);
});

test('a very long text is kept as far as it fits', async () => {
  const { items } = (await testMonitor()).digesting;
  const noise = Array.from({ length: 400_000 }, (_, n) => String.fromCharCode(0x4e00 + ((n * 7919) % 20_000))).join('');
  expect(await items.add(reading(item('long', noise)), [])).toBe(true);
  const [kept] = await items.matched(['long']);
  expect(kept?.item.text.length).toBeGreaterThan(50_000);
  expect(noise.startsWith(kept?.item.text ?? 'x')).toBe(true);
});

test('arrivals are those of matched items, in the order of time, across days', async () => {
  const { items } = (await testMonitor()).digesting;
  await items.add(reading(item('third'), matched, at('2024-12-12T00:00:00.000Z')), []);
  await items.add(reading(item('first'), matched, at('2024-12-10T23:59:59.999Z')), []);
  await items.add(reading(item('second'), matched, at('2024-12-11T12:00:00Z')), []);
  await items.add(reading(item('unmatched'), unmatched, at('2024-12-11T12:00:00Z')), []);
  await items.add(reading(item('outside'), matched, at('2024-12-12T00:00:00.001Z')), []);
  const found = await Array.fromAsync(items.arrivals(at('2024-12-10T23:59:59.999Z'), at('2024-12-12T00:00:00.000Z')));
  expect(found.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  expect(found[0]).toEqual({
    id: 'first',
    arrivedAt: at('2024-12-10T23:59:59.999Z'),
    agreements: ['a'],
    rules: ['r'],
  });
});

test('more rows than one page holds are all found', async () => {
  const { items } = (await testMonitor()).digesting;
  const long = { ...matched, rules: [{ id: `r${'x'.repeat(40_000)}`, name: 'R', score: 1, evidence: [] }] };
  const ids = Array.from({ length: 40 }, (_, n) => `i${n}`);
  for (const id of ids) await items.add(reading(item(id), long), []);
  expect(await Array.fromAsync(items.arrivals(START, START))).toHaveLength(40);
  expect((await items.matched(ids)).length).toBe(40);
});

test('subscriptions: due by time, window moves forward only, ended ones are gone from the index', async () => {
  const monitor = await testMonitor();
  const { subscriptions } = monitor.digesting;
  const { id } = await monitor.subscribe('a@example.org');
  const due = (until: string) => Array.fromAsync(subscriptions.due(at(until)));
  expect(await due('2024-12-10T07:59:59.999Z')).toEqual([]);
  expect(await due('2024-12-10T08:00:00Z')).toEqual([id]);
  await subscriptions.settleWindow(id, at('2024-12-11T08:00:00Z'), at('2024-12-12T08:00:00Z'));
  await subscriptions.settleWindow(id, at('2024-12-09T08:00:00Z'), at('2024-12-09T08:00:00Z'));
  expect(await subscriptions.get(id)).toMatchObject({
    windowStart: at('2024-12-11T08:00:00Z'),
    dueAt: at('2024-12-12T08:00:00Z'),
  });
  expect(await due('2024-12-11T08:00:00Z')).toEqual([]);
  expect([await subscriptions.end(id), await subscriptions.end(id)]).toEqual([true, false]);
  expect(await due('2030-01-01T00:00:00Z')).toEqual([]);
  expect(await Array.fromAsync(subscriptions.active())).toEqual([]);
});

test('mending the index changes nothing where nothing is broken', async () => {
  const monitor = await testMonitor();
  const { subscriptions } = monitor.digesting;
  const active = await monitor.subscribe();
  const ended = await monitor.subscribe('ended@example.org');
  await subscriptions.end(ended.id);
  await subscriptions.reindex();
  expect(await Array.fromAsync(subscriptions.due())).toEqual([active.id]);
  expect(await subscriptions.get(active.id)).toEqual(active);
});

test('the ledger lets one hold a window, and one only', async () => {
  const { ledger } = (await testMonitor()).digesting;
  const claim: DigestClaim = {
    subscriptionId: 's',
    windowStart: START,
    windowEnd: at('2024-12-11T08:00:00Z'),
    arrivalIds: ['i', 'j'],
    continues: false,
    status: 'claimed',
    claimedAt: START,
    attempts: 1,
  };
  const attempts = await Promise.all([ledger.claim(claim), ledger.claim(claim), ledger.claim(claim)]);
  expect(attempts.filter(Boolean)).toHaveLength(1);
  const later = at('2024-12-10T09:00:00Z');
  expect([await ledger.takeOver(claim, later), await ledger.takeOver(claim, later)]).toEqual([true, false]);
  await ledger.release('s', START, 'throttled');
  expect(await ledgerLine(ledger, 's', START)).toMatchObject({ status: 'released', attempts: 2, reason: 'throttled' });
  expect(await ledger.claim({ ...claim, arrivalIds: ['k'] })).toBe(true);
  expect([await ledger.stamp('s', START, 'm1', later), await ledger.stamp('s', START, 'm2', later)]).toEqual([
    true,
    false,
  ]);
  expect(await ledgerLine(ledger, 's', START)).toMatchObject({
    status: 'sent',
    messageId: 'm1',
    sentAt: later,
    arrivalIds: ['k'],
  });
  await ledger.release('s', START, 'too late');
  expect(await ledger.claim(claim)).toBe(false);
  expect(await ledger.stamp('nobody', START, 'm', later)).toBe(false);
});

test('the lines of the ledger are known as far back as windows reach', async () => {
  const { ledger } = (await testMonitor()).digesting;
  const windows = ['05:00', '06:00', '07:00', '08:00'].map((time) => at(`2024-12-10T${time}:00Z`));
  for (const [n, windowStart] of windows.entries()) {
    const windowEnd = windows[n + 1] ?? at('2024-12-10T09:00:00Z');
    const claimed = {
      subscriptionId: 's',
      windowStart,
      windowEnd,
      arrivalIds: [`i${n}`],
      continues: false,
      status: 'claimed',
      claimedAt: windowEnd,
      attempts: 1,
    } as const;
    await ledger.claim(claimed);
    if (n !== 2) await ledger.stamp('s', windowStart, `m${n}`, windowEnd);
  }
  const recent = await ledger.recent('s', at('2024-12-10T06:30:00Z'), at('2024-12-10T08:00:00Z'));
  expect(recent.map(({ arrivalIds, status }) => [...arrivalIds, status])).toEqual([
    ['i3', 'sent'],
    ['i2', 'claimed'],
    ['i1', 'sent'],
  ]);
});

test('the archive gives all items that came since an instant, matched or not, with their present text', async () => {
  const { items } = (await testMonitor()).digesting;
  await items.add(reading(item('old'), matched, at('2024-12-01T00:00:00.000Z')), ['k']);
  await items.add(reading(item('told'), matched, at('2024-12-10T00:00:00.000Z')), []);
  await items.add(reading(item('untold'), unmatched, at('2024-12-11T00:00:00.000Z')), []);
  for (let n = 0; n < 120; n++)
    await items.add(reading(item(`more-${n}`), unmatched, at('2024-12-12T00:00:00.000Z')), []);
  const found = await Array.fromAsync(items.archive(at('2024-12-10T00:00:00.000Z'), at('2024-12-13T00:00:00.000Z')));
  expect(found).toHaveLength(122);
  expect(found.find((one) => one.item.id === 'untold')).toMatchObject({
    item: item('untold'),
    firstArrivedAt: at('2024-12-11T00:00:00.000Z'),
  });
  expect(found.map((one) => one.item.id)).not.toContain('old');
});
