import type { IndexedText } from './indexed-text.ts';

/** Tells which of many things may hold in a text: those of whose anchors one occurs, and those that have none. */
export class Triggers {
  readonly #always: readonly number[];
  /** Of each atom where its things begin in the column of all; one more behind the last. */
  readonly #from: Int32Array;
  readonly #things: Int32Array;
  /** Of each thing the last text that triggered it, texts being numbered. */
  readonly #lastTurn: Float64Array;
  #turn = 0;

  /** @param anchors of each thing the atoms of which one must occur; undefined where it may hold without */
  constructor(anchors: readonly (readonly number[] | undefined)[], atomCount: number) {
    this.#lastTurn = new Float64Array(anchors.length);
    this.#always = anchors.flatMap((atoms, thing) => (atoms ? [] : [thing]));
    this.#from = new Int32Array(atomCount + 1);
    for (const atom of anchors.flatMap((atoms) => atoms ?? [])) this.#from[atom + 1] = (this.#from[atom + 1] ?? 0) + 1;
    for (let atom = 0; atom < atomCount; atom++)
      this.#from[atom + 1] = (this.#from[atom + 1] ?? 0) + (this.#from[atom] ?? 0);
    this.#things = new Int32Array(this.#from[atomCount] ?? 0);
    const next = this.#from.slice();
    for (const [thing, atoms = []] of anchors.entries()) {
      for (const atom of atoms) {
        const at = next[atom] as number;
        this.#things[at] = thing;
        next[atom] = at + 1;
      }
    }
  }

  get byteLength(): number {
    return this.#from.byteLength + this.#things.byteLength + this.#lastTurn.byteLength;
  }

  /** Numbers of the things that may hold, each once, in order. */
  triggeredBy({ atoms }: IndexedText): Int32Array {
    const turn = ++this.#turn;
    const triggered = this.#always.slice();
    for (const atom of atoms) {
      const end = this.#from[atom + 1] as number;
      for (let at = this.#from[atom] as number; at < end; at++) {
        const thing = this.#things[at] as number;
        if (this.#lastTurn[thing] === turn) continue;
        this.#lastTurn[thing] = turn;
        triggered.push(thing);
      }
    }
    return Int32Array.from(triggered).sort();
  }
}
