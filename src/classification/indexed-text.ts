import type { Fact, Scope } from '../watchlist/query/query.ts';

/** A stretch of words: numbers of the first and of the one behind the last. */
export interface Place {
  readonly first: number;
  readonly end: number;
}

/** A text with all that queries ask of it. */
export interface IndexedText {
  readonly text: string;
  readonly wordCount: number;
  /** UTF-16 offset at which a word begins. */
  startOf(word: number): number;
  /** UTF-16 offset behind a word. */
  endOf(word: number): number;
  /** Where an atom occurs, in order; overlapping ones too. */
  placesOf(atom: number): readonly Place[];
  /** The stretches of one kind that the text has, in order: one title, one body, its sentences, its passages, … */
  stretchesOf(scope: Scope): readonly Place[];
  /** What is known of the item; several where several hold. */
  factsOf(fact: Fact): readonly string[];
}
