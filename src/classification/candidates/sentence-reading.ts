import type { Language } from '../../text/language.ts';
import { FUNCTION_WORDS, isTime, topicOf } from './name-words.ts';
import type { FoundPlace, PlaceFinder } from './place-finder.ts';
import { type SentenceWord, sentenceWords } from './sentence-words.ts';

/** A place with the number of its first word. */
export interface PlacedParty extends FoundPlace {
  readonly first: number;
}

const LEAST_WORDS = 5;
const MOST_SMALL = 0.1;

/** A sentence as names are looked for in it. */
export class SentenceReading {
  readonly sentence: string;
  readonly language: Language;
  readonly words: readonly SentenceWord[];
  /** For each word the place that it belongs to. */
  readonly #places: (PlacedParty | undefined)[] = [];
  readonly #isTitleCase: boolean;
  readonly #finder: PlaceFinder;

  constructor(sentence: string, language: Language, finder: PlaceFinder) {
    this.sentence = sentence;
    this.language = language;
    this.#finder = finder;
    this.words = sentenceWords(sentence);
    for (let first = 0; first < this.words.length; ) {
      const found = finder.at(this.words, first, language);
      const place = found && { ...found, first };
      for (const end = found?.end ?? first + 1; first < end; first++) this.#places.push(place);
    }
    // German writes all nouns with a capital.
    this.#isTitleCase = language !== 'de' && isTitleCase(this.words);
  }

  /** The place that a word of its own or the beginning of a compound names: "Tunesiëdeal". */
  placeNamed(folded: string): Pick<FoundPlace, 'code' | 'isCity'> | undefined {
    return this.#finder.named(folded, this.language);
  }

  placeAt(word: number): PlacedParty | undefined {
    return this.#places[word];
  }

  gapBefore(word: number): SentenceWord['gap'] {
    return this.words[word]?.gap ?? 'break';
  }

  folded(word: number): string {
    return this.words[word]?.folded ?? '';
  }

  isFunctionWord(word: number): boolean {
    return FUNCTION_WORDS.has(this.folded(word));
  }

  /** Whether a word is written as names are. In a headline all words are: there only places and matter count. */
  isNameLike(word: number): boolean {
    const found = this.words[word];
    if (!found?.isCapital) return false;
    if (this.placeAt(word)) return true;
    return (
      !this.isFunctionWord(word) && !isTime(found.folded) && (!this.#isTitleCase || topicOf(found.folded) !== undefined)
    );
  }
}

function isTitleCase(words: readonly SentenceWord[]): boolean {
  const telling = words.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const small = telling.filter(({ isCapital, folded }) => !isCapital && !FUNCTION_WORDS.has(folded)).length;
  return telling.length >= LEAST_WORDS && small <= MOST_SMALL * telling.length;
}
