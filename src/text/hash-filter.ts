const GOLDEN = 0x9e3779b1;
const BITS_EACH = 16;
const LEAST_BITS = 10;
const MOST_BITS = 20;

/** Spreads a hash evenly over the numbers below a power of two. @param shift 32 less the exponent of that power */
export function spread(hash: number, shift: number): number {
  return Math.imul(hash, GOLDEN) >>> shift;
}

/** How many bits number a table of so many places. */
export function bitsFor(places: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(Math.log2(places))));
}

/** Tells at once of most hashes that they are none of some: small enough for the nearest cache. */
export class HashFilter {
  readonly bits: Int32Array;
  readonly shift: number;

  constructor(hashes: ReadonlySet<number>) {
    const exponent = bitsFor(hashes.size * BITS_EACH, LEAST_BITS, MOST_BITS);
    this.shift = 32 - exponent;
    this.bits = new Int32Array(2 ** exponent / 32);
    for (const hash of hashes) {
      const bit = spread(hash, this.shift);
      this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Whether a hash may be one of them; no only where it is none. */
  mayHave(hash: number): boolean {
    const bit = Math.imul(hash, GOLDEN) >>> this.shift;
    return (((this.bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }
}
