import { bitsFor, HashFilter, spread } from '../text/hash-filter.ts';
import { foldWord } from '../text/token.ts';
import { hashOf, SHORTEST_PREFIX } from '../text/word-scanner.ts';
import type { Phrase, PhraseWord } from '../watchlist/query/query.ts';

const EDGE_SIZE = 4;
const LEAST_EDGE_BITS = 4;
const MOST_EDGE_BITS = 26;
const STATE_MIX = 0x85ebca6b;
/** Sets the hash of a beginning apart from that of a whole word. */
const BEGINNING = 0x5bd1e995;

export const ROOT = 1;
const NO_PHRASE = -1;
/** What a state is told with, in its lowest bits. */
export const IS_COMPLETE = 1;
export const GOES_ON = 2;
export const GOES_ON_WITH_BEGINNINGS = 4;
export const STATE_SHIFT = 3;

export function beginningHash(hash: number): number {
  return hash ^ BEGINNING;
}

/**
 * Phrases as a tree whose edges are hashes of words. Two words of equal hash share an edge: letters are compared where a
 * phrase is complete.
 */
export class PhraseTrie {
  /** Hashes with which phrases begin; of beginnings of words, wherever in a phrase they stand. */
  readonly firstWords: HashFilter;
  readonly beginnings: HashFilter | undefined;
  /** Of each state the first phrase that ends there, and of each phrase the next; below 0 where there is none. */
  readonly firstPhrase: Int32Array;
  readonly nextPhrase: Int32Array;
  /** Of each edge: state, hash, next state with its bits. Found by hashing; 0 is no state. */
  readonly #edges: Int32Array;
  readonly #shift: number;

  constructor(phrases: readonly Phrase[]) {
    const words = phrases.reduce((sum, phrase) => sum + phrase.words.length, 0);
    const exponent = bitsFor(words * 2 + 1, LEAST_EDGE_BITS, MOST_EDGE_BITS);
    this.#shift = 32 - exponent;
    this.#edges = new Int32Array(2 ** exponent * EDGE_SIZE);
    this.nextPhrase = new Int32Array(phrases.length).fill(NO_PHRASE);
    const growing = growingTrie(words + 1);
    for (const [number, phrase] of phrases.entries()) {
      if (phrase.words.length > 0 && !phrase.words.some(isTooShort)) this.#add(number, phrase, growing);
    }
    this.#addBits(growing.bits);
    const { firstPhrase, states, firstWords, beginnings } = growing;
    this.firstPhrase = firstPhrase.slice(0, states + 1);
    this.firstWords = new HashFilter(firstWords);
    this.beginnings = beginnings.size > 0 ? new HashFilter(beginnings) : undefined;
  }

  get byteLength(): number {
    const columns = [this.#edges, this.firstPhrase, this.nextPhrase, this.firstWords.bits];
    return columns.reduce((sum, column) => sum + column.byteLength, this.beginnings?.bits.byteLength ?? 0);
  }

  /** The state behind a word, with its bits. @returns 0 where no phrase goes on so */
  next(state: number, hash: number): number {
    const edges = this.#edges;
    for (let at = this.#slotOf(state, hash); ; at = (at + EDGE_SIZE) & (edges.length - 1)) {
      const from = edges[at] as number;
      if (from === 0) return 0;
      if (from === state && edges[at + 1] === hash) return edges[at + 2] as number;
    }
  }

  #slotOf(state: number, hash: number): number {
    return spread(Math.imul(state, STATE_MIX) ^ hash, this.#shift) * EDGE_SIZE;
  }

  #add(number: number, { words }: Phrase, growing: GrowingTrie): void {
    const { bits, firstPhrase, firstWords, beginnings } = growing;
    let state = ROOT;
    for (const { word, isPrefix } of words) {
      const hash = hashOf(foldWord(word));
      if (isPrefix) beginnings.add(hash);
      else if (state === ROOT) firstWords.add(hash);
      bits[state] = (bits[state] as number) | (isPrefix ? GOES_ON_WITH_BEGINNINGS : GOES_ON);
      state = this.#grow(state, isPrefix ? beginningHash(hash) : hash, growing.states + 1);
      growing.states = Math.max(growing.states, state);
    }
    bits[state] = (bits[state] as number) | IS_COMPLETE;
    this.nextPhrase[number] = firstPhrase[state] as number;
    firstPhrase[state] = number;
  }

  /** @returns the state behind an edge, which is made where there is none */
  #grow(state: number, hash: number, unused: number): number {
    const edges = this.#edges;
    let at = this.#slotOf(state, hash);
    while (edges[at] !== 0) {
      if (edges[at] === state && edges[at + 1] === hash) return edges[at + 2] as number;
      at = (at + EDGE_SIZE) & (edges.length - 1);
    }
    edges[at] = state;
    edges[at + 1] = hash;
    edges[at + 2] = unused;
    return unused;
  }

  #addBits(bits: Uint8Array): void {
    for (let at = 2; at < this.#edges.length; at += EDGE_SIZE) {
      const state = this.#edges[at] as number;
      this.#edges[at] = (state << STATE_SHIFT) | (bits[state] as number);
    }
  }
}

interface GrowingTrie {
  states: number;
  readonly bits: Uint8Array;
  readonly firstPhrase: Int32Array;
  readonly firstWords: Set<number>;
  readonly beginnings: Set<number>;
}

function growingTrie(mostEdges: number): GrowingTrie {
  const size = ROOT + mostEdges;
  return {
    states: ROOT,
    bits: new Uint8Array(size),
    firstPhrase: new Int32Array(size).fill(NO_PHRASE),
    firstWords: new Set(),
    beginnings: new Set(),
  };
}

function isTooShort({ word, isPrefix }: PhraseWord): boolean {
  return isPrefix && foldWord(word).length < SHORTEST_PREFIX;
}
