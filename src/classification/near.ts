import { firstFrom, keyOf, listOfKeys, type PlaceList, sortedKeys } from './place-list.ts';

/** Pairs that may still be tried for sides of NEAR that are NEARs themselves, in one query and text. */
export interface Effort {
  pairs: number;
}

/** More than any article needs. What a long text of few different words has beyond is not looked at. */
export const MOST_PAIRS = 500_000;
const SHARE_OF_EACH = 0.1;

/** Whether a place of the one list and a place of the other are at most so many words apart, neighbours being one. */
export function hasNear(left: PlaceList, right: PlaceList, distance: number): boolean {
  return hasBefore(left, right, distance) || hasBefore(right, left, distance);
}

function hasBefore(before: PlaceList, behind: PlaceList, distance: number): boolean {
  for (let at = before.from; at < before.to; at++) {
    const end = before.ends[at] as number;
    const next = firstFrom(behind, end);
    if (next < behind.to && (behind.firsts[next] as number) - end < distance) return true;
  }
  return false;
}

/** From the first word of the one to the last of the other, for each pair that is near. */
export function nearAreas(left: PlaceList, right: PlaceList, distance: number, effort: Effort): PlaceList {
  const keys: number[] = [];
  addAreas(left, right, distance, keys, effort);
  addAreas(right, left, distance, keys, effort);
  return listOfKeys(sortedKeys(keys));
}

function addAreas(before: PlaceList, behind: PlaceList, distance: number, keys: number[], effort: Effort): void {
  // No NEAR may use up what those around it need.
  const least = Math.floor(effort.pairs * (1 - SHARE_OF_EACH));
  for (let at = before.from; at < before.to; at++) {
    const first = before.firsts[at] as number;
    const end = before.ends[at] as number;
    for (let to = firstFrom(behind, end); to < behind.to; to++) {
      if ((behind.firsts[to] as number) - end >= distance) break;
      if (effort.pairs <= least) return;
      effort.pairs--;
      keys.push(keyOf(first, behind.ends[to] as number));
    }
  }
}
