import { distance } from 'fastest-levenshtein';
import { tokenize } from '../../text/token.ts';
import type { PhraseWord } from '../../watchlist/query/query.ts';

/** Different words of a text beyond these are not searched for a near one. */
const MOST_WORDS = 8000;
const LEAST_LETTERS = 4;

/** The different words of a text, to find what a reader may have meant. */
export class TextWords {
  /** As first written, by folded form. */
  readonly #written = new Map<string, string>();

  constructor(text: string) {
    for (const { start, end, folded } of tokenize(text)) {
      if (!this.#written.has(folded)) this.#written.set(folded, text.slice(start, end));
    }
  }

  /** The word as the text writes it, capitals and accents apart. */
  find({ word, isPrefix }: PhraseWord): string | undefined {
    const asked = fold(word);
    if (!isPrefix) return this.#written.get(asked);
    return [...this.#written].find(([folded]) => folded.startsWith(asked))?.[1];
  }

  /** A word of the text that differs by a letter or two or has the same stem; `undefined` where none does. */
  nearest({ word }: PhraseWord): string | undefined {
    const asked = fold(word);
    if (asked.length < LEAST_LETTERS || /\p{N}/u.test(asked)) return undefined;
    const near = [...this.#written]
      .slice(0, MOST_WORDS)
      .map(([folded, written]) => ({ written, far: unlikeness(asked, folded) }))
      .filter(({ far }) => far < FAR);
    return near.sort((a, b) => a.far - b.far)[0]?.written;
  }
}

const FAR = 10;
/** In shorter words another first letter makes another word: "deal" and "real". */
const LONG = 8;
const LEAST_STEM = 0.6;

/** 1 or 2 for as many letters, 3 and more for other endings of the same stem, {@link FAR} for other words. */
function unlikeness(a: string, b: string): number {
  if (a[0] !== b[0] && a.length < LONG) return FAR;
  const mostLetters = a.length < LONG ? 1 : 2;
  if (Math.abs(a.length - b.length) <= mostLetters) {
    const letters = distance(a, b);
    if (letters <= mostLetters) return letters;
  }
  const stem = commonStart(a, b);
  const isSameStem = stem >= LEAST_LETTERS && stem >= LEAST_STEM * Math.max(a.length, b.length);
  return isSameStem ? 3 + (1 - stem / Math.max(a.length, b.length)) : FAR;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function fold(word: string): string {
  return tokenize(word)[0]?.folded ?? '';
}
