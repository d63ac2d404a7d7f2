import { WordScanner } from '../text/word-scanner.ts';
import type { Phrase } from '../watchlist/query/query.ts';
import { Hits } from './hits.ts';
import { joinBrokenWords } from './joined-words.ts';
import { type AtomSlots, Occurrences } from './occurrences.ts';
import { isBroken } from './phrase-break.ts';
import { isWrittenSo, PhraseLetters } from './phrase-letters.ts';
import {
  beginningHash,
  GOES_ON,
  GOES_ON_WITH_BEGINNINGS,
  IS_COMPLETE,
  PhraseTrie,
  ROOT,
  STATE_SHIFT,
} from './phrase-trie.ts';

/** A longer phrase is not found: it bounds what a text of one word, many times over, costs. */
const MOST_PHRASE_WORDS = 100;

/** A text cut into words, with all phrases found in it. */
export interface ScannedText {
  readonly wordCount: number;
  /** UTF-16 offsets of words: of the first unit, and of the one behind the last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Words before which there is a blank line. */
  readonly paragraphs: readonly number[];
  readonly occurrences: Occurrences;
}

/**
 * All phrases in one tree of words: a text is walked once, however many phrases there are. The walk begins anew at each
 * word: links from where a phrase fails to where another may go on would save it few steps, as phrases are short and most
 * words begin none, and would not do for beginnings of words.
 */
export class PhraseAutomaton {
  readonly #phrases: readonly Phrase[];
  readonly #letters: PhraseLetters;
  readonly #isExact: Uint8Array;
  readonly #trie: PhraseTrie;
  readonly #shared: AtomSlots;
  readonly #hits = new Hits();
  readonly #scanner = new WordScanner();
  readonly #joinedScanner = new WordScanner();

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases;
    this.#letters = new PhraseLetters(phrases);
    this.#isExact = Uint8Array.from(phrases, ({ isExact }) => Number(isExact));
    this.#trie = new PhraseTrie(phrases);
    this.#shared = { owner: undefined, slots: new Int32Array(phrases.length) };
  }

  /** What its columns of numbers take. */
  get byteLength(): number {
    return [this.#trie, this.#letters, this.#isExact, this.#shared.slots].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /** Every occurrence of every phrase, overlapping ones too. No phrase runs on into another paragraph or sentence. */
  scan(text: string): ScannedText {
    const scanner = this.#scanner;
    const hits = this.#hits;
    hits.count = 0;
    scanner.scan(text, this.#trie.beginnings);
    this.#find(text, scanner);
    if (scanner.broken.length > 0) this.#findJoined(text);
    return {
      wordCount: scanner.count,
      starts: scanner.starts.slice(0, scanner.count),
      ends: scanner.ends.slice(0, scanner.count),
      paragraphs: scanner.paragraphs.slice(),
      occurrences: new Occurrences(hits.numbers, hits.count, this.#shared),
    };
  }

  /** Finds also what only shows when words that a line's end parts are joined. */
  #findJoined(text: string): void {
    const { count } = this.#hits;
    const joined = joinBrokenWords(text, this.#scanner);
    this.#joinedScanner.scan(joined.text, this.#trie.beginnings);
    this.#find(joined.text, this.#joinedScanner);
    this.#hits.renumber(count, joined.numberOf);
  }

  #find(text: string, words: WordScanner): void {
    const { hashes, count, paragraphs, beginnings } = words;
    const trie = this.#trie;
    let paragraph = 0;
    let beginning = 0;
    for (let first = 0; first < count; first++) {
      if (first === paragraphs[paragraph]) paragraph++;
      const hash = hashes[first] as number;
      if (trie.firstWords.mayHave(hash)) {
        const state = trie.next(ROOT, hash);
        if (state !== 0) this.#follow(state, text, words, first, first + 1, paragraphs[paragraph] ?? count);
      }
      while (beginnings[beginning] === first) {
        const state = trie.next(ROOT, beginningHash(beginnings[beginning + 1] as number));
        if (state !== 0) this.#follow(state, text, words, first, first + 1, paragraphs[paragraph] ?? count);
        beginning += 2;
      }
    }
  }

  /** @param limit number of the word behind the paragraph's last */
  #follow(from: number, text: string, words: WordScanner, first: number, next: number, limit: number): void {
    if (this.#hits.isFull) return;
    let state = from;
    for (let at = next; ; at++) {
      const number = state >> STATE_SHIFT;
      if ((state & IS_COMPLETE) !== 0) this.#report(number, text, words, first, at);
      if (at >= limit || at - first >= MOST_PHRASE_WORDS) return;
      if ((state & GOES_ON_WITH_BEGINNINGS) !== 0) this.#branch(number, text, words, first, at, limit);
      if ((state & GOES_ON) === 0) return;
      state = this.#trie.next(number, words.hashes[at] as number);
      if (state === 0) return;
    }
  }

  #branch(from: number, text: string, words: WordScanner, first: number, at: number, limit: number): void {
    const { beginnings } = words;
    for (let pair = firstPairOf(beginnings, at); beginnings[pair] === at; pair += 2) {
      const state = this.#trie.next(from, beginningHash(beginnings[pair + 1] as number));
      if (state !== 0) this.#follow(state, text, words, first, at + 1, limit);
    }
  }

  #report(state: number, text: string, words: WordScanner, first: number, end: number): void {
    const { firstPhrase, nextPhrase } = this.#trie;
    for (let atom = firstPhrase[state] as number; atom >= 0; atom = nextPhrase[atom] as number) {
      if (!this.#letters.areAt(atom, text, words, first)) continue;
      if (isBroken(text, words, first, end)) continue;
      const isFound = this.#isExact[atom] === 0 || isWrittenSo(this.#phrases[atom] as Phrase, text, words, first);
      if (isFound) this.#hits.add(atom, first, end);
    }
  }
}

/** Of pairs in order of their first numbers, where those of one number begin. */
function firstPairOf(pairs: readonly number[], number: number): number {
  let [low, high] = [0, pairs.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle * 2] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
