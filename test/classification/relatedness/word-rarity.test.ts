import { expect, test } from 'vitest';
import { RAREST, wordRarity } from '../../../src/classification/relatedness/word-rarity.ts';
import { stem } from '../../../src/text/stem.ts';

test.each([
  ['en', ['the', 'people', 'treaty', 'smuggler']],
  ['de', ['der', 'menschen', 'vertrag', 'schleuser']],
  ['fr', ['les', 'gens', 'traite', 'passeur']],
  ['nl', ['het', 'mensen', 'verdrag', 'mensensmokkel']],
] as const)('%s: from what every text says to what few say', (language, words) => {
  const rarities = words.map((word) => wordRarity(stem(word, language), language));
  expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
  expect(rarities[0]).toBeLessThan(0.1);
  expect(rarities[3]).toBeGreaterThan(4.5);
});

test('a word that is in no table is as rare as any', () => {
  expect(wordRarity('Faeser'.toLowerCase(), 'fr')).toBe(RAREST);
});
