import type { Language } from '../text/language.ts';
import { WordScanner } from '../text/word-scanner.ts';
import { type KnownWord, knownWord } from './known-words.ts';

/** One word of an item, as far as it tells of its event. */
export interface ItemWord {
  readonly known: KnownWord;
  /** Of the folded word. */
  readonly hash: number;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Follows the end of a sentence or a line, where a capital says nothing. */
  readonly isFirst: boolean;
  /** Where it begins with a digit. */
  readonly isNumber: boolean;
}

const scanner = new WordScanner();
const CAPITAL = /\p{Lu}/u;
const ENDS_SENTENCE = /[.!?:•\n]/;

/** The words of a text in one of our languages; of other languages English is assumed, which knows none of them. */
export function itemWords(text: string, language: Language = 'en'): ItemWord[] {
  scanner.scan(text);
  const { count, starts, ends, hashes } = scanner;
  const words: ItemWord[] = [];
  let endBefore = 0;
  for (let word = 0; word < count; word++) {
    const [start, end, hash] = [starts[word] ?? 0, ends[word] ?? 0, hashes[word] ?? 0];
    const unit = text.charCodeAt(start);
    words.push({
      known: knownWord(hash, language, text, start, end),
      hash,
      start,
      end,
      isCapital: unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(text.charAt(start)),
      isFirst: word === 0 || (start - endBefore > 1 && ENDS_SENTENCE.test(text.slice(endBefore, start))),
      isNumber: unit >= 48 && unit <= 57,
    });
    endBefore = end;
  }
  return words;
}
