import { hashOf } from '../../text/word-scanner.ts';
import { type PrintedRun, runsOf, type WordsPrint } from './words-print.ts';

/** Words of a shingle: so many in a row are seldom the same by chance. */
export const SHINGLE = 3;
/** One batch of reads in DynamoDB is 100 keys; some are left for what else is looked up. */
const MOST_BANDS = 90;
/** Of so many shingles in a row one is a band. */
const WINDOW = 3;
/** Words up to which every shingle is a band: such statements are found again by any three of their words. */
const FEW_WORDS = 9;

/**
 * The keys under which a store keeps a statement, and by which it finds earlier ones that may be the same. Two prints
 * that share five words in a row share a band for certain, and so do short ones that share three; beyond some 180 words
 * the run must be longer. About three bands for six words; at most 90; none where there are no words.
 */
export function printBands(print: WordsPrint): string[] {
  const runs = runsOf(print);
  const words = runs.reduce((sum, { length }) => sum + length, 0);
  for (let window = words <= FEW_WORDS ? 1 : WINDOW; ; window *= 2) {
    const bands = new Set(runs.flatMap((run) => leastOfWindows(shinglesOf(run), window)));
    if (bands.size <= MOST_BANDS) return [...bands].sort();
  }
}

/** Runs of three words; all words of a run that has no three. */
export function shinglesOf(run: PrintedRun): string[] {
  const codes = run.map(({ code }) => code);
  if (codes.length < SHINGLE) return [codes.join('')];
  return codes.slice(SHINGLE - 1).map((_, at) => codes.slice(at, at + SHINGLE).join(''));
}

/**
 * Of each window the shingle with the least hash, as in winnowing (Schleimer, Wilkerson, Aiken 2003): what two texts
 * share is chosen in both, wherever it stands.
 */
function leastOfWindows(shingles: readonly string[], window: number): string[] {
  const ranks = shingles.map((shingle) => Math.imul(hashOf(shingle), 0x9e3779b1) >>> 0);
  const chosen = new Set<string>();
  for (let from = 0; from === 0 || from + window <= shingles.length; from++) {
    const end = Math.min(shingles.length, from + window);
    let least = from;
    for (let at = from + 1; at < end; at++) if ((ranks[at] ?? 0) < (ranks[least] ?? 0)) least = at;
    chosen.add(shingles[least] ?? '');
  }
  return [...chosen];
}
