import { FIRST_LETTER, LETTERS } from '../text/letters.ts';
import { foldWord } from '../text/token.ts';
import type { Phrase } from '../watchlist/query/query.ts';

const WORD_END = 0;
const ANY_ENDING = 1;
const NOT_COMPARED = /\s|\u00AD|\u200C|\u200D|\u2060/gu;

/** The columns of a text's words that phrases are compared with. */
interface WordEdges {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The folded letters of a phrase's words, each with what ends it: compared where the hashes of all words are equal. */
export function phraseLetters({ words }: Phrase): string {
  return words
    .map(({ word, isPrefix }) => foldWord(word) + String.fromCharCode(isPrefix ? ANY_ENDING : WORD_END))
    .join('');
}

/** Whether words of a text have the letters of a phrase. @param first number of the first of them */
export function hasLetters(letters: string, text: string, words: WordEdges, first: number): boolean {
  let word = first;
  for (let at = 0; at < letters.length; word++) {
    const behind = behindWord(letters, at, text, words.starts[word] as number, words.ends[word] as number);
    if (behind < 0) return false;
    at = behind;
  }
  return true;
}

/** @returns where the letters of the next word begin; -1 where this word has others */
function behindWord(letters: string, from: number, text: string, start: number, end: number): number {
  let at = from;
  for (let unit = start; unit < end; unit++) {
    const kind = LETTERS[text.charCodeAt(unit)] as number;
    if (kind < FIRST_LETTER) return behindFolded(letters, from, foldWord(text.slice(start, end)));
    const asked = letters.charCodeAt(at);
    if (asked === ANY_ENDING) return at + 1;
    if (asked !== kind) return -1;
    at++;
  }
  return letters.charCodeAt(at) <= ANY_ENDING ? at + 1 : -1;
}

function behindFolded(letters: string, from: number, folded: string): number {
  let at = from;
  while (letters.charCodeAt(at) > ANY_ENDING) at++;
  const asked = letters.slice(from, at);
  const isWord = letters.charCodeAt(at) === ANY_ENDING ? folded.startsWith(asked) : folded === asked;
  return isWord ? at + 1 : -1;
}

/** Whether words of a text stand there just as a phrase is written, capitals and accents too. */
export function isWrittenSo({ words }: Phrase, text: string, { starts, ends }: WordEdges, first: number): boolean {
  return words.every(({ word, isPrefix }, index) => {
    const written = text
      .slice(starts[first + index], ends[first + index])
      .replaceAll(NOT_COMPARED, '')
      .normalize('NFC');
    const asked = word.normalize('NFC');
    return isPrefix ? written.startsWith(asked) : written === asked;
  });
}
