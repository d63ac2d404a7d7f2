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
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    shingles[at] = mix(mix(mix(0, hashes[at] ?? 0), hashes[at + 1] ?? 0), hashes[at + 2] ?? 0);
  }
  const least: number[] = [];
  for (const shingle of shingles.sort()) {
    if (least.length === MOST) break;
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

export function sharedShingles(a: readonly number[], b: readonly number[]): SharedShingles {
  const limit = Math.min(limitOf(a), limitOf(b));
  const [inA, inB] = [a.filter((one) => one <= limit), b.filter((one) => one <= limit)];
  const known = new Set(inB);
  const count = inA.filter((one) => known.has(one)).length;
  if (count === 0) return { containment: 0, resemblance: 0, count };
  return {
    containment: count / Math.min(inA.length, inB.length),
    resemblance: count / (inA.length + inB.length - count),
    count,
  };
}

/** Greatest hash up to which a sample has all that the text has. */
function limitOf(sample: readonly number[]): number {
  return sample.length < MOST ? 0xffffffff : (sample.at(-1) ?? 0);
}
