import type { CompiledQuery } from './compile-query.ts';
import type { IndexedText, Place } from './indexed-text.ts';
import type { PlaceList } from './place-list.ts';

type ScopedQuery = CompiledQuery & { readonly kind: 'scoped' };

/**
 * The stretches in which a query may hold, as far as they lie within another. Where it cannot hold without one of some
 * words, only those that have one: a long text has many sentences, few of them with the rarest word of a rule.
 */
export function stretchesToTry({ scope, query }: ScopedQuery, text: IndexedText, within: Place): Place[] {
  const all = text.stretchesOf(scope);
  const needed = all.length > 1 ? neededLists(query, text) : undefined;
  const tried = needed && placesOf(needed) < all.length ? stretchesWith(all, needed) : all;
  return tried
    .map(({ first, end }) => ({ first: Math.max(first, within.first), end: Math.min(end, within.end) }))
    .filter(({ first, end }) => first < end);
}

/** The places of which a stretch must have one; undefined where the query may hold without. */
function neededLists(query: CompiledQuery, text: IndexedText): readonly PlaceList[] | undefined {
  switch (query.kind) {
    case 'term':
      return [text.listOfAny(query.atoms)];
    case 'sloppy':
      return fewest(query.atoms.map((atom) => [text.listOf(atom) ?? []].flat()));
    case 'or': {
      const sides = query.queries.map((one) => neededLists(one, text));
      return sides.includes(undefined) ? undefined : sides.flatMap((side) => side ?? []);
    }
    case 'and':
      return fewest(query.queries.map((one) => neededLists(one, text)));
    case 'near':
      return fewest([neededLists(query.left, text), neededLists(query.right, text)]);
    case 'scoped':
      return neededLists(query.query, text);
    case 'not':
    case 'fact':
      return undefined;
  }
}

function fewest(sides: readonly (readonly PlaceList[] | undefined)[]): readonly PlaceList[] | undefined {
  const known = sides.filter((side) => side !== undefined);
  return known.toSorted((a, b) => placesOf(a) - placesOf(b))[0];
}

function placesOf(lists: readonly PlaceList[]): number {
  return lists.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** @param all in order, both of their beginnings and of their ends; they may overlap */
function stretchesWith(all: readonly Place[], lists: readonly PlaceList[]): Place[] {
  const numbers = new Set<number>();
  for (const { firsts, ends, from, to } of lists) {
    for (let at = from; at < to; at++) {
      for (let one = firstEndingAt(all, ends[at] as number); isBegun(all[one], firsts[at] as number); one++) {
        numbers.add(one);
      }
    }
  }
  return [...numbers].sort((a, b) => a - b).flatMap((one) => all[one] ?? []);
}

function isBegun(stretch: Place | undefined, word: number): boolean {
  return stretch !== undefined && stretch.first <= word;
}

/** Number of the first stretch that ends at a word or behind it; of stretches in order of their ends. */
export function firstEndingAt(all: readonly Place[], end: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}
