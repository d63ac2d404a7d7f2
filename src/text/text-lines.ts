import { cleanLine } from './clean-text.ts';

const BLOCK = new Set(
  (
    'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr main ol p pre section table tbody thead tr ul li summary'
  ).split(' '),
);
const SILENT = new Set(
  'script style noscript template svg iframe object canvas button select textarea head nav dialog'.split(' '),
);

/** Whether an element of HTML parts what stands before it from what stands behind it. */
export function isBlock(name: string): boolean {
  return BLOCK.has(name);
}

/** Whether an element of HTML holds nothing that is read as text. */
export function isSilent(name: string): boolean {
  return SILENT.has(name);
}

/** Gathers the text of HTML in lines and paragraphs, told of its elements as they open and close. */
export class TextLines {
  readonly #paragraphs: string[] = [];
  #paragraph = '';
  #line = '';
  /** A list item has begun and no text has been met in it yet. */
  #atBullet = false;

  add(text: string): void {
    if (!this.#atBullet) {
      this.#line += text;
      return;
    }
    const begun = text.trimStart();
    if (!begun) return;
    this.#line = `• ${begun}`;
    this.#atBullet = false;
  }

  open(name: string): void {
    if (name === 'br') this.#endLine();
    else this.#border(name);
    if (name === 'li') this.#atBullet = true;
  }

  close(name: string): void {
    if (name === 'li') this.#atBullet = false;
    if (name !== 'br') this.#border(name);
  }

  toString(): string {
    this.#endParagraph();
    return this.#paragraphs.join('\n\n');
  }

  #border(name: string): void {
    if (BLOCK.has(name)) this.#endParagraph();
    else if (name === 'td' || name === 'th') this.#line += ' ';
  }

  #endLine(): void {
    const line = cleanLine(this.#line);
    this.#line = '';
    if (line) this.#paragraph += this.#paragraph ? `\n${line}` : line;
    else this.#endParagraph();
  }

  #endParagraph(): void {
    if (this.#line) this.#endLine();
    if (this.#paragraph) this.#paragraphs.push(this.#paragraph);
    this.#paragraph = '';
  }
}
