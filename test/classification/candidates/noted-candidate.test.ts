import { expect, test } from 'vitest';
import {
  bestName,
  candidateRank,
  type NotedCandidate,
  type Spelling,
} from '../../../src/classification/candidates/noted-candidate.ts';

test.each<[string, Spelling[], string]>([
  [
    'English first',
    [
      { name: 'Samoa-Abkommen', language: 'de' },
      { name: 'Samoa Agreement', language: 'en' },
    ],
    'Samoa Agreement',
  ],
  [
    'with capitals',
    [
      { name: 'Ghana-UK statement', language: 'en' },
      { name: 'UK-Ghana Joint Statement', language: 'en' },
    ],
    'UK-Ghana Joint Statement',
  ],
  [
    'uninflected',
    [
      { name: 'Samoa-Abkommens', language: 'de' },
      { name: 'Samoa-Abkommen', language: 'de' },
    ],
    'Samoa-Abkommen',
  ],
])('the best name is %s', (_, spellings, expected) => {
  expect(bestName(spellings)).toBe(expected);
  expect(bestName(spellings.toReversed())).toBe(expected);
});

const sighting = { at: new Date(0), sourceId: 's', itemId: 'i', title: 't', sentence: 's' };
const noted: NotedCandidate = {
  key: 'k',
  spellings: [],
  status: { kind: 'open' },
  parties: [],
  isMigration: false,
  first: sighting,
  last: sighting,
  items: 1,
  sourceIds: ['a'],
};
const known = new Set(['GB']);

test.each<[string, Partial<NotedCandidate>]>([
  ['a second source', { sourceIds: ['a', 'b'], items: 2 }],
  ['a second item', { items: 2 }],
  ['a party', { parties: ['GB'] }],
  ['two parties', { parties: ['GH', 'TG'] }],
  ['migration in its sentence', { isMigration: true }],
])('%s raises the rank', (_, change) => {
  expect(candidateRank({ ...noted, ...change }, known)).toBeGreaterThan(candidateRank(noted, known));
});
