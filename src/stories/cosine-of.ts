import type { SketchTerm } from './story-sketch.ts';

const weights = new WeakMap<readonly SketchTerm[], ReadonlyMap<number, number>>();

/** How alike what two texts are about is, 0 to 1. Remembers the first, which is compared with many. */
export function cosineOf(first: readonly SketchTerm[], other: readonly SketchTerm[]): number {
  const known = weights.get(first) ?? new Map(first.map(({ term, weight }) => [term, weight]));
  weights.set(first, known);
  let product = 0;
  for (const { term, weight } of other) product += weight * (known.get(term) ?? 0);
  return product === 0 ? 0 : product / Math.sqrt(squares(first) * squares(other));
}

function squares(terms: readonly SketchTerm[]): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight * weight;
  return sum;
}
