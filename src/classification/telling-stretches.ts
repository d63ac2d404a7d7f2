import type { Scope } from '../watchlist/query/query.ts';
import type { CompiledQuery } from './compile-query.ts';
import type { IndexedText, Place } from './indexed-text.ts';

// Bounds for texts and queries of any size: what lies beyond is not looked at for the best stretch.
const MOST_STRETCHES = 1000;
const MOST_TERMS = 200;
const MOST_PLACES = 50;

/** The stretches of one kind, as far as they lie within another. */
export function clippedStretches(scope: Scope, text: IndexedText, within: Place): Place[] {
  return text
    .stretchesOf(scope)
    .map(({ first, end }) => ({ first: Math.max(first, within.first), end: Math.min(end, within.end) }))
    .filter(({ first, end }) => first < end);
}

/** The stretches in order of how many of a query's different words they have. */
export function mostTelling(query: CompiledQuery, text: IndexedText, stretches: readonly Place[]): Place[] {
  const terms = termsOf(query)
    .slice(0, MOST_TERMS)
    .map((atoms) => atoms.flatMap((atom) => text.placesOf(atom)).slice(0, MOST_PLACES));
  const counted = stretches.slice(0, MOST_STRETCHES).map((stretch) => ({
    stretch,
    count: terms.filter((places) => places.some((place) => contains(stretch, place))).length,
  }));
  return counted.toSorted((a, b) => b.count - a.count).map(({ stretch }) => stretch);
}

/** Atoms of each word and phrase that would have to be there. */
function termsOf(query: CompiledQuery): (readonly number[])[] {
  switch (query.kind) {
    case 'term':
    case 'sloppy':
      return [query.atoms];
    case 'and':
    case 'or':
      return query.queries.flatMap(termsOf);
    case 'near':
      return [query.left, query.right].flatMap(termsOf);
    case 'scoped':
      return termsOf(query.query);
    case 'not':
    case 'fact':
      return [];
  }
}

function contains(outer: Place, inner: Place): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}
