import type { Fact, Scope } from '../watchlist/query/query.ts';
import type { ScannedText } from './phrase-automaton.ts';
import type { Place } from './place.ts';
import { asPlaces, filtered, merged, NO_PLACES as NO_LIST, type PlaceList } from './place-list.ts';
import { type PartedText, stretchesIn } from './stretches.ts';

export type { Place } from './place.ts';

export type Facts = Partial<Record<Fact, readonly string[]>>;

interface Known extends PartedText {
  readonly scanned: ScannedText;
  readonly facts: Facts;
  /** Filled when it is asked for: many texts are asked for no sentence. */
  readonly stretches: Map<Scope, readonly Place[]>;
  /** Filled when it is asked for: lists of the vocabulary have many words, and many queries ask for the same. */
  readonly ofAny: Map<readonly number[], PlaceList>;
  /** All phrases are heard where absent. */
  readonly hearing?: Hearing;
}

interface Hearing {
  /** By the number of its first word, whether a phrase is heard. */
  readonly isHeard: (word: number) => boolean;
  /** Of each atom what is heard of it. Filled when it is asked for: each sentence may ask again. */
  readonly lists: Map<number, PlaceList>;
}

/** A text with all that queries ask of it. */
export class IndexedText {
  readonly text: string;
  readonly wordCount: number;
  readonly #known: Known;

  constructor(known: Known) {
    this.text = known.text;
    this.wordCount = known.scanned.wordCount;
    this.#known = known;
  }

  /** UTF-16 offset at which a word begins. */
  startOf(word: number): number {
    return this.#known.scanned.starts[word] ?? this.text.length;
  }

  /** UTF-16 offset behind a word. */
  endOf(word: number): number {
    return this.#known.scanned.ends[word] ?? this.text.length;
  }

  /** Atoms that occur, each once, whether they are heard or not. */
  get atoms(): Int32Array {
    return this.#known.scanned.occurrences.atoms;
  }

  /** Where an atom occurs, in order; overlapping ones too. */
  placesOf(atom: number): readonly Place[] {
    const list = this.listOf(atom);
    return list ? asPlaces(list) : NO_PLACES;
  }

  /** Where an atom occurs. @returns undefined where it does not */
  listOf(atom: number): PlaceList | undefined {
    const { scanned, hearing } = this.#known;
    const list = scanned.occurrences.listOf(atom);
    if (!list || !hearing) return list;
    const heard = hearing.lists.get(atom) ?? filtered(list, hearing.isHeard);
    hearing.lists.set(atom, heard);
    return heard.from < heard.to ? heard : undefined;
  }

  /** Where any of several atoms occurs. Kept by the very array that they are asked with. */
  listOfAny(atoms: readonly number[]): PlaceList {
    if (atoms.length === 1) return this.listOf(atoms[0] as number) ?? NO_LIST;
    const known = this.#known.ofAny.get(atoms) ?? merged(atoms.flatMap((atom) => this.listOf(atom) ?? []));
    this.#known.ofAny.set(atoms, known);
    return known;
  }

  /** The stretches of one kind that the text has, in order: one title, one body, its sentences, its passages, … */
  stretchesOf(scope: Scope): readonly Place[] {
    const { stretches, scanned } = this.#known;
    const known = stretches.get(scope) ?? stretchesIn(this.#known, scope, scanned.starts);
    stretches.set(scope, known);
    return known;
  }

  /** Words before which there is a blank line, in order. */
  get paragraphs(): readonly number[] {
    return this.#known.scanned.paragraphs;
  }

  /** What is known of the item; several where several hold. */
  factsOf(fact: Fact): readonly string[] {
    return this.#known.facts[fact] ?? NO_FACTS;
  }

  /** The same text, with more known of it. */
  withFacts(facts: Facts): IndexedText {
    return new IndexedText({ ...this.#known, facts: { ...this.#known.facts, ...facts } });
  }

  /** The same text, of which only the phrases count that begin at some words. */
  hearing(isHeard: (word: number) => boolean): IndexedText {
    return new IndexedText({ ...this.#known, hearing: { isHeard, lists: new Map() }, ofAny: new Map() });
  }
}

const NO_PLACES: readonly Place[] = [];
const NO_FACTS: readonly string[] = [];
