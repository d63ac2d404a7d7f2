import { escapeText } from 'entities';
import { Namespaces } from './namespaces.ts';
import type { Field, Fields, RawFeed } from './raw-feed.ts';
import { type Attributes, type XmlEnd, type XmlHandler, XmlReader } from './xml-reader.ts';

export const MOST_ENTRIES = 2000;
/** UTF-16 code units; what is beyond in one element is left out. */
const LONGEST_VALUE = 1_000_000;

const ROOTS: Readonly<Record<string, RawFeed['format']>> = {
  'rss:rss': 'rss',
  'rss:rdf': 'rdf',
  'rdf:rdf': 'rdf',
  'atom:feed': 'atom',
  'rss:feed': 'atom',
  'rss:channel': 'rss',
};
const ENTRIES = new Set(['rss:item', 'atom:entry', 'rss:entry']);
const EMPTY = new Map<string, string>();

export type CollectedFields =
  | { readonly kind: 'feed'; readonly feed: RawFeed }
  | { readonly kind: 'no-feed' }
  | { readonly kind: 'excessive'; readonly reason: string };

/** Sorts a feed's elements into those of the feed itself and those of each entry. */
export function collectFields(xml: string, baseUrl: string): CollectedFields {
  const collector = new FieldCollector(xml, baseUrl);
  const end = collector.read();
  if (end.kind === 'excessive' && collector.entries.length === 0) return end;
  const { format } = collector;
  if (!format) return { kind: 'no-feed' };
  const feed = {
    format,
    channel: collector.channel,
    entries: collector.entries,
    ...(collector.language ? { language: collector.language } : {}),
    isWhole: end.kind === 'stopped' || (end.kind === 'end' && end.open.length === 0),
    hasMore: end.kind === 'stopped',
  };
  return { kind: 'feed', feed };
}

interface Capture {
  readonly name: string;
  readonly depth: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly base: string;
  value: string;
  isMarkup: boolean;
}

class FieldCollector implements XmlHandler {
  format: RawFeed['format'] | undefined;
  language: string | undefined;
  readonly channel = new Map<string, Field[]>();
  readonly entries: Fields[] = [];
  readonly #reader: XmlReader;
  readonly #namespaces = new Namespaces();
  readonly #bases: string[];
  /** The entry that is open, with its depth in the document. */
  #entry: { readonly fields: Map<string, Field[]>; readonly depth: number } | undefined;
  /** Depth of the element whose children are fields: the entry, or a media:group in it. */
  #around = 0;
  #channelDepth = 0;
  #capture: Capture | undefined;
  #depth = 0;

  constructor(xml: string, baseUrl: string) {
    this.#reader = new XmlReader(xml, this);
    this.#bases = [baseUrl];
  }

  read(): XmlEnd {
    return this.#reader.read();
  }

  open(name: string, attributes: Attributes): void {
    this.#depth++;
    this.#namespaces.enter(attributes);
    this.#bases.push(this.#baseOf(attributes));
    const capture = this.#capture;
    if (capture) addMarkup(capture, name, attributes);
    const resolved = this.#namespaces.resolve(name);
    if (ENTRIES.has(resolved) && this.format) this.#openEntry(attributes);
    else if (!capture) this.#openField(resolved, attributes);
  }

  close(name: string): void {
    const capture = this.#capture;
    if (capture && this.#depth > capture.depth) addTo(capture, `</${plainName(name)}>`);
    else if (capture) this.#keep(capture);
    if (this.#entry && this.#depth === this.#entry.depth) this.#closeEntry();
    else if (this.#entry && this.#depth === this.#around) this.#around--;
    this.#namespaces.leave();
    this.#bases.pop();
    this.#depth--;
  }

  text(text: string): void {
    const capture = this.#capture;
    if (capture) addTo(capture, capture.isMarkup ? escapeText(text) : text);
  }

  #baseOf(attributes: Attributes): string {
    const around = this.#bases.at(-1) ?? '';
    const declared = attributes.get('xml:base');
    return declared === undefined ? around : (URL.parse(declared.trim(), around)?.href ?? around);
  }

  #openEntry(attributes: Attributes): void {
    if (this.#capture) this.#keep(this.#capture);
    if (this.#entry) this.#closeEntry();
    if (this.entries.length >= MOST_ENTRIES) {
      this.#reader.stop();
      return;
    }
    const about = attributeOf(attributes, 'about');
    const fields = new Map<string, Field[]>();
    if (about) fields.set('rdf:about', [this.#fieldOf(about, attributes)]);
    const language = attributes.get('xml:lang');
    if (language) fields.set('xml:lang', [this.#fieldOf(language, attributes)]);
    this.#entry = { fields, depth: this.#depth };
    this.#around = this.#depth;
  }

  #closeEntry(): void {
    if (this.#entry) this.entries.push(this.#entry.fields);
    this.#entry = undefined;
  }

  #openField(name: string, attributes: Attributes): void {
    if (!this.format) this.#openRoot(name, attributes);
    else if (name === 'rss:channel' && !this.#entry) this.#channelDepth = this.#depth;
    else if (this.#isField())
      this.#beginCapture(this.format === 'atom' ? name.replace(/^rss:/, 'atom:') : name, attributes);
  }

  #openRoot(name: string, attributes: Attributes): void {
    this.format = ROOTS[name];
    this.#channelDepth = this.#depth;
    this.language = attributes.get('xml:lang');
  }

  #isField(): boolean {
    if (this.#entry) return this.#depth === this.#around + 1;
    return this.#depth === this.#channelDepth + 1;
  }

  #beginCapture(name: string, attributes: Attributes): void {
    if (name === 'media:group' && this.#entry) {
      this.#around = this.#depth;
      return;
    }
    this.#capture = {
      name,
      depth: this.#depth,
      attributes: plainAttributes(attributes),
      base: this.#base(),
      value: '',
      isMarkup: false,
    };
  }

  #keep({ name, attributes, base, value, isMarkup }: Capture): void {
    const fields = this.#entry?.fields ?? this.channel;
    const field = { value, attributes, base, isMarkup };
    const others = fields.get(name);
    if (others) others.push(field);
    else fields.set(name, [field]);
    this.#capture = undefined;
  }

  #base(): string {
    return this.#bases.at(-1) ?? '';
  }

  #fieldOf(value: string, attributes: Attributes): Field {
    return { value, isMarkup: false, attributes: plainAttributes(attributes), base: this.#base() };
  }
}

/** The first element inside turns what was said so far into markup. */
function addMarkup(capture: Capture, name: string, attributes: Attributes): void {
  if (!capture.isMarkup) {
    capture.isMarkup = true;
    capture.value = escapeText(capture.value);
  }
  const alt = attributes.get('alt');
  addTo(capture, alt ? `<${plainName(name)} alt="${escapeText(alt)}">` : `<${plainName(name)}>`);
}

function addTo(capture: Capture, more: string): void {
  if (capture.value.length < LONGEST_VALUE) capture.value += more;
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function plainAttributes(attributes: Attributes): ReadonlyMap<string, string> {
  if (attributes.size === 0) return EMPTY;
  return new Map([...attributes].map(([name, value]) => [plainName(name).toLowerCase(), value]));
}

function attributeOf(attributes: Attributes, local: string): string | undefined {
  for (const [name, value] of attributes) if (plainName(name) === local) return value;
  return undefined;
}
