import type { Language } from '../../text/language.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/token.ts';
import type { Concept } from './concept-finder.ts';
import { RAREST, wordRarity } from './word-rarity.ts';

/** How much it says that a text has a term; 0 to 8. */
export type TermRarity = (term: string) => number;

/** A concept is as rare as its words are together: a text has it that has any of them. */
export function termRarity(concepts: readonly Concept[], language: Language): TermRarity {
  const rarities = new Map(concepts.map((concept) => [concept.id, conceptRarity(concept, language)]));
  return (term) => rarities.get(term) ?? wordRarity(term, language);
}

function conceptRarity({ phrases }: Concept, language: Language): number {
  const without = phrases
    .filter(({ words }) => words.length === 1)
    .map(({ words: [only] }) => 1 - shareOfTexts(only?.word ?? '', language))
    .reduce((product, share) => product * share, 1);
  return Math.min(RAREST, -Math.log(1 - without));
}

function shareOfTexts(word: string, language: Language): number {
  const folded = tokenize(word)[0]?.folded ?? '';
  return Math.exp(-wordRarity(stem(folded, language), language));
}
