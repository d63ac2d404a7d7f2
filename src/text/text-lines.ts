import { foldLine } from './clean-text.ts';
import type { ElementKind } from './element-kind.ts';

/**
 * Gathers the text of HTML in lines and paragraphs, told of its elements as they open and close. Each piece of text is
 * cleaned by itself and copied once, when all is joined.
 */
export class TextLines {
  readonly #parts: string[] = [];
  /** What parts the next line from those before. */
  #break = '';
  #hasLine = false;
  /** White space was met since the last word of the line. */
  #isParted = false;
  /** A list item has begun and no text has been met in it yet. */
  #atBullet = false;

  add(text: string): void {
    const folded = foldLine(text);
    const words = folded.trim();
    if (words === '') {
      if (folded !== '') this.#isParted = true;
      return;
    }
    if (!this.#hasLine) this.#beginLine();
    else if (this.#isParted || folded.startsWith(' ')) this.#parts.push(' ');
    this.#parts.push(words);
    this.#isParted = folded.endsWith(' ');
  }

  open(kind: ElementKind): void {
    if (kind.isBreak) this.#endLine();
    else if (kind.isBlock) this.#end('\n\n');
    else if (kind.isCell) this.#isParted = true;
    if (kind.isItem) this.#atBullet = true;
  }

  close(kind: ElementKind): void {
    if (kind.isItem) this.#atBullet = false;
    if (kind.isBlock) this.#end('\n\n');
    else if (kind.isCell) this.#isParted = true;
  }

  toString(): string {
    return this.#parts.join('');
  }

  #beginLine(): void {
    if (this.#parts.length > 0) this.#parts.push(this.#break);
    if (this.#atBullet) this.#parts.push('• ');
    this.#atBullet = false;
    this.#hasLine = true;
  }

  /** A break behind a break parts paragraphs. */
  #endLine(): void {
    this.#end(this.#hasLine ? '\n' : '\n\n');
  }

  #end(ending: string): void {
    this.#break = ending;
    this.#hasLine = false;
    this.#isParted = false;
  }
}
