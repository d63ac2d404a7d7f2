import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { baseAddress } from './base-address.ts';
import { Namespaces } from './vocabulary.ts';
import type { XmlText } from './xml-text.ts';

/** Attributes by their names as written, lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** An element of a feed that was taken whole. */
export interface XmlElement {
  /** Name with the usual prefix of its vocabulary; see {@link Namespaces.keyOf}. */
  readonly key: string;
  readonly attributes: Attributes;
  /** What stands between its tags, as written. */
  readonly raw: string;
  /** Whether other elements stand in it. */
  readonly hasMarkup: boolean;
  /** Absolute address against which its links are resolved. */
  readonly base: string;
  readonly language?: string;
}

/** What becomes of an element: its children are looked at, it is taken whole, or left out whole. */
export type Decision = 'enter' | 'take' | 'leave';

export interface ScanListener {
  open(key: string, parent: string, attributes: Attributes, language: string | undefined): Decision;
  take(element: XmlElement, parent: string): void;
  close(key: string): void;
}

interface Frame {
  readonly name: string;
  readonly key: string;
  readonly attributes: Attributes;
  readonly namespaces: Namespaces;
  readonly base: string;
  readonly language: string | undefined;
}

interface Whole extends Frame {
  readonly decision: Decision;
  readonly start: number;
  /** Elements of the same name that stand open in it. */
  nested: number;
  hasMarkup: boolean;
}

const NONE: Attributes = new Map();
const DEEPEST = 200;
const LONGEST = 1_000_000;
const MOST_ATTRIBUTES = 200;
const MAY_HOLD_ENTRIES = /content|encoded|body/;

/**
 * Walks through the elements of a document without building a tree, and forgives what is out of order: tags that are
 * never closed, closed in the wrong order, or closed without having been opened.
 */
export class XmlScan implements TokenizerCallbacks {
  readonly #text: string;
  readonly #listener: ScanListener;
  readonly #values: XmlText;
  readonly #tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this);
  readonly #frames: Frame[] = [];
  #outermost: Frame;
  #whole: Whole | undefined;
  #name = '';
  #attributes: Map<string, string> | undefined;
  #attribute = '';
  #value = '';
  #opensSame = false;
  /** Name of the entry that stands open, as written; empty where none does. */
  #entry = '';
  /** The root's end tag was met. */
  isClosed = false;
  isTooDeep = false;
  readonly flaws = new Set<string>();

  constructor(text: string, base: string, values: XmlText, listener: ScanListener) {
    this.#text = text;
    this.#listener = listener;
    this.#values = values;
    const namespaces = new Namespaces(new Map(), undefined);
    this.#outermost = { name: '', key: '', attributes: NONE, namespaces, base, language: undefined };
  }

  run(): void {
    this.#tokenizer.write(this.#text);
    this.#tokenizer.end();
  }

  stop(): void {
    this.#tokenizer.pause();
  }

  onopentagname(start: number, end: number): void {
    this.#attributes = undefined;
    if (this.#restarts(start, end)) {
      this.flaws.add('leaves elements unclosed');
      this.#leaveDownTo(this.#depthOf(start, end), start - 1);
    }
    if (this.#whole) {
      this.#whole.hasMarkup = true;
      this.#opensSame = this.#isAt(this.#whole.name, start, end);
    } else {
      this.#name = this.#text.slice(start, end);
    }
  }

  onattribname(start: number, end: number): void {
    if (this.#whole) return;
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (!this.#whole) this.#value += this.#text.slice(start, end);
  }

  onattribend(): void {
    if (this.#whole) return;
    this.#attributes ??= new Map();
    if (this.#attributes.size >= MOST_ATTRIBUTES)
      this.flaws.add(`has an element with more than ${MOST_ATTRIBUTES} attributes`);
    else if (!this.#attributes.has(this.#attribute))
      this.#attributes.set(this.#attribute, this.#values.decode(this.#value));
  }

  onopentagend(end: number): void {
    if (!this.#whole) this.#begin(end + 1);
    else if (this.#opensSame) this.#whole.nested++;
  }

  onselfclosingtag(end: number): void {
    if (this.#whole) return;
    this.#begin(end + 1);
    if (this.#whole) this.#endWhole(end + 1);
    else this.#leaveFrame();
  }

  onclosetag(start: number, end: number): void {
    const whole = this.#whole;
    if (whole && this.#isAt(whole.name, start, end)) {
      if (whole.nested > 0) whole.nested--;
      else this.#endWhole(this.#text.lastIndexOf('<', start));
      return;
    }
    const depth = this.#depthOf(start, end);
    if (depth < 0) {
      if (!whole) this.flaws.add('closes elements that it has not opened');
      return;
    }
    this.#leaveDownTo(depth, this.#text.lastIndexOf('<', start));
  }

  ontext(): void {}
  oncdata(): void {}
  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  get #frame(): Frame {
    return this.#frames.at(-1) ?? this.#outermost;
  }

  #begin(contentStart: number): void {
    const parent = this.#frame;
    const frame = this.#frameOf(parent, this.#name, this.#attributes ?? NONE);
    const decision = this.#listener.open(frame.key, parent.key, frame.attributes, frame.language);
    if (decision !== 'enter') {
      this.#whole = { ...frame, decision, start: contentStart, nested: 0, hasMarkup: false };
      return;
    }
    if (this.#frames.length > 0 && (frame.key === 'item' || frame.key === 'entry')) this.#entry = frame.name;
    this.#frames.push(frame);
    if (this.#frames.length > DEEPEST) {
      this.isTooDeep = true;
      this.stop();
    }
  }

  #frameOf(parent: Frame, name: string, attributes: Attributes): Frame {
    const isRoot = this.#frames.length === 0;
    const declarations = attributes.size > 0 || isRoot ? declarationsIn(attributes) : undefined;
    const namespaces =
      declarations || isRoot
        ? parent.namespaces.with(declarations ?? new Map(), isRoot ? prefixOf(name) : undefined)
        : parent.namespaces;
    if (namespaces.isUndeclared(name)) {
      this.flaws.add(`uses the prefix "${prefixOf(name).slice(0, 20)}" without declaring it`);
    }
    const base = attributes.get('xml:base');
    return {
      name,
      key: namespaces.keyOf(name),
      attributes,
      namespaces,
      base: base === undefined ? parent.base : baseAddress(base, parent.base),
      language: attributes.get('xml:lang') ?? parent.language,
    };
  }

  #endWhole(contentEnd: number): void {
    const whole = this.#whole;
    this.#whole = undefined;
    if (whole?.decision !== 'take') return;
    const { key, attributes, hasMarkup, base, language } = whole;
    const end = Math.min(contentEnd, whole.start + LONGEST);
    if (end < contentEnd)
      this.flaws.add(`has a text of more than ${LONGEST} characters, of which the rest was left out`);
    const raw = this.#text.slice(whole.start, end);
    this.#listener.take({ key, attributes, raw, hasMarkup, base, ...(language ? { language } : {}) }, this.#frame.key);
  }

  /** An entry that begins where another has not ended ends it: no honest entry holds one, but in its content. */
  #restarts(start: number, end: number): boolean {
    if (this.#entry === '' || !this.#isAt(this.#entry, start, end)) return false;
    return !this.#whole || !MAY_HOLD_ENTRIES.test(this.#whole.key);
  }

  #depthOf(start: number, end: number): number {
    return this.#frames.findLastIndex(({ name }) => this.#isAt(name, start, end));
  }

  #leaveDownTo(depth: number, at: number): void {
    if (this.#whole || this.#frames.length > depth + 1) this.flaws.add('leaves elements unclosed');
    if (this.#whole) this.#endWhole(at);
    while (this.#frames.length > depth) this.#leaveFrame();
  }

  #leaveFrame(): void {
    const frame = this.#frames.pop();
    if (frame) this.#listener.close(frame.key);
    if (frame?.name === this.#entry) this.#entry = '';
    if (this.#frames.length > 0) return;
    this.isClosed = true;
    this.stop();
  }

  #isAt(name: string, start: number, end: number): boolean {
    return end - start === name.length && this.#text.startsWith(name, start);
  }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

function declarationsIn(attributes: Attributes): ReadonlyMap<string, string> | undefined {
  let declarations: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    declarations ??= new Map();
    declarations.set(name.slice(6), value);
  }
  return declarations;
}
