import { decodeHTMLStrict } from 'entities/decode';
import type { TokenizerCallbacks } from 'htmlparser2';
import { OpenElements } from './open-elements.ts';
import { isBlock, isSilent, TextLines } from './text-lines.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const CELL_OR_ITEM = new Set(['li', 'dd', 'dt', 'td', 'th', 'tr']);

/** Hears the tokens of an HTML text and gathers what a reader would see of it. */
export class HtmlListener implements TokenizerCallbacks {
  readonly lines = new TextLines();
  readonly #html: string;
  readonly #open = new OpenElements();
  #name = '';
  #attribute = '';
  #value = '';
  #isHidden = false;
  /** How many elements stood open when the one was opened that hides what is in it; -1 where none does. */
  #hiddenAt = -1;

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    if (this.#hiddenAt >= 0) return;
    const text = this.#html.slice(start, end);
    this.lines.add(text.includes('&') ? decodeHTMLStrict(text) : text);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.#hiddenAt < 0) this.lines.add(this.#html.slice(start, end - endOffset));
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#nameAt(start, end);
    this.#isHidden = isSilent(this.#name);
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    this.#attribute = length === 6 || length === 11 ? this.#html.slice(start, end).toLowerCase() : '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute === 'aria-hidden') this.#value = this.#html.slice(start, end);
  }

  onattribend(): void {
    if (this.#attribute === 'hidden' || (this.#attribute === 'aria-hidden' && this.#value === 'true')) {
      this.#isHidden = true;
    }
  }

  onopentagend(): void {
    const name = this.#name;
    if (VOID.has(name)) {
      this.onselfclosingtag();
      return;
    }
    if (this.#hiddenAt >= 0 && this.#endsHidden(name)) this.#leaveHidden();
    if (this.#hiddenAt < 0 && !this.#isHidden) this.lines.open(name);
    else if (this.#hiddenAt < 0) this.#hiddenAt = this.#open.size;
    this.#open.push(name);
  }

  onselfclosingtag(): void {
    if (this.#hiddenAt >= 0 || this.#isHidden) return;
    this.lines.open(this.#name);
    this.lines.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (!this.#open.closeLast(name)) {
      if (name === 'p' || name === 'br') this.#speakLonely(name);
      return;
    }
    const isSeen = this.#hiddenAt < 0 || this.#open.size < this.#hiddenAt;
    if (this.#open.size <= this.#hiddenAt) this.#hiddenAt = -1;
    if (isSeen) this.lines.close(name);
  }

  isInForeignContext(): boolean {
    return this.#open.has('svg') || this.#open.has('math');
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** HTML makes an empty paragraph of `</p>` and a line break of `</br>` where none is open. */
  #speakLonely(name: string): void {
    if (this.#hiddenAt < 0) this.lines.open(name);
  }

  /** Whether an element that opens ends the one that hides, since HTML lets its end tag be left out. */
  #endsHidden(name: string): boolean {
    const hiding = this.#open.at(this.#hiddenAt);
    if (hiding === 'head') return name === 'body';
    if (this.#open.size !== this.#hiddenAt + 1) return false;
    return hiding === 'p' ? isBlock(name) : name === hiding && CELL_OR_ITEM.has(name);
  }

  #leaveHidden(): void {
    this.#open.closeLast(this.#open.at(this.#hiddenAt) ?? '');
    this.#hiddenAt = -1;
  }

  /** Lower case, without a prefix. */
  #nameAt(start: number, end: number): string {
    const name = this.#html.slice(start, end).toLowerCase();
    return name.includes(':') ? name.slice(name.lastIndexOf(':') + 1) : name;
  }
}
