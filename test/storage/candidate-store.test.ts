import { expect, test } from 'vitest';
import type { Candidate } from '../../src/classification/candidates/candidate.ts';
import type { CandidateSighting } from '../../src/classification/candidates/noted-candidate.ts';
import { CandidateStore } from '../../src/storage/candidate-store.ts';
import { START, testMonitor } from '../parts/test-monitor.ts';

const LATER = new Date('2024-12-12T08:00:00.000Z');
const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
  key: 'samoa-agreement',
  name: 'Samoa Agreement',
  sentence: 'The EU signed the Samoa Agreement.',
  start: 18,
  end: 33,
  parties: ['EU'],
  isMigration: false,
  ...changes,
});
const sighting = (itemId: string, changes: Partial<CandidateSighting> = {}): CandidateSighting => ({
  at: START,
  sourceId: 'one',
  itemId,
  title: 'Signed',
  sentence: 'The EU signed the Samoa Agreement.',
  language: 'en',
  ...changes,
});

async function openStore() {
  const { table } = await testMonitor();
  return { table, store: new CandidateStore(table) };
}

test('what is noted twice counts once', async () => {
  const { store } = await openStore();
  const [first, second] = [sighting('i1'), sighting('i2', { at: LATER, sourceId: 'two', language: 'de' })];
  await store.note(candidate(), first);
  await store.note(candidate({ name: 'Samoa-Abkommen', parties: [], isMigration: true }), second);
  const once = await store.get('samoa-agreement');
  await Promise.all([store.note(candidate(), first), store.note(candidate(), first), store.note(candidate(), second)]);
  expect(await store.get('samoa-agreement')).toEqual(once);
  expect(once).toEqual({
    key: 'samoa-agreement',
    status: { kind: 'open' },
    spellings: [
      { name: 'Samoa-Abkommen', language: 'de' },
      { name: 'Samoa Agreement', language: 'en' },
    ],
    parties: ['EU'],
    isMigration: true,
    first,
    last: second,
    items: 2,
    sourceIds: ['one', 'two'],
  });
});

test('two polls at once note one candidate, and none of their items is lost', async () => {
  const { store } = await openStore();
  const ids = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(ids.map((id) => store.note(candidate(), sighting(id, { sourceId: id }))));
  expect(await store.get('samoa-agreement')).toMatchObject({ items: 5, sourceIds: ids });
});

test.each([
  [{ kind: 'ignored' }],
  [{ kind: 'accepted', agreementId: 'samoa-agreement-2023' }],
  [{ kind: 'merged', agreementId: 'cotonou' }],
] as const)('one that is %o stays so when it is seen again, and does not expire', async (status) => {
  const { store, table } = await openStore();
  await store.note(candidate(), sighting('i1'));
  expect(await store.decide('samoa-agreement', status)).toBe(true);
  await store.note(candidate(), sighting('i2'));
  expect(await store.get('samoa-agreement')).toMatchObject({ status, items: 1 });
  expect(await table.get({ pk: 'CANDIDATES', sk: 'samoa-agreement' })).not.toHaveProperty('expiresAt');
});

test('there is nothing to decide of what was never seen', async () => {
  const { store } = await openStore();
  expect(await store.decide('nothing', { kind: 'ignored' })).toBe(false);
  expect(await store.all(START)).toEqual([]);
});

test('an open one is forgotten 400 days after it was last seen', async () => {
  const { store } = await openStore();
  const inDays = (days: number) => new Date(START.getTime() + days * 86_400_000);
  await store.note(candidate(), sighting('i1'));
  expect(await store.all(inDays(399))).toHaveLength(1);
  expect(await store.all(inDays(401))).toEqual([]);
  await store.note(candidate(), sighting('i2', { at: inDays(300) }));
  expect(await store.all(inDays(401))).toHaveLength(1);
});
