import { decodeHTMLStrict } from 'entities/decode';
import { elementKind } from './element-kind.ts';
import { attributesIn, type MarkupListener, MarkupScan } from './markup-scan.ts';
import { type ElementName, OpenElements } from './open-elements.ts';
import { TextLines } from './text-lines.ts';

const OPTIONAL_END = new Set(['li', 'dd', 'dt', 'td', 'th', 'tr']);
const MOST_ATTRIBUTES = 100;

/** Hears the tags of an HTML text and gathers what a reader would see of it. */
export class HtmlListener implements MarkupListener {
  readonly #lines = new TextLines();
  readonly #html: string;
  readonly #scan: MarkupScan;
  readonly #open = new OpenElements();
  readonly #names = new Map<string, ElementName>();
  /** How many elements stood open when the one was opened that hides what is in it; -1 where none does. */
  #hiddenAt = -1;

  constructor(html: string) {
    this.#html = html;
    this.#scan = new MarkupScan(html, 'html', this);
  }

  read(): string {
    this.#scan.run();
    return this.#lines.toString();
  }

  text(start: number, end: number): void {
    if (this.#hiddenAt >= 0) return;
    const text = this.#html.slice(start, end);
    this.#lines.add(text.includes('&') ? decodeHTMLStrict(text) : text);
  }

  cdata(start: number, end: number): void {
    if (this.#hiddenAt < 0) this.#lines.add(this.#html.slice(start, end));
  }

  open(nameStart: number, nameEnd: number, tagEnd: number, isSelfClosing: boolean): void {
    const element = this.#nameAt(nameStart, nameEnd);
    const { kind } = element;
    if (this.#hiddenAt >= 0 && this.#endsHidden(element)) this.#leaveHidden();
    const isSeen = this.#hiddenAt < 0 && !kind.isSilent && !this.#isHidden(nameEnd, tagEnd);
    if (isSeen) this.#lines.open(kind);
    if (isSelfClosing || kind.isVoid) {
      if (isSeen) this.#lines.close(kind);
      return;
    }
    if (!isSeen && this.#hiddenAt < 0) this.#hiddenAt = this.#open.size;
    this.#open.push(element);
    if (kind.isRaw) this.#skipRaw(element.name, tagEnd);
  }

  close(nameStart: number, nameEnd: number): void {
    const element = this.#nameAt(nameStart, nameEnd);
    if (!this.#open.closeLast(element)) {
      // HTML makes an empty paragraph of `</p>` and a line break of `</br>` where none is open.
      if (this.#hiddenAt < 0 && (element.name === 'p' || element.kind.isBreak)) this.#lines.open(element.kind);
      return;
    }
    const isSeen = this.#hiddenAt < 0 || this.#open.size < this.#hiddenAt;
    if (this.#open.size <= this.#hiddenAt) this.#hiddenAt = -1;
    if (isSeen) this.#lines.close(element.kind);
  }

  #isHidden(nameEnd: number, tagEnd: number): boolean {
    if (tagEnd - nameEnd < 7) return false;
    const stretch = this.#html.slice(nameEnd, tagEnd);
    if (!/hidden/i.test(stretch)) return false;
    const attributes = attributesIn(stretch, MOST_ATTRIBUTES);
    return attributes.has('hidden') || attributes.get('aria-hidden') === 'true';
  }

  #skipRaw(name: string, from: number): void {
    const ending = new RegExp(`</(?:[\\w.-]+:)?${name}(?=[\\s/>])`, 'gi');
    ending.lastIndex = from;
    this.#scan.skipTo(ending.exec(this.#html)?.index ?? this.#html.length);
  }

  /** Whether an element that opens ends the one that hides, since HTML lets its end tag be left out. */
  #endsHidden({ name, kind }: ElementName): boolean {
    const hiding = this.#open.at(this.#hiddenAt)?.name;
    if (hiding === 'head') return name === 'body';
    if (this.#open.size !== this.#hiddenAt + 1) return false;
    return hiding === 'p' ? kind.isBlock : name === hiding && OPTIONAL_END.has(name);
  }

  #leaveHidden(): void {
    const hiding = this.#open.at(this.#hiddenAt);
    if (hiding) this.#open.closeLast(hiding);
    this.#hiddenAt = -1;
  }

  /** Lower case, without a prefix. */
  #nameAt(start: number, end: number): ElementName {
    const written = this.#html.slice(start, end);
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const lower = written.toLowerCase();
    const name = lower.slice(lower.lastIndexOf(':') + 1);
    const element = (name === written ? undefined : this.#names.get(name)) ?? {
      name,
      kind: elementKind(name),
      open: 0,
    };
    this.#names.set(name, element);
    this.#names.set(written, element);
    return element;
  }
}
