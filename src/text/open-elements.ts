import type { ElementKind } from './element-kind.ts';

/** An element's name within one document, and how many elements of it stand open there. */
export interface ElementName {
  readonly name: string;
  readonly kind: ElementKind;
  open: number;
}

/** The elements that stand open in a document, the innermost last. */
export class OpenElements {
  readonly #names: ElementName[] = [];

  get size(): number {
    return this.#names.length;
  }

  at(index: number): ElementName | undefined {
    return this.#names[index];
  }

  push(name: ElementName): void {
    this.#names.push(name);
    name.open++;
  }

  /**
   * Closes the innermost element of this name and all in it; false where none is open. That is known without a search,
   * so that superfluous end tags cost the same however deep the document is.
   */
  closeLast(name: ElementName): boolean {
    if (name.open === 0) return false;
    for (let last = this.#names.pop(); last !== undefined; last = this.#names.pop()) {
      last.open--;
      if (last === name) break;
    }
    return true;
  }
}
