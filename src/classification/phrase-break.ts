import { foldWord } from '../text/token.ts';
import type { WordScanner } from '../text/word-scanner.ts';

/** A list item is a sentence of its own. */
const ENDS_SENTENCE = /[?!;]|\n•/u;
const FULL_STOP = /\.\S*\s/u;
const CAPITAL = /\p{Lu}/u;
/** Behind shorter words a full stop may be that of an abbreviation: "St. Malo", "No. 604". */
const LEAST_LETTERS = 4;

/** Whether a sentence ends between words that stand one behind the other: then they are no phrase. */
export function isBroken(text: string, { starts, ends }: WordScanner, first: number, end: number): boolean {
  for (let word = first; word + 1 < end; word++) {
    const [from, to] = [ends[word] as number, starts[word + 1] as number];
    if (to - from === 1) continue;
    const between = text.slice(from, to);
    if (ENDS_SENTENCE.test(between)) return true;
    if (!FULL_STOP.test(between) || !CAPITAL.test(text.charAt(to))) continue;
    if (foldWord(text.slice(starts[word], from)).length >= LEAST_LETTERS) return true;
  }
  return false;
}
