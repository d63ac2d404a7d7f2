import { impliesWord } from '../../watchlist/query/implies.ts';
import type { MeantWord } from '../../watchlist/query/meaning.ts';

/** A name that an agreement is told by. */
export interface Named {
  readonly agreement: string;
  readonly written: string;
  readonly words: readonly MeantWord[];
  readonly isExact: boolean;
  /** Of the list it stands in; none of the official name. */
  readonly language?: string;
  /** Counts only where a query holds; that query. */
  readonly when?: string;
}

/** Finds which names stand within others, without comparing all with all. */
export class NameIndex {
  readonly #byFirstWord = new Map<string, Named[]>();
  /** Names that begin with a word whose ending is open. */
  readonly #open: Named[] = [];

  constructor(names: readonly Named[]) {
    for (const name of names) {
      const first = name.words[0];
      if (!first) continue;
      if (first.isPrefix) this.#open.push(name);
      else this.#byFirstWord.set(first.folded, [...(this.#byFirstWord.get(first.folded) ?? []), name]);
    }
  }

  /** Names that each text with this one has too. */
  within(name: Named): Named[] {
    return name.words.flatMap((word, at) => {
      const beginning = word.isPrefix ? [] : (this.#byFirstWord.get(word.folded) ?? []);
      return [...beginning, ...this.#open].filter((other) => holdsName(name, other, at));
    });
  }
}

/** Whether a name has another one in it, beginning with its word number `at`. */
export function holdsName(name: Named, other: Named, at = 0): boolean {
  if (other.isExact && !name.isExact) return false;
  return other.words.every((own, index) => {
    const there = name.words[at + index];
    return there !== undefined && impliesWord(there, own, other.isExact);
  });
}
