import type { Language } from '../../text/language.ts';
import { tokenize } from '../../text/token.ts';
import { phraseOf } from '../../watchlist/query/phrase.ts';
import type { Phrase } from '../../watchlist/query/query.ts';
import type { Vocabulary } from '../../watchlist/vocabulary.ts';
import { Countries } from './countries.ts';
import type { SentenceWord } from './sentence-words.ts';

/** A country or body that words of a sentence name. */
export interface FoundPlace {
  readonly code: string;
  /** Number of the word behind its last. */
  readonly end: number;
  /** A capital: a party where it stands for its government, a mere name in "Treaty of Rome". */
  readonly isCity: boolean;
}

interface KnownPhrase extends Phrase {
  readonly folded: readonly string[];
  readonly code: string;
}

/** Finds phrases of the vocabulary from a word on. */
export class PhraseTable {
  readonly #byBeginning = new Map<string, KnownPhrase[]>();

  constructor(phrases: Iterable<{ readonly written: string; readonly code: string }>) {
    for (const { written, code } of phrases) this.#add({ ...phraseOf(written), code });
  }

  /** The longest phrase that begins at a word. */
  at(words: readonly SentenceWord[], first: number): { readonly code: string; readonly end: number } | undefined {
    const beginning = words[first]?.folded.slice(0, 3) ?? '';
    const found = this.#byBeginning.get(beginning)?.find((phrase) => isAt(phrase, words, first));
    return found && { code: found.code, end: first + found.words.length };
  }

  #add(phrase: Phrase & { readonly code: string }): void {
    const folded = phrase.words.map(({ word }) => tokenize(word)[0]?.folded ?? '');
    const beginning = folded[0]?.slice(0, 3) ?? '';
    const same = this.#byBeginning.get(beginning) ?? [];
    same.push({ ...phrase, folded });
    this.#byBeginning.set(
      beginning,
      same.sort((a, b) => b.words.length - a.words.length),
    );
  }
}

function isAt({ words, folded, isExact }: KnownPhrase, sentence: readonly SentenceWord[], first: number): boolean {
  return words.every(({ word, isPrefix }, index) => {
    const at = sentence[first + index];
    if (!at || (index > 0 && at.gap === 'break' && !isExact)) return false;
    const [asked, found] = isExact ? [word, at.text] : [folded[index] ?? '', at.folded];
    return isPrefix ? found.startsWith(asked) : found === asked;
  });
}

/** Finds who may be a party: the parties of the vocabulary first, then the countries of the world. */
export class PlaceFinder {
  readonly #known: PhraseTable;
  readonly #countries = new Map<Language, Countries>();

  constructor({ parties }: Vocabulary) {
    this.#known = new PhraseTable(parties.flatMap(({ id, words }) => words.map((written) => ({ written, code: id }))));
  }

  at(words: readonly SentenceWord[], first: number, language: Language): FoundPlace | undefined {
    const countries = this.#countriesIn(language);
    const known = this.#known.at(words, first);
    if (known) {
      return { ...known, isCity: countries.find(foldedFrom(words, first, known.end))?.isCity ?? false };
    }
    const longest = Math.min(words.length, first + countries.longestName);
    for (let end = longest; end > first; end--) {
      const country = countries.find(foldedFrom(words, first, end));
      if (country) return { ...country, end };
    }
    return undefined;
  }

  named(folded: string, language: Language): { readonly code: string; readonly isCity: boolean } | undefined {
    return this.#countriesIn(language).find(folded);
  }

  // Made when first asked for: it takes some milliseconds, and few texts of a language may come.
  #countriesIn(language: Language): Countries {
    const countries = this.#countries.get(language) ?? new Countries(language);
    this.#countries.set(language, countries);
    return countries;
  }
}

function foldedFrom(words: readonly SentenceWord[], first: number, end: number): string {
  return words
    .slice(first, end)
    .map(({ folded }) => folded)
    .join(' ');
}
