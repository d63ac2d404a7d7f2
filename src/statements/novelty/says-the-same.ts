import { alignWords } from './align-words.ts';
import { type PrintedRun, runsOf, type WordsPrint } from './words-print.ts';

/** What a store keeps of a statement to tell whether a later one is new. */
export interface SaidWords {
  readonly print: WordsPrint;
  /**
   * The same for one speaker in all items: the id of a person, else the folded name; of an unnamed spokesperson what it
   * speaks for. Absent where nobody is named.
   */
  readonly speakerKey?: string;
  readonly language?: string;
}

/** Fewer words may be anybody's: "We will not comment on that". */
const FEWEST_TELLING_WORDS = 8;
/** Of so many words one may be put right by another. */
const WORDS_TO_ONE_CORRECTION = 8;
/** A fragment of so many words may have lost its first or last, inflected to fit another sentence. */
const LEAST_OF_FRAGMENT = 6;

/**
 * Whether two statements are the same words of the same speaker, one of them perhaps shortened, with words left out or
 * put in brackets, or with a word put right. Different speakers who are both known never say the same; nor do
 * statements that differ by a number, a name or a "not"; and few words must be wholly the same, by the same speaker.
 */
export function saysTheSame(a: SaidWords, b: SaidWords): boolean {
  if (!mayBeOneSpeaker(a, b) || a.print === '' || b.print === '') return false;
  if (a.print === b.print) return a.speakerKey === b.speakerKey || wordCount(runsOf(a.print)) >= FEWEST_TELLING_WORDS;
  const [short, long] = [runsOf(a.print), runsOf(b.print)].sort(shorterFirst);
  if (!short || !long) return false;
  if (wordCount(short) < FEWEST_TELLING_WORDS) {
    return a.speakerKey === b.speakerKey && isWithin(short, long, a.speakerKey !== undefined);
  }
  const { missing, exchanged } = alignWords(short, long);
  if (exchanged.some(({ isTelling }) => isTelling)) return false;
  return missing <= Math.floor(wordCount(short) / WORDS_TO_ONE_CORRECTION);
}

/** Whether a statement is none of those that were recorded before. */
export function isNewStatement(statement: SaidWords, before: readonly SaidWords[]): boolean {
  return !before.some((earlier) => saysTheSame(earlier, statement));
}

function mayBeOneSpeaker(a: SaidWords, b: SaidWords): boolean {
  return a.speakerKey === undefined || b.speakerKey === undefined || a.speakerKey === b.speakerKey;
}

function shorterFirst(a: readonly PrintedRun[], b: readonly PrintedRun[]): number {
  const text = (runs: readonly PrintedRun[]) => runs.map(codesOf).join('~');
  return wordCount(a) - wordCount(b) || (text(a) < text(b) ? -1 : 1);
}

function wordCount(runs: readonly PrintedRun[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

/** @param mayBePart whether it is enough that the longer one has all words of the shorter, in a row */
function isWithin(short: readonly PrintedRun[], long: readonly PrintedRun[], mayBePart: boolean): boolean {
  if (!mayBePart) return short.map(codesOf).join('~') === long.map(codesOf).join('~');
  const isIn = (run: PrintedRun) => long.some((one) => ` ${codesOf(one)} `.includes(` ${codesOf(run)} `));
  if (short.every(isIn)) return true;
  const [fragment, ...more] = short;
  const isFragment = more.length === 0 && wordCount(long) >= 2 * wordCount(short);
  if (!isFragment || !fragment || fragment.length < LEAST_OF_FRAGMENT) return false;
  return isIn(fragment.slice(1)) || isIn(fragment.slice(0, -1));
}

function codesOf(run: PrintedRun): string {
  return run.map(({ code }) => code).join(' ');
}
