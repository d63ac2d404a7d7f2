/** The same choices in every run. */
export interface Chance {
  /** A number from 0 to 1. */
  next(): number;
  /** A whole number below another. */
  below(most: number): number;
  oneOf<T>(values: readonly T[]): T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { next, below, oneOf: (values) => values[below(values.length)] as (typeof values)[number] };
}
