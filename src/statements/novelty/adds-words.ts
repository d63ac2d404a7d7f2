import { runsOf, type WordsPrint } from './words-print.ts';

/** So many words more, and so many times as many, make a wording a fuller one: worth telling again. */
const LEAST_MORE = 8;
const LEAST_TIMES = 1.4;

/** Whether a wording of a statement has much more of it than the one that is known. */
export function addsWords(fuller: WordsPrint, known: WordsPrint): boolean {
  const [more, less] = [wordsIn(fuller), wordsIn(known)];
  return more - less >= LEAST_MORE && more >= less * LEAST_TIMES;
}

function wordsIn(print: WordsPrint): number {
  return runsOf(print).reduce((sum, { length }) => sum + length, 0);
}
