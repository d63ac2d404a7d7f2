import { WordScanner } from '../text/word-scanner.ts';
import { leastOf, shinglesOf } from './sampled-shingles.ts';

const MOST_SAID = 16;
/** UTF-16 code units of one quotation. */
const LONGEST = 4000;

const scanner = new WordScanner();

/** The least hashes of the runs of three words in some quotations, ascending: items that quote the same share some. */
export function saidShingles(quotes: readonly string[]): number[] {
  const all: number[] = [];
  for (const quote of quotes) {
    scanner.scan(quote.slice(0, LONGEST));
    for (const shingle of shinglesOf(scanner.hashes.subarray(0, scanner.count))) all.push(shingle);
  }
  return leastOf(Uint32Array.from(all), MOST_SAID);
}
