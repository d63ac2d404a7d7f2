const SHORTEST = 2;
const LONGEST = 14;

/** Finds which of some lists of words a word is of. */
export class WordBeginnings {
  readonly #whole = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();

  /** @param lists each words, folded as tokens are, parted by spaces: beginnings of words, or whole ones behind a `=` */
  constructor(lists: readonly string[]) {
    for (const [place, words] of lists.entries()) {
      for (const word of words.split(' ')) {
        if (word.startsWith('=')) this.#whole.set(word.slice(1), place);
        else this.#beginnings.set(word, place);
      }
    }
  }

  /** Place of the list with the whole word, else with its longest beginning. */
  find(folded: string): number | undefined {
    const place = this.#whole.get(folded);
    if (place !== undefined) return place;
    for (let length = Math.min(LONGEST, folded.length); length >= SHORTEST; length--) {
      const begun = this.#beginnings.get(folded.slice(0, length));
      if (begun !== undefined) return begun;
    }
    return undefined;
  }
}
