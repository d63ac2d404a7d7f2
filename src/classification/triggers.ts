import type { IndexedText } from './indexed-text.ts';

/** Tells which of many things may hold in a text: those of whose anchors one occurs, and those that have none. */
export class Triggers {
  readonly #size: number;
  readonly #always: readonly number[];
  /** Of each atom where its things begin in the column of all; one more behind the last. */
  readonly #from: Int32Array;
  readonly #things: Int32Array;

  /** @param anchors of each thing the atoms of which one must occur; undefined where it may hold without */
  constructor(anchors: readonly (readonly number[] | undefined)[], atomCount: number) {
    this.#size = anchors.length;
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
    return this.#from.byteLength + this.#things.byteLength;
  }

  /** Numbers of the things that may hold, each once. */
  triggeredBy({ atoms }: IndexedText): number[] {
    const triggered = [...this.#always];
    const isIn = new Uint8Array(this.#size);
    for (const atom of atoms) {
      for (let at = this.#from[atom] as number; at < (this.#from[atom + 1] as number); at++) {
        const thing = this.#things[at] as number;
        if (isIn[thing] === 1) continue;
        isIn[thing] = 1;
        triggered.push(thing);
      }
    }
    return triggered.sort((a, b) => a - b);
  }
}
