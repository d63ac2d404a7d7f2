import type { Language } from '../text/language.ts';
import tables from './data/common-words.json' with { type: 'json' };

/** Of words that few texts have. */
const HEAVIEST = 4.5;
const STEP = 0.5;

const decoded = new Map<Language, ReadonlyMap<string, number>>();

/** How much a word says of which event a text tells: 0 for "the" and up to 3 for frequent ones, 4.5 for all others. */
export function wordWeight(stem: string, language: Language): number {
  const known = decoded.get(language) ?? decode(tables[language]);
  decoded.set(language, known);
  return known.get(stem) ?? HEAVIEST;
}

function decode(levels: readonly string[]): Map<string, number> {
  return new Map(levels.flatMap((stems, level) => stems.split(' ').map((stem) => [stem, level * STEP] as const)));
}
