/** The elements that stand open in a document, the innermost last. */
export class OpenElements {
  readonly #names: string[] = [];
  // Spares the search for the end tags of elements that are not open: each costs the same however deep the document is.
  readonly #counts = new Map<string, number>();

  get size(): number {
    return this.#names.length;
  }

  at(index: number): string | undefined {
    return this.#names[index];
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  push(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Closes the innermost element of this name and all in it; false where none is open. */
  closeLast(name: string): boolean {
    if (!this.has(name)) return false;
    for (let last = this.#names.pop(); last !== undefined; last = this.#names.pop()) {
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
      if (last === name) break;
    }
    return true;
  }
}
