import { expect, test } from 'vitest';
import { stem } from '../../src/text/stem.ts';

test.each([
  ['en', ['smugglers', 'smuggler'], true],
  ['en', ['migrants', 'migrant'], true],
  ['de', ['schleuser', 'schleusern'], true],
  ['fr', ['traites', 'traite'], true],
  ['nl', ['verdragen', 'verdrag'], true],
  ['en', ['treaty', 'treason'], false],
] as const)('%s: %j have one stem: %s', (language, words, isSame) => {
  const stems = new Set(words.map((word) => stem(word, language)));
  expect(stems.size === 1).toBe(isSame);
});

test('a word has the stem of its own language each time, whatever was asked before', () => {
  const asked = () => (['en', 'de', 'fr', 'nl'] as const).map((language) => stem('migration', language));
  expect(asked()).toEqual(asked());
  expect(new Set(asked()).size).toBeGreaterThan(1);
});
