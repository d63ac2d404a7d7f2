import { FIRST_LETTER, LETTERS } from '../text/letters.ts';
import { foldWord } from '../text/token.ts';
import type { WordScanner } from '../text/word-scanner.ts';
import type { Phrase } from '../watchlist/query/query.ts';

const WORD_END = 0;
const ANY_ENDING = 1;
const NOT_COMPARED = /\s|\u00AD|\u200C|\u200D|\u2060/gu;

/** The folded letters of phrases, to be compared with those of a text where the hashes of all words are equal. */
export class PhraseLetters {
  /** Of each phrase where its letters begin; one more behind the last. */
  readonly #from: Int32Array;
  /** Of each word its letters, then what ends it. */
  readonly #letters: Uint16Array;

  constructor(phrases: readonly Phrase[]) {
    const written = phrases.map(lettersOf);
    this.#from = new Int32Array(phrases.length + 1);
    for (const [phrase, letters] of written.entries()) {
      this.#from[phrase + 1] = (this.#from[phrase] as number) + letters.length;
    }
    this.#letters = new Uint16Array(this.#from[phrases.length] as number);
    for (const [phrase, letters] of written.entries()) {
      const from = this.#from[phrase] as number;
      for (let at = 0; at < letters.length; at++) this.#letters[from + at] = letters.charCodeAt(at);
    }
  }

  get byteLength(): number {
    return this.#from.byteLength + this.#letters.byteLength;
  }

  /** Whether words of a text have the letters of a phrase. @param first number of the first of them */
  areAt(phrase: number, text: string, words: WordScanner, first: number): boolean {
    const end = this.#from[phrase + 1] as number;
    let at = this.#from[phrase] as number;
    for (let word = first; at < end; word++) {
      at = this.#behindWord(at, text, words, word);
      if (at < 0) return false;
    }
    return true;
  }

  /** @returns where the letters of the next word begin; -1 where the text's word has others */
  #behindWord(from: number, text: string, { units, starts, ends }: WordScanner, word: number): number {
    const letters = this.#letters;
    const end = ends[word] as number;
    let at = from;
    for (let unit = starts[word] as number; unit < end; unit++) {
      const kind = LETTERS[units[unit] as number] as number;
      if (kind < FIRST_LETTER) return this.#behindFolded(from, foldWord(text.slice(starts[word], end)));
      const asked = letters[at];
      if (asked === ANY_ENDING) return at + 1;
      if (asked !== kind) return -1;
      at++;
    }
    return (letters[at] as number) <= ANY_ENDING ? at + 1 : -1;
  }

  #behindFolded(from: number, folded: string): number {
    const letters = this.#letters;
    let at = from;
    while ((letters[at] as number) > ANY_ENDING) at++;
    const asked = String.fromCharCode(...letters.subarray(from, at));
    const isWord = letters[at] === ANY_ENDING ? folded.startsWith(asked) : folded === asked;
    return isWord ? at + 1 : -1;
  }
}

function lettersOf({ words }: Phrase): string {
  return words
    .map(({ word, isPrefix }) => foldWord(word) + String.fromCharCode(isPrefix ? ANY_ENDING : WORD_END))
    .join('');
}

/** Whether words of a text stand there just as a phrase is written, capitals and accents too. */
export function isWrittenSo({ words }: Phrase, text: string, { starts, ends }: WordScanner, first: number): boolean {
  return words.every(({ word, isPrefix }, index) => {
    const written = text
      .slice(starts[first + index], ends[first + index])
      .replaceAll(NOT_COMPARED, '')
      .normalize('NFC');
    const asked = word.normalize('NFC');
    return isPrefix ? written.startsWith(asked) : written === asked;
  });
}
