import { HIT_SIZE } from './occurrences.ts';

/** Bounds what a text of one word, many times over, costs; a book has fewer. What comes behind is not found. */
const MOST_HITS = 2_000_000;

/** Hits of one text, in one column: atom, first word, end of each. */
export class Hits {
  count = 0;
  numbers = new Int32Array(1024 * HIT_SIZE);

  get isFull(): boolean {
    return this.count >= MOST_HITS;
  }

  add(atom: number, first: number, end: number): void {
    if (this.isFull) return;
    const at = this.count++ * HIT_SIZE;
    if (at === this.numbers.length) this.#grow();
    this.numbers[at] = atom;
    this.numbers[at + 1] = first;
    this.numbers[at + 2] = end;
  }

  /**
   * Makes hits of a text whose broken words are joined hits of the text as it stands, and puts all in order of the text.
   *
   * @param from the first of these hits; those that have no joined word are left out, having been found already
   * @param numberOf of each word of the joined text the number that it, or its first part, has in the text
   */
  renumber(from: number, numberOf: readonly number[]): void {
    const { numbers, count } = this;
    this.count = from;
    for (let at = from * HIT_SIZE; at < count * HIT_SIZE; at += HIT_SIZE) {
      const first = numbers[at + 1] as number;
      const end = numbers[at + 2] as number;
      const [newFirst, newEnd] = [numberOf[first] as number, numberOf[end] as number];
      if (newEnd - newFirst > end - first) this.add(numbers[at] as number, newFirst, newEnd);
    }
    this.#sort();
  }

  #sort(): void {
    const { numbers } = this;
    const hits = Array.from({ length: this.count }, (_, hit) => numbers.slice(hit * HIT_SIZE, (hit + 1) * HIT_SIZE));
    hits.sort((a, b) => (a[1] as number) - (b[1] as number) || (a[2] as number) - (b[2] as number));
    for (const [hit, of] of hits.entries()) numbers.set(of, hit * HIT_SIZE);
  }

  #grow(): void {
    const longer = new Int32Array(this.numbers.length * 2);
    longer.set(this.numbers);
    this.numbers = longer;
  }
}
