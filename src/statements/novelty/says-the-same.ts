import { SHINGLE, shinglesOf } from './print-bands.ts';
import { type PrintedRun, type PrintedWord, runsOf, type WordsPrint } from './words-print.ts';

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
/** How far from words in common another single one counts, in words. */
const NEAR = 3;

/**
 * Whether two statements are the same words of the same speaker, one of them perhaps shortened, with words left out or
 * put in brackets, or with a word put right. Different speakers who are both known never say the same; nor do
 * statements that differ by a number or a name; and few words must be wholly the same, by the same speaker.
 */
export function saysTheSame(a: SaidWords, b: SaidWords): boolean {
  if (!mayBeOneSpeaker(a, b) || a.print === '' || b.print === '') return false;
  const [short, long] = [runsOf(a.print), runsOf(b.print)].sort(shorterFirst);
  if (!short || !long) return false;
  if (wordCount(short) < FEWEST_TELLING_WORDS) {
    return a.speakerKey === b.speakerKey && isWithin(short, long, a.speakerKey !== undefined);
  }
  const missing = missingWords(short, long);
  if (missing.some(({ isReplaced, word }) => isReplaced && word.isTelling)) return false;
  return missing.length <= Math.floor(wordCount(short) / WORDS_TO_ONE_CORRECTION);
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
  return short.every((run) => long.some((one) => ` ${codesOf(one)} `.includes(` ${codesOf(run)} `)));
}

function codesOf(run: PrintedRun): string {
  return run.map(({ code }) => code).join(' ');
}

interface MissingWord {
  readonly word: PrintedWord;
  /** Stands between words that both have. */
  readonly isReplaced: boolean;
}

/** Words of the shorter one that the longer does not have in their place. */
function missingWords(short: readonly PrintedRun[], long: readonly PrintedRun[]): MissingWord[] {
  const places = shinglePlaces(long);
  return short.filter((run) => run.length >= SHINGLE || short.length === 1).flatMap((run) => missingOf(run, places));
}

interface Place {
  readonly run: PrintedRun;
  readonly at: number;
}

function shinglePlaces(runs: readonly PrintedRun[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const run of runs) {
    for (const [at, shingle] of shinglesOf(run).entries()) if (!places.has(shingle)) places.set(shingle, { run, at });
  }
  return places;
}

function missingOf(run: PrintedRun, places: ReadonlyMap<string, Place>): MissingWord[] {
  const isFound = run.map(() => false);
  for (const [from, shingle] of shinglesOf(run).entries()) {
    const place = places.get(shingle);
    if (!place) continue;
    for (let at = Math.max(0, from - NEAR); at < from + SHINGLE + NEAR; at++) {
      if (run[at] !== undefined && run[at]?.code === place.run[place.at + at - from]?.code) isFound[at] = true;
    }
  }
  const first = isFound.indexOf(true);
  const last = isFound.lastIndexOf(true);
  return run.flatMap((word, at) => (isFound[at] ? [] : [{ word, isReplaced: at > first && at < last }]));
}
