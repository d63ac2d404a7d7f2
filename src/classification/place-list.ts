import type { Place } from './place.ts';

/** Places in columns of numbers, since long texts have many: those numbered `from` to `to`, by first word, then by end. */
export interface PlaceList {
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  readonly from: number;
  readonly to: number;
}

const NONE = new Int32Array(0);
export const NO_PLACES: PlaceList = { firsts: NONE, ends: NONE, from: 0, to: 0 };
// Sorts both columns as one number; texts have fewer words than this.
const END_RANGE = 2 ** 26;

/** Number of the first place that begins at a word or behind it. */
export function firstFrom({ firsts, from, to }: PlaceList, word: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any of the places lies within a stretch. */
export function hasPlaceIn(list: PlaceList, within: Place): boolean {
  for (let at = firstFrom(list, within.first); at < list.to && (list.firsts[at] as number) < within.end; at++) {
    if ((list.ends[at] as number) <= within.end) return true;
  }
  return false;
}

/** The places that lie within a stretch. */
export function placesIn(list: PlaceList, within: Place): PlaceList {
  const { firsts, ends } = list;
  const from = firstFrom(list, within.first);
  const to = firstFrom(list, within.end);
  const clipped = from === list.from && to === list.to ? list : { firsts, ends, from, to };
  for (let at = from; at < to; at++) {
    if ((ends[at] as number) > within.end) return filtered(clipped, (_, end) => end <= within.end);
  }
  return clipped;
}

/** @param most so many are kept at the most */
export function filtered(
  list: PlaceList,
  isKept: (first: number, end: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): PlaceList {
  const kept: number[] = [];
  for (let at = list.from; at < list.to && kept.length < most; at++) {
    const [first, end] = [list.firsts[at] as number, list.ends[at] as number];
    if (isKept(first, end)) kept.push(first * END_RANGE + end);
  }
  return listOfKeys(kept);
}

/** All places of several lists, each once. */
export function merged(lists: readonly PlaceList[]): PlaceList {
  const different = differentLists(lists);
  if (different.length < 2) return different[0] ?? NO_PLACES;
  const keys = new Float64Array(different.reduce((sum, { from, to }) => sum + to - from, 0));
  let key = 0;
  for (const { firsts, ends, from, to } of different) {
    for (let at = from; at < to; at++) keys[key++] = keyOf(firsts[at] as number, ends[at] as number);
  }
  return listOfKeys(sortedKeys(keys));
}

/** Those that have places; of lists that are the same stretch of the same column, one: a query may name a word often. */
function differentLists(lists: readonly PlaceList[]): PlaceList[] {
  const known = new Map<Int32Array, Set<number>>();
  return lists.filter(({ firsts, from, to }) => {
    const begun = known.get(firsts) ?? new Set();
    known.set(firsts, begun);
    if (from >= to || begun.has(from)) return false;
    begun.add(from);
    return true;
  });
}

/** A place as one number, by which places are in order. */
export function keyOf(first: number, end: number): number {
  return first * END_RANGE + end;
}

/** @param keys of places, in any order, repeated ones too */
export function sortedKeys(keys: Iterable<number>): number[] {
  const sorted = Float64Array.from(keys).sort();
  return Array.from(sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]));
}

/** @param keys of places, in order */
export function listOfKeys(keys: readonly number[]): PlaceList {
  const firsts = Int32Array.from(keys, (key) => Math.floor(key / END_RANGE));
  const ends = Int32Array.from(keys, (key) => key % END_RANGE);
  return { firsts, ends, from: 0, to: keys.length };
}

/** @param most so many are made into objects at the most */
export function asPlaces({ firsts, ends, from, to }: PlaceList, most = Number.POSITIVE_INFINITY): Place[] {
  return Array.from({ length: Math.min(most, to - from) }, (_, at) => ({
    first: firsts[from + at] as number,
    end: ends[from + at] as number,
  }));
}
