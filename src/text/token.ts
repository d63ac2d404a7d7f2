import { FIRST_LETTER, kindOf, SEVERAL, SURROGATE, spellingOf } from './letters.ts';
import { WordScanner } from './word-scanner.ts';

/** One word of a text: where it stands and the form in which it is compared. */
export interface Token {
  /** UTF-16 offset of the first code unit in the text. */
  readonly start: number;
  /** UTF-16 offset just behind the last code unit. */
  readonly end: number;
  /** Lower case, without diacritics, soft hyphens and joiners; `ß` as `ss`, `œ` as `oe`, `ø` as `o`. */
  readonly folded: string;
}

const PLAIN_ASCII = /^[A-Za-z0-9]+$/;
const scanner = new WordScanner();

/**
 * Cuts a text into words. Hyphens, dashes, slashes and white space only separate, so that "UK-Germany", "UK–Germany"
 * and "UK/Germany" are the same two words. An English possessive ending ("the plan's") is not a word.
 */
export function tokenize(text: string): Token[] {
  scanner.scan(text);
  const tokens: Token[] = [];
  for (let word = 0; word < scanner.count; word++) {
    const [start, end] = [scanner.starts[word] ?? 0, scanner.ends[word] ?? 0];
    tokens.push({ start, end, folded: foldWord(text.slice(start, end)) });
  }
  return tokens;
}

/** The form of a word in which spellings that a reader takes for the same are equal. */
export function foldWord(word: string): string {
  if (PLAIN_ASCII.test(word)) return word.toLowerCase();
  let folded = '';
  for (const letter of word) folded += foldLetter(letter);
  return folded;
}

function foldLetter(letter: string): string {
  const kind = kindOf(letter.charCodeAt(0));
  if (kind >= FIRST_LETTER) return String.fromCharCode(kind);
  return kind === SEVERAL || kind === SURROGATE ? (spellingOf(letter) ?? '') : '';
}
