import type { PlaceList } from './place-list.ts';

/** How many numbers one hit takes: atom, first word, end. */
export const HIT_SIZE = 3;

/** Of each atom where it stands among those of the text that was asked last; all texts of an automaton share it. */
export interface AtomSlots {
  owner: Occurrences | undefined;
  /** 1 more than the slot; 0 where the text has none. */
  readonly slots: Int32Array;
}

/** Where the atoms of a text occur. */
export class Occurrences {
  /** The atoms that occur, each once. */
  readonly atoms: Int32Array;
  readonly #starts: Int32Array;
  readonly #firsts: Int32Array;
  readonly #ends: Int32Array;
  readonly #shared: AtomSlots;

  /** @param hits atom, first word and end of each, in order of the text */
  constructor(hits: Int32Array, count: number, shared: AtomSlots) {
    const size = count * HIT_SIZE;
    this.#shared = shared;
    if (shared.owner) shared.owner.#leave();
    const counts = shared.slots;
    let different = 0;
    for (let at = 0; at < size; at += HIT_SIZE) {
      const atom = hits[at] as number;
      if (counts[atom] === 0) different++;
      counts[atom] = (counts[atom] as number) + 1;
    }
    this.atoms = new Int32Array(different);
    this.#starts = new Int32Array(different + 1);
    this.#firsts = new Int32Array(count);
    this.#ends = new Int32Array(count);
    this.#sort(hits, size);
  }

  /** Turns the numbers of hits that stand in the slots into the slots' numbers, and puts each hit into its own. */
  #sort(hits: Int32Array, size: number): void {
    const { slots } = this.#shared;
    const next = new Int32Array(this.atoms.length);
    let known = 0;
    let start = 0;
    for (let at = 0; at < size; at += HIT_SIZE) {
      const atom = hits[at] as number;
      let slot = slots[atom] as number;
      // Below zero: a slot that this text has given already.
      if (slot > 0) {
        this.atoms[known] = atom;
        this.#starts[known] = next[known] = start;
        start += slot;
        slot = slots[atom] = -1 - known++;
      }
      const to = next[-1 - slot] as number;
      next[-1 - slot] = to + 1;
      this.#firsts[to] = hits[at + 1] as number;
      this.#ends[to] = hits[at + 2] as number;
    }
    this.#starts[known] = start;
    this.#claim();
  }

  has(atom: number): boolean {
    if (this.#shared.owner !== this) this.#claim();
    return this.#shared.slots[atom] !== 0;
  }

  listOf(atom: number): PlaceList | undefined {
    if (this.#shared.owner !== this) this.#claim();
    const slot = this.#shared.slots[atom] as number;
    if (slot === 0) return undefined;
    const from = this.#starts[slot - 1] as number;
    return { firsts: this.#firsts, ends: this.#ends, from, to: this.#starts[slot] as number };
  }

  #claim(): void {
    if (this.#shared.owner) this.#shared.owner.#leave();
    this.#shared.owner = this;
    for (let slot = 0; slot < this.atoms.length; slot++) this.#shared.slots[this.atoms[slot] as number] = slot + 1;
  }

  #leave(): void {
    for (const atom of this.atoms) this.#shared.slots[atom] = 0;
    this.#shared.owner = undefined;
  }
}
