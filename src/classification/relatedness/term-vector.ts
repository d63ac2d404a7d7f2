import type { CountedTerm } from './count-terms.ts';
import type { TermRarity } from './term-rarity.ts';

/** What a text is about: its terms, each with how often it is there and how much that says. */
export interface TermVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A term that two vectors have in common, and what it adds to their cosine. */
export interface SharedTerm {
  readonly term: string;
  readonly share: number;
}

export function termVector(counts: ReadonlyMap<string, CountedTerm>, rarity: TermRarity): TermVector {
  const weights = new Map([...counts].map(([term, { times }]) => [term, (1 + Math.log(times)) * rarity(term)]));
  return withLength(weights);
}

export function withLength(weights: ReadonlyMap<string, number>): TermVector {
  return { weights, length: Math.hypot(...weights.values()) };
}

/** The terms that make two vectors alike, strongest first; their shares add up to the cosine. */
export function sharedTerms(a: TermVector, b: TermVector): SharedTerm[] {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  return [...small.weights]
    .map(([term, weight]) => ({ term, share: (weight * (large.weights.get(term) ?? 0)) / (a.length * b.length) }))
    .filter(({ share }) => share > 0)
    .sort((x, y) => y.share - x.share);
}
