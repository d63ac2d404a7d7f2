import type { CompiledQuery } from './compile-query.ts';
import type { IndexedText, Place } from './indexed-text.ts';

/** Whether a query holds within a stretch of a text. */
export function holds(query: CompiledQuery, text: IndexedText, within: Place): boolean {
  switch (query.kind) {
    case 'term':
    case 'sloppy':
    case 'near':
      return placesWithin(query, text, within).length > 0;
    case 'and':
      return query.queries.every((one) => holds(one, text, within));
    case 'or':
      return query.queries.some((one) => holds(one, text, within));
    case 'not':
      return !holds(query.query, text, within);
    case 'scoped':
      return stretches(query, text, within).some((stretch) => holds(query.query, text, stretch));
    case 'fact':
      return text.factsOf(query.fact).some((fact) => isValue(query.value, fact));
  }
}

/** A word of a query that a text has, and where. */
export interface FoundTerm {
  readonly query: CompiledQuery & { kind: 'term' | 'sloppy' };
  readonly places: readonly Place[];
}

/** The words that make a query hold within a stretch: those under NOT, and of sides that do not hold, left out. */
export function foundTerms(query: CompiledQuery, text: IndexedText, within: Place): FoundTerm[] {
  switch (query.kind) {
    case 'term':
    case 'sloppy': {
      const places = placesWithin(query, text, within);
      return places.length > 0 ? [{ query, places }] : [];
    }
    case 'near': {
      const areas = placesWithin(query, text, within);
      const inside = (term: FoundTerm) => ({
        ...term,
        places: term.places.filter((p) => areas.some((a) => contains(a, p))),
      });
      return [query.left, query.right]
        .flatMap((side) => foundTerms(side, text, within))
        .map(inside)
        .filter(({ places }) => places.length > 0);
    }
    case 'and':
    case 'or':
      return query.queries.filter((one) => holds(one, text, within)).flatMap((one) => foundTerms(one, text, within));
    case 'scoped':
      return stretches(query, text, within)
        .filter((stretch) => holds(query.query, text, stretch))
        .flatMap((stretch) => foundTerms(query.query, text, stretch));
    case 'not':
    case 'fact':
      return [];
  }
}

/** Where a word, phrase or NEAR occurs within a stretch. */
function placesWithin(query: CompiledQuery, text: IndexedText, within: Place): Place[] {
  switch (query.kind) {
    case 'term':
      return query.atoms
        .flatMap((atom) => text.placesOf(atom))
        .filter((place) => contains(within, place))
        .sort(byPlace);
    case 'sloppy':
      return sloppyPlaces(
        query.atoms.map((atom) => text.placesOf(atom)),
        query.slop,
      ).filter((place) => contains(within, place));
    case 'or':
      return query.queries.flatMap((one) => placesWithin(one, text, within)).sort(byPlace);
    case 'near': {
      const right = placesWithin(query.right, text, within);
      return placesWithin(query.left, text, within)
        .flatMap((a) => right.filter((b) => isNear(a, b, query.distance)).map((b) => union(a, b)))
        .sort(byPlace);
    }
    default:
      return [];
  }
}

function isNear(a: Place, b: Place, distance: number): boolean {
  const [before, behind] = a.first <= b.first ? [a, b] : [b, a];
  return before.end <= behind.first && behind.first - before.end < distance;
}

function union(a: Place, b: Place): Place {
  return { first: Math.min(a.first, b.first), end: Math.max(a.end, b.end) };
}

function sloppyPlaces(words: readonly (readonly Place[])[], slop: number): Place[] {
  const [first = [], ...rest] = words;
  let areas: { area: Place; used: readonly number[] }[] = first.map((area) => ({ area, used: [area.first] }));
  const longest = words.length + slop;
  for (const places of rest) {
    areas = areas.flatMap(({ area, used }) =>
      places
        .filter((place) => !used.includes(place.first))
        .map((place) => ({ area: union(area, place), used: [...used, place.first] }))
        .filter((found) => found.area.end - found.area.first <= longest),
    );
  }
  return areas.map(({ area }) => area).sort(byPlace);
}

function stretches(query: CompiledQuery & { kind: 'scoped' }, text: IndexedText, within: Place): Place[] {
  return text
    .stretchesOf(query.scope)
    .map((stretch) => ({ first: Math.max(stretch.first, within.first), end: Math.min(stretch.end, within.end) }))
    .filter(({ first, end }) => first < end);
}

function contains(outer: Place, inner: Place): boolean {
  return outer.first <= inner.first && inner.end <= outer.end;
}

function byPlace(a: Place, b: Place): number {
  return a.first - b.first || a.end - b.end;
}

function isValue(asked: string, value: string): boolean {
  const [a, b] = [asked.toLowerCase(), value.toLowerCase()];
  return a.endsWith('*') ? b.startsWith(a.slice(0, -1)) : a === b;
}
