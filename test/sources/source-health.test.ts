import { expect, test } from 'vitest';
import { coverageOf } from '../../src/sources/coverage.ts';
import { noteActiveDay, quietSince } from '../../src/sources/silence.ts';
import { describeHealth, sourceHealth } from '../../src/sources/source-health.ts';
import { newSourceState, type SourceState } from '../../src/sources/source-state.ts';
import { testSource } from '../parts/test-monitor.ts';

const NOW = new Date('2024-12-10T12:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const state = (changes: Partial<SourceState>): SourceState => ({
  ...newSourceState('test-source'),
  lastPollAt: NOW,
  lastSuccessAt: NOW,
  ...changes,
});
/** Every weekday from so many days ago to so many days ago. */
const weekdays = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => daysAgo(from - index))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10));
const source = testSource('https://a.example/feed');

test.each<[string, ReturnType<typeof testSource>, SourceState | undefined, string, RegExp]>([
  ['never polled', source, undefined, 'not-polled-yet', /^not polled yet$/],
  ['well', source, state({}), 'healthy', /^healthy$/],
  [
    'failing',
    source,
    state({ failures: 3, failingSince: daysAgo(1), problem: 'has a fault of its own (500)' }),
    'failing',
    /^has a fault of its own \(500\), since 2024-12-09 12:00 UTC \(3 times in a row\)$/,
  ],
  [
    'kept out',
    source,
    state({ failures: 1, failingSince: daysAgo(1), isKeptOut: true, problem: 'refuses us (403)' }),
    'blocked',
    /^refuses us \(403\), since/,
  ],
  ['ended', source, state({ endedAt: daysAgo(2) }), 'ended', /published no more, since 2024-12-08/],
  [
    'moved',
    source,
    state({ movedTo: 'https://b.example/feed' }),
    'moved',
    /moved for good to https:\/\/b\.example\/feed/,
  ],
  [
    'quiet',
    source,
    state({ activeDays: weekdays(50, 15), watchedSince: '2024-10-01' }),
    'quiet',
    /^no new item since 2024-11-25, which is unusual for it$/,
  ],
  ['blocked by the list', { ...source, status: 'blocked', reason: 'CAPTCHA' }, undefined, 'blocked', /^CAPTCHA$/],
])('%s', (_, watched, known, kind, words) => {
  const health = sourceHealth(watched, known, NOW);
  expect(health.kind).toBe(kind);
  expect(describeHealth(health)).toMatch(words);
});

test.each([
  ['a weekend after a full week', weekdays(43, 4), NOW, undefined],
  ['a working week without a word', weekdays(43, 8), NOW, '2024-12-02'],
  [
    'a week without a word of one that speaks once a week',
    ['2024-11-05', '2024-11-12', '2024-11-19', '2024-11-26', '2024-12-03'],
    NOW,
    undefined,
  ],
  ['ten days in all, of which too little is known', weekdays(12, 8), NOW, undefined],
])('%s', (_, activeDays, now, since) => {
  expect(quietSince(activeDays, activeDays[0] ?? '', now)).toBe(since);
});

test('days are noted once and forgotten after eight weeks', () => {
  const days = noteActiveDay(['2024-01-01', '2024-12-09'], NOW);
  expect(days).toEqual(['2024-12-09', '2024-12-10']);
  expect(noteActiveDay(days, NOW)).toEqual(days);
});

test('coverage names open gaps of the window and sources unread for a day, and nothing else', () => {
  const gap = (from: number, until: number, of: 'open' | 'filled' = 'open') =>
    ({ from: daysAgo(from), until: daysAgo(until), state: of, tries: 1 }) as const;
  const sources = ['a', 'b', 'c', 'd'].map((id) => testSource(`https://${id}.example`, { id, name: id.toUpperCase() }));
  const blocked = testSource('https://e.example', { id: 'e', status: 'blocked', reason: 'CAPTCHA' });
  const of = (sourceId: string, changes: Partial<SourceState>) => ({ ...state(changes), sourceId });
  const states = [
    of('a', { gaps: [gap(9, 8), gap(2, 0.5), gap(0.9, 0.8, 'filled')] }),
    of('b', { failures: 9, lastSuccessAt: daysAgo(3) }),
    of('c', { failures: 1, lastSuccessAt: daysAgo(0.1) }),
  ];
  expect(coverageOf([...sources, blocked], states, { start: daysAgo(1), end: NOW })).toEqual({
    watched: 3,
    gaps: [{ sourceName: 'A', from: daysAgo(2), until: daysAgo(0.5) }],
    unread: [{ sourceName: 'B', since: daysAgo(3) }],
    missed: 1,
  });
});
