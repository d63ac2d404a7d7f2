/** Below so many comparisons a set is not worth making. */
const FEW = 60;

const sets = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();

/**
 * How many members two lists share, neither of which has one twice. Made to compare one first list with many others, of
 * which each is seen once: what is made of the first is remembered.
 */
export function inCommon<T>(first: readonly T[], other: readonly T[]): number {
  if (first.length === 0 || other.length === 0) return 0;
  const isIn = first.length * other.length < FEW ? undefined : setOf(first);
  let count = 0;
  for (const one of other) if (isIn ? isIn.has(one) : first.includes(one)) count++;
  return count;
}

function setOf(list: readonly unknown[]): ReadonlySet<unknown> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}
