import { attributesIn, type MarkupListener, MarkupScan } from '../../text/markup-scan.ts';
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
export class XmlScan implements MarkupListener {
  readonly #text: string;
  readonly #listener: ScanListener;
  readonly #values: XmlText;
  readonly #scan: MarkupScan;
  readonly #frames: Frame[] = [];
  #outermost: Frame;
  #whole: Whole | undefined;
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
    this.#scan = new MarkupScan(text, 'xml', this);
    const namespaces = new Namespaces(new Map(), undefined);
    this.#outermost = { name: '', key: '', attributes: NONE, namespaces, base, language: undefined };
  }

  /** @param start where the root's tag begins */
  run(start: number): void {
    this.#scan.run(start);
  }

  stop(): void {
    this.#scan.stop();
  }

  open(nameStart: number, nameEnd: number, tagEnd: number, isSelfClosing: boolean): void {
    if (this.#restarts(nameStart, nameEnd)) {
      this.flaws.add('leaves elements unclosed');
      this.#leaveDownTo(this.#depthOf(nameStart, nameEnd), nameStart - 1);
    }
    const whole = this.#whole;
    if (whole) {
      whole.hasMarkup = true;
      if (!isSelfClosing && this.#isAt(whole.name, nameStart, nameEnd)) whole.nested++;
      return;
    }
    this.#begin(this.#text.slice(nameStart, nameEnd), this.#attributesAt(nameEnd, tagEnd), tagEnd + 1);
    if (!isSelfClosing) return;
    if (this.#whole) this.#endWhole(tagEnd + 1);
    else this.#leaveFrame();
  }

  close(nameStart: number, nameEnd: number): void {
    const whole = this.#whole;
    if (whole && this.#isAt(whole.name, nameStart, nameEnd)) {
      if (whole.nested > 0) whole.nested--;
      else this.#endWhole(nameStart - 2);
      return;
    }
    const depth = this.#depthOf(nameStart, nameEnd);
    if (depth >= 0) this.#leaveDownTo(depth, nameStart - 2);
    else if (!whole) this.flaws.add('closes elements that it has not opened');
  }

  text(): void {}
  cdata(): void {}

  #attributesAt(nameEnd: number, tagEnd: number): Attributes {
    if (tagEnd - nameEnd < 2) return NONE;
    const attributes = attributesIn(this.#text.slice(nameEnd, tagEnd), MOST_ATTRIBUTES);
    for (const [name, value] of attributes) if (value.includes('&')) attributes.set(name, this.#values.decode(value));
    if (attributes.size >= MOST_ATTRIBUTES) this.flaws.add(`has an element with ${MOST_ATTRIBUTES} attributes or more`);
    return attributes;
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? this.#outermost;
  }

  #begin(name: string, attributes: Attributes, contentStart: number): void {
    const parent = this.#frame;
    const frame = this.#frameOf(parent, name, attributes);
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
