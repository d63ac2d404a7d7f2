/** Words of a shingle. */
const SHINGLE = 3;
const MOST = 64;

/**
 * The least hashes of the runs of three words in a text, ascending: of two texts that share runs, the least are the same
 * ones, so that even an excerpt can be told from a few of them. All runs, where they are no more than 64.
 *
 * @param hashes of the words in order
 */
export function sampledShingles(hashes: ArrayLike<number>): number[] {
  return leastOf(shinglesOf(hashes), MOST);
}

/** All runs of three words, in their order. */
export function shinglesOf(hashes: ArrayLike<number>): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    shingles[at] = mix(mix(mix(0, hashes[at] ?? 0), hashes[at + 1] ?? 0), hashes[at + 2] ?? 0);
  }
  return shingles;
}

/** The least, ascending, none twice. */
export function leastOf(shingles: Uint32Array, most: number): number[] {
  const least: number[] = [];
  for (const shingle of shingles.sort()) {
    if (least.length === most) break;
    if (shingle !== least.at(-1)) least.push(shingle);
  }
  return least;
}

function mix(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
}

/** Shares of runs, counted over those that would be sampled of both texts. */
export interface SharedShingles {
  /** Of the text that has fewer: 1 for an excerpt. */
  readonly containment: number;
  readonly resemblance: number;
  /** How many shared ones that rests on. */
  readonly count: number;
}

/** @param a as `sampledShingles` gives them, ascending, and so is `b` */
export function sharedShingles(a: readonly number[], b: readonly number[]): SharedShingles {
  const limit = Math.min(limitOf(a), limitOf(b));
  let [atA, atB, count] = [0, 0, 0];
  for (; ; atA++) {
    const one = a[atA];
    if (one === undefined || one > limit) break;
    while ((b[atB] ?? Number.POSITIVE_INFINITY) < one) atB++;
    if (b[atB] === one) count++;
  }
  while ((b[atB] ?? Number.POSITIVE_INFINITY) <= limit) atB++;
  if (count === 0) return NONE_SHARED;
  return { containment: count / Math.min(atA, atB), resemblance: count / (atA + atB - count), count };
}

const NONE_SHARED: SharedShingles = { containment: 0, resemblance: 0, count: 0 };

/** Greatest hash up to which a sample has all that the text has. */
function limitOf(sample: readonly number[]): number {
  return sample.length < MOST ? 0xffffffff : (sample.at(-1) ?? 0);
}
