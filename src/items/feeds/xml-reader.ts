import { decodeHTMLAttribute, decodeHTMLStrict } from 'entities';
import { Tokenizer } from 'htmlparser2';

export type Attributes = ReadonlyMap<string, string>;

/** Is told of a document's parts in their order. Names are as they stand in the document. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text with its references decoded, those of HTML as well. */
  text(text: string): void;
}

/** How the reading ended: at the end with all closed, with these elements still open, or by a cap. */
export type XmlEnd =
  | { readonly kind: 'end'; readonly open: readonly string[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'excessive'; readonly reason: string };

const MOST_DEEP = 200;
const MOST_ATTRIBUTES = 200;
const ENTRY = /^(?:\w{1,10}:)?(?:item|entry)$/i;
const UNFINISHED_END = /<\/[\w:.-]+\s*$/;
const NO_ATTRIBUTES: Attributes = new Map();

/**
 * Reads XML as it comes, forgiving what a strict reader refuses: undeclared entities, stray ampersands, elements that
 * are not closed or closed twice, junk around the root. Entities that the document declares are left as they stand.
 */
export class XmlReader {
  readonly #xml: string;
  readonly #handler: XmlHandler;
  readonly #tokenizer: Tokenizer;
  readonly #stack: string[] = [];
  #name = '';
  #attributes: Map<string, string> | undefined;
  #attribute = '';
  #value = '';
  #end: XmlEnd | undefined;

  constructor(xml: string, handler: XmlHandler) {
    this.#xml = xml;
    this.#handler = handler;
    this.#tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this.#callbacks());
  }

  read(): XmlEnd {
    this.#tokenizer.write(this.#xml);
    // A last end tag that wants only its bracket.
    if (UNFINISHED_END.test(this.#xml.slice(-100))) this.#tokenizer.write('>');
    if (!this.#end) this.#tokenizer.end();
    return this.#end ?? { kind: 'end', open: this.#stack };
  }

  /** Ends the reading where it is. */
  stop(end: XmlEnd = { kind: 'stopped' }): void {
    this.#end ??= end;
    this.#tokenizer.pause();
  }

  #callbacks() {
    const ignore = () => {};
    return {
      onopentagname: (start: number, end: number) => {
        this.#name = this.#xml.slice(start, end);
        this.#attributes = undefined;
      },
      onattribname: (start: number, end: number) => {
        this.#attribute = this.#xml.slice(start, end);
        this.#value = '';
      },
      onattribdata: (start: number, end: number) => {
        this.#value += this.#xml.slice(start, end);
      },
      onattribentity: ignore,
      onattribend: () => this.#keepAttribute(),
      onopentagend: () => this.#open(),
      onselfclosingtag: () => {
        this.#open();
        this.#closeTop();
      },
      onclosetag: (start: number, end: number) => this.#close(this.#xml.slice(start, end).trimEnd()),
      ontext: (start: number, end: number) => this.#text(decodeReferences(this.#xml.slice(start, end))),
      ontextentity: ignore,
      oncdata: (start: number, end: number, behind: number) => this.#text(this.#xml.slice(start, end - behind)),
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    };
  }

  #keepAttribute(): void {
    this.#attributes ??= new Map();
    if (this.#attributes.size >= MOST_ATTRIBUTES) return;
    const value = this.#value.includes('&') ? decodeHTMLAttribute(this.#value) : this.#value;
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, value);
  }

  #open(): void {
    if (this.#end) return;
    // Entries do not stand in one another: the first was never closed.
    if (ENTRY.test(this.#name)) this.#close(this.#name);
    if (this.#stack.length >= MOST_DEEP) {
      this.stop({ kind: 'excessive', reason: `elements more than ${MOST_DEEP} deep in one another` });
      return;
    }
    this.#stack.push(this.#name);
    this.#handler.open(this.#name, this.#attributes ?? NO_ATTRIBUTES);
  }

  /** Closes what stands open inside as well; a name that is not open is passed over. */
  #close(name: string): void {
    if (this.#end) return;
    let at = this.#stack.lastIndexOf(name);
    // Some write <TITLE>…</title>.
    if (at < 0) at = this.#stack.findLastIndex((open) => open.toLowerCase() === name.toLowerCase());
    if (at < 0) return;
    while (this.#stack.length > at) this.#closeTop();
  }

  #closeTop(): void {
    const name = this.#stack.pop();
    if (name !== undefined && !this.#end) this.#handler.close(name);
  }

  #text(text: string): void {
    if (!this.#end) this.#handler.text(text);
  }
}

// The references of XHTML 1.0, which alone an XML document can mean; HTML has moved these two since.
const BRACKETS = /&([lr])ang;/g;

/** "M&uuml;ller &amp; S&#246;hne" → "Müller & Söhne"; an ampersand that begins no reference stays. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return decodeHTMLStrict(text.replace(BRACKETS, (_, side) => (side === 'l' ? '\u2329' : '\u232A')));
}
