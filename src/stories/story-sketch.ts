import type { Language } from '../text/language.ts';

/** A word that an item is about, and how much it is. */
export interface SketchTerm {
  /** Hash of the stem. */
  readonly term: number;
  /** 1 to 255. */
  readonly weight: number;
}

/**
 * What is kept of an item to compare later ones with, under 2 kB: `packSketch` makes it one string for a row of its own,
 * beside the id of the item's story. Numbers are 32-bit hashes unless told otherwise. A store keeps of each item
 *
 * - one row by item id: story id, packed sketch;
 * - for each of `bandsToWrite(sketch)` the item's id in a row by band (a set, newest 40 are enough).
 *
 * For a new item it reads the rows of `bandsToRead(sketch)`, ranks the ids by `nearestFirst`, reads the sketches of the
 * first 30 with their stories, and asks `placeInStory`.
 */
export interface StorySketch {
  readonly id: string;
  /** Hash of the source. */
  readonly source: number;
  readonly language?: Language;
  /** When it was published, or arrived where that is not told: in hours since 1970. */
  readonly hour: number;
  /** Words of title and body. */
  readonly words: number;
  /** Sampled runs of three words, ascending. */
  readonly shingles: readonly number[];
  /** Heaviest first. */
  readonly terms: readonly SketchTerm[];
  readonly titleTerms: readonly number[];
  readonly names: readonly number[];
  /** Numbers of three digits and more, and sums of money, but not years. */
  readonly numbers: readonly number[];
  /** Days that the text speaks of, since 1970, ascending; "yesterday" and "on Monday" are counted from its own. */
  readonly days: readonly number[];
  /** The first day of the last few that it names: likely that of its event. */
  readonly mainDay?: number;
  /** Kinds of event that it speaks of, in any language: places in a list of `event-words.ts`. */
  readonly events: readonly number[];
  /** Those of its title and beginning. */
  readonly leadEvents: readonly number[];
  /** Countries and places that it names: places in a list of `place-words.ts`. */
  readonly places: readonly number[];
  /** Those of its title and beginning. */
  readonly leadPlaces: readonly number[];
  readonly titlePlaces: readonly number[];
  /** Beginnings of telling words, which are the same in several languages. */
  readonly roots: readonly number[];
  readonly agreements: readonly string[];
  /** Places in the names of these: every item about them names such places. */
  readonly parties: readonly number[];
  /** Those that it may speak of. */
  readonly weakAgreements: readonly string[];
  readonly speakers: readonly number[];
  /** Sampled runs of three words of what is quoted in it, ascending. */
  readonly said: readonly number[];
}
