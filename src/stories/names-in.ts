import type { ItemWord } from './item-words.ts';
import type { KnownWord } from './known-words.ts';

const MOST_NAMES = 40;
/** Lighter words are names of nobody: "Home", "Minister". */
const LEAST_WEIGHT = 2.5;

interface CountedName {
  readonly name: number;
  readonly first: number;
  weight: number;
}

/**
 * Hashes of words that are likely names: capitals within sentences. Two in a row are the surest, which sets names apart
 * from German nouns. Likeliest first.
 */
export function namesIn(words: readonly ItemWord[]): number[] {
  const names = new Map<number, CountedName>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word?.isCapital || !mayBeName(word.known)) continue;
    const { name } = word.known;
    const known = names.get(name) ?? { name, first: at, weight: 0 };
    const isInRun = isNeighbour(words[at - 1]) || (isNeighbour(words[at + 1]) && words[at + 1]?.isFirst === false);
    known.weight += (word.isFirst ? 0.4 : 1) * (isInRun ? 2 : 1);
    names.set(name, known);
  }
  return [...names.values()]
    .filter(({ weight }) => weight >= 1)
    .sort((a, b) => b.weight - a.weight || a.first - b.first)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

function mayBeName({ weight, place }: KnownWord): boolean {
  return weight >= LEAST_WEIGHT && place === undefined;
}

function isNeighbour(word: ItemWord | undefined): boolean {
  return word?.isCapital === true && word.known.weight > 0;
}
