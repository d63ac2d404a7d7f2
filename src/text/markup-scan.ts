/** What is found in a text with markup; places are offsets in it. */
export interface MarkupListener {
  text(start: number, end: number): void;
  /** What stands in a CDATA section. */
  cdata(start: number, end: number): void;
  /** A start tag; its attributes stand between the end of its name and its own. */
  open(nameStart: number, nameEnd: number, tagEnd: number, isSelfClosing: boolean): void;
  close(nameStart: number, nameEnd: number): void;
}

const [TAB, SPACE, EXCLAMATION, DOUBLE_QUOTE, SINGLE_QUOTE, SLASH, EQUALS, GREATER, QUESTION] = [
  9, 32, 33, 34, 39, 47, 61, 62, 63,
];
/** A value without quotation marks at the end of a tag: a slash there is the value's. */
const BARE_VALUE = /=\s*[^\s"'=][^\s"']*$/;
const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|["']?([^\s>"'][^\s>]*))?)?/g;

/**
 * Finds the tags of HTML or XML, well-formed or not, in time that grows with the length only. Written for speed: it
 * lets the engine search for what it looks for instead of looking at each character, which reads feeds about twice as
 * fast as htmlparser2's tokenizer (benchmarks/feed-reading.ts); the tests compare the two.
 */
export class MarkupScan {
  readonly #text: string;
  readonly #isHtml: boolean;
  readonly #listener: MarkupListener;
  #at = 0;

  constructor(text: string, kind: 'html' | 'xml', listener: MarkupListener) {
    this.#text = text;
    this.#isHtml = kind === 'html';
    this.#listener = listener;
  }

  /** @param start where to begin */
  run(start = 0): void {
    this.#at = start;
    while (this.#at < this.#text.length) {
      const tag = this.#text.indexOf('<', this.#at);
      const end = tag < 0 ? this.#text.length : tag;
      if (end > this.#at) this.#listener.text(this.#at, end);
      this.#at = end;
      if (tag >= 0) this.#readAt(tag);
    }
  }

  /** Leaves out what stands before a place; called by the listener. */
  skipTo(place: number): void {
    this.#at = place;
  }

  stop(): void {
    this.#at = this.#text.length;
  }

  #readAt(tag: number): void {
    const next = this.#text.charCodeAt(tag + 1);
    if (next === SLASH) this.#readEndTag(tag);
    else if (next === EXCLAMATION) this.#readDeclaration(tag);
    else if (next === QUESTION) this.#skipBehind(this.#isHtml ? '>' : '?>', tag);
    else if (this.#beginsName(next)) this.#readStartTag(tag);
    else this.#readAsText(tag);
  }

  #readAsText(tag: number): void {
    this.#listener.text(tag, tag + 1);
    this.#at = tag + 1;
  }

  #readDeclaration(tag: number): void {
    const text = this.#text;
    if (text.startsWith('<!--', tag)) this.#skipBehind('-->', tag + 2);
    else if (text.startsWith('<![CDATA[', tag)) this.#readCdata(tag + 9);
    else if (!this.#isHtml || /^doctype/i.test(text.slice(tag + 2, tag + 9))) this.#skipBehind('>', tag);
    // HTML would take this for a comment and swallow the text up to the next ">".
    else this.#readAsText(tag);
  }

  #readCdata(start: number): void {
    const found = this.#text.indexOf(']]>', start);
    const end = found < 0 ? this.#text.length : found;
    this.#at = found < 0 ? end : end + 3;
    this.#listener.cdata(start, end);
  }

  #skipBehind(ending: string, from: number): void {
    const end = this.#text.indexOf(ending, from);
    this.#at = end < 0 ? this.#text.length : end + ending.length;
  }

  #readEndTag(tag: number): void {
    const start = tag + 2;
    this.#skipBehind('>', start);
    if (!this.#beginsName(this.#text.charCodeAt(start))) return;
    const end = this.#nameEnd(start);
    if (end < this.#text.length) this.#listener.close(start, end);
  }

  #readStartTag(tag: number): void {
    const nameEnd = this.#nameEnd(tag + 1);
    const end = this.#tagEnd(nameEnd);
    this.#at = end + 1;
    if (end >= this.#text.length) return;
    const isSelfClosing = this.#text.charCodeAt(end - 1) === SLASH && !BARE_VALUE.test(this.#text.slice(nameEnd, end));
    this.#listener.open(tag + 1, nameEnd, end, isSelfClosing);
  }

  #nameEnd(start: number): number {
    let end = start;
    while (end < this.#text.length) {
      const code = this.#text.charCodeAt(end);
      if (code === GREATER || code === SLASH || isSpace(code)) break;
      end++;
    }
    return end;
  }

  /** Where the ">" of a tag stands: not in the value of an attribute. Past the end where there is none. */
  #tagEnd(nameEnd: number): number {
    const text = this.#text;
    let before = SPACE;
    for (let at = nameEnd; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return at;
      if (before === EQUALS && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) at = this.#quoteEnd(at, code);
      else if (before === EQUALS && !isSpace(code)) at = this.#bareEnd(at);
      before = isSpace(code) && before === EQUALS ? EQUALS : code;
    }
    return text.length;
  }

  /** The quotation mark that ends a value; the one that begins it where it is never ended. */
  #quoteEnd(start: number, code: number): number {
    const end = this.#text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", start + 1);
    return end < 0 ? start : end;
  }

  /** The last character of a value without quotation marks. */
  #bareEnd(start: number): number {
    let end = start;
    while (end < this.#text.length && this.#text.charCodeAt(end) !== GREATER && !isSpace(this.#text.charCodeAt(end)))
      end++;
    return end - 1;
  }

  #beginsName(code: number): boolean {
    const letter = code | 32;
    if (letter >= 97 && letter <= 122) return true;
    return !this.#isHtml && (code === 95 || code === 58 || code >= 0x80);
  }
}

/** The attributes in a stretch of a tag, as written; of several of one name the first. */
export function attributesIn(stretch: string, most: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of stretch.matchAll(ATTRIBUTE)) {
    if (attributes.size >= most) break;
    const key = (name ?? '').toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** Any ASCII character up to the blank that may part attributes. */
function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 13);
}
