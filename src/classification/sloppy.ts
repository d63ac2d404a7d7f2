import { hasPlaceIn, keyOf, listOfKeys, NO_PLACES, type PlaceList, sortedKeys } from './place-list.ts';

/** Words of a loose phrase, one bit each; a longer one is not found. */
const MOST_LOOSE_WORDS = 30;
/** More than any article has; what a text of one word has beyond is not looked at. */
const MOST_AREAS = 100_000;
/** So many words of the text are tried at the most, for one phrase in one stretch. */
const MOST_TRIED = 2_000_000;

/** The words of a text that are words of a loose phrase: their numbers, in order, and of which words, as bits. */
interface Candidates {
  readonly numbers: readonly number[];
  readonly masks: readonly number[];
}

/**
 * Where all words of a loose phrase stand, each as another word of the text, in any order, in one paragraph, with at most
 * so many other words between the first and the last.
 *
 * @param words places of each word of the phrase, all one word long
 * @param paragraphs words that begin a paragraph, in order
 */
export function sloppyPlaces(
  words: readonly PlaceList[],
  slop: number,
  paragraphs: readonly number[],
  most = MOST_AREAS,
): PlaceList {
  if (words.length > MOST_LOOSE_WORDS) return NO_PLACES;
  const candidates = candidatesOf(words);
  const rarest = words.reduce((rare, list) => (list.to - list.from < rare.to - rare.from ? list : rare));
  const keys: number[] = [];
  let paragraph = 0;
  let tried = 0;
  for (const [at, first] of candidates.numbers.entries()) {
    while ((paragraphs[paragraph] ?? Number.POSITIVE_INFINITY) <= first) paragraph++;
    const limit = Math.min(first + words.length + slop, paragraphs[paragraph] ?? Number.POSITIVE_INFINITY);
    if (!hasPlaceIn(rarest, { first, end: limit })) continue;
    for (const last of lastWords(candidates, at, limit, words.length)) keys.push(keyOf(first, last + 1));
    tried += limit - first;
    if (keys.length >= most || tried > MOST_TRIED) break;
  }
  return listOfKeys(keys);
}

function candidatesOf(words: readonly PlaceList[]): Candidates {
  const masks = new Map<number, number>();
  for (const [word, list] of words.entries()) {
    for (let at = list.from; at < list.to; at++) {
      const number = list.firsts[at] as number;
      const isOneWord = list.ends[at] === number + 1;
      if (isOneWord) masks.set(number, (masks.get(number) ?? 0) | (1 << word));
    }
  }
  const numbers = sortedKeys(masks.keys());
  return { numbers, masks: numbers.map((number) => masks.get(number) ?? 0) };
}

/**
 * The last words of all choices of words of the text that begin with one of them. Once words can be chosen for the whole
 * phrase, any two that can be chosen together can also be chosen with some for the rest (as in any transversal matroid):
 * so only the first and the last need to be looked at.
 */
function lastWords({ numbers, masks }: Candidates, from: number, limit: number, count: number): number[] {
  const choice = new Choice(masks, count);
  const found: number[] = [];
  for (let at = from; at < numbers.length && (numbers[at] as number) < limit; at++) {
    choice.add(at);
    if (choice.isWhole && at > from && areOfTwo(masks[from] as number, masks[at] as number)) {
      found.push(numbers[at] as number);
    }
  }
  return found;
}

/** Whether two words of a text can be two different words of the phrase. */
function areOfTwo(mask: number, other: number): boolean {
  const both = mask | other;
  return (both & (both - 1)) !== 0;
}

/** A word of the text for each word of the phrase, as far as there are; each is one word's only. */
class Choice {
  readonly #masks: readonly number[];
  readonly #chosen: Int32Array;
  #missing: number;
  #tried = 0;

  constructor(masks: readonly number[], count: number) {
    this.#masks = masks;
    this.#chosen = new Int32Array(count).fill(-1);
    this.#missing = count;
  }

  get isWhole(): boolean {
    return this.#missing === 0;
  }

  add(candidate: number): void {
    if (this.isWhole) return;
    this.#tried = 0;
    if (this.#place(candidate)) this.#missing--;
  }

  /** Finds a word for a candidate, moving others to other words where that helps. */
  #place(candidate: number): boolean {
    for (;;) {
      const open = (this.#masks[candidate] as number) & ~this.#tried;
      if (open === 0) return false;
      const word = 31 - Math.clz32(open);
      this.#tried |= 1 << word;
      const other = this.#chosen[word] as number;
      if (other >= 0 && !this.#place(other)) continue;
      this.#chosen[word] = candidate;
      return true;
    }
  }
}
