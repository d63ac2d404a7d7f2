import type { Language } from '../../text/language.ts';
import tables from './data/word-rarity.json' with { type: 'json' };

/** Of words that the tables do not have: names, compounds. */
export const RAREST = 8;
const STEP = 0.1;

const decoded = new Map<Language, ReadonlyMap<string, number>>();

/**
 * How much it says that a text has a word: the negative natural logarithm of the share of texts of 400 words that do, 0
 * for "the", 8 for a name.
 */
export function wordRarity(stem: string, language: Language): number {
  const known = decoded.get(language) ?? decode(tables[language]);
  decoded.set(language, known);
  return known.get(stem) ?? RAREST;
}

function decode(levels: readonly string[]): Map<string, number> {
  return new Map(levels.flatMap((stems, level) => stems.split(' ').map((stem) => [stem, level * STEP] as const)));
}
