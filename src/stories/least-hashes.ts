import { hashOf } from '../text/word-scanner.ts';

/** The least hashes of some keys, ascending: of two lists that share keys, the least are mostly of the same ones. */
export function leastHashes(keys: readonly string[], most: number): number[] {
  const hashes = keys.map((key) => Math.imul(hashOf(key), 0x9e3779b1) >>> 0);
  return [...new Set(hashes.sort((a, b) => a - b))].slice(0, most);
}
