import type { CompiledQuery } from './compile-query.ts';
import { foundTerms } from './evaluate.ts';
import type { IndexedText, Place } from './indexed-text.ts';

/** Bounds how many pairs of places are compared; behind so many places the nearest ones matter to nobody. */
const MOST_PLACES = 300;

type NearQuery = CompiledQuery & { readonly kind: 'near' };

/** The least number of words by which the sides of NEAR are apart. @returns undefined where they only overlap */
export function leastDistance(
  query: NearQuery,
  text: IndexedText,
  within: Place,
): { readonly distance: number; readonly between: Place } | undefined {
  const right = operandPlaces(query.right, text, within);
  const pairs = operandPlaces(query.left, text, within).flatMap((a) => right.flatMap((b) => apart(a, b) ?? []));
  const [first, ...others] = pairs;
  return first && others.reduce((nearest, pair) => (pair.distance < nearest.distance ? pair : nearest), first);
}

function apart(a: Place, b: Place): { distance: number; between: Place } | undefined {
  const [before, behind] = a.first <= b.first ? [a, b] : [b, a];
  if (behind.first < before.end) return undefined;
  return { distance: behind.first - before.end + 1, between: { first: before.first, end: behind.end } };
}

function operandPlaces(query: CompiledQuery, text: IndexedText, within: Place): Place[] {
  return allPlaces(query, text, within).slice(0, MOST_PLACES);
}

function allPlaces(query: CompiledQuery, text: IndexedText, within: Place): Place[] {
  if (query.kind === 'or') return query.queries.flatMap((one) => operandPlaces(one, text, within));
  if (query.kind !== 'near') return foundTerms(query, text, within).flatMap(({ places }) => [...places]);
  const right = operandPlaces(query.right, text, within);
  return operandPlaces(query.left, text, within).flatMap((a) =>
    right.flatMap((b) => {
      const pair = apart(a, b);
      return pair && pair.distance <= query.distance ? pair.between : [];
    }),
  );
}

/**
 * The least number of other words between the words of a loose phrase, in any order.
 *
 * @returns undefined where one of them does not occur in the stretch
 */
export function leastOthers(
  atoms: readonly number[],
  text: IndexedText,
  within: Place,
): { readonly others: number; readonly between: Place } | undefined {
  const places = [...new Set(atoms)]
    .flatMap((atom) => text.placesOf(atom).map(({ first }) => ({ atom, first })))
    .filter(({ first }) => within.first <= first && first < within.end)
    .sort((a, b) => a.first - b.first);
  const missing = new Map<number, number>();
  for (const atom of atoms) missing.set(atom, (missing.get(atom) ?? 0) + 1);
  const move = (atom: number, by: number) => missing.set(atom, (missing.get(atom) ?? 0) + by);
  let nearest: Place | undefined;
  let from = 0;
  for (const { atom, first } of places) {
    move(atom, -1);
    while ([...missing.values()].every((count) => count <= 0)) {
      const start = places[from++];
      if (!start) break;
      const area = { first: start.first, end: first + 1 };
      if (!nearest || area.end - area.first < nearest.end - nearest.first) nearest = area;
      move(start.atom, 1);
    }
  }
  return nearest && { others: nearest.end - nearest.first - atoms.length, between: nearest };
}
