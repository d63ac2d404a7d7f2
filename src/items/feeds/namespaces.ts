import type { Attributes } from './xml-reader.ts';

/** Short names of the vocabularies that news uses; `rss` also stands for no namespace at all. */
const VOCABULARIES: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/atom$|^http:\/\/purl\.org\/atom\//, 'atom'],
  [
    /^http:\/\/purl\.org\/rss\/1\.0$|^http:\/\/(?:backend\.)?userland\.com\/rss|^http:\/\/backend\.userland\.com\//,
    'rss',
  ],
  [/^http:\/\/my\.netscape\.com\/(?:rdf\/simple\/0\.9|publish\/formats)|^http:\/\/channel\.netscape\.com\//, 'rss'],
  [
    /^http:\/\/blogs\.law\.harvard\.edu\/tech\/rss|^http:\/\/cyber\.law\.harvard\.edu\/rss|^http:\/\/purl\.org\/net\/rss1\.1/,
    'rss',
  ],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns$/, 'rdf'],
  [/^http:\/\/purl\.org\/dc\/elements\//, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms$/, 'dcterms'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content$/, 'content'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/syndication$/, 'sy'],
  [/^http:\/\/search\.yahoo\.com\/mrss$/, 'media'],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/^http:\/\/www\.w3\.org\/xml\/1998\/namespace$/, 'xml'],
  [/^http:\/\/www\.itunes\.com\//, 'itunes'],
  [/^http:\/\/purl\.org\/syndication\/history\/1\.0$/, 'fh'],
];

type Bindings = ReadonlyMap<string, string>;

const UNBOUND: Bindings = new Map();

/** Knows which vocabulary a prefix stands for at this place of the document. */
export class Namespaces {
  readonly #scopes: Bindings[] = [];
  readonly #names = new Map<Bindings, Map<string, string>>();

  /** To be called for each element before its name is resolved. */
  enter(attributes: Attributes): void {
    const around = this.#scopes.at(-1) ?? UNBOUND;
    this.#scopes.push(attributes.size > 0 ? withDeclared(around, attributes, this.#scopes.length === 0) : around);
  }

  leave(): void {
    this.#scopes.pop();
  }

  /**
   * "dc:date" → "dc:date", whatever the document's prefix for it; "title" → "rss:title" or "atom:title". A prefix that
   * is declared for something unknown, or for nothing, stands for itself.
   */
  resolve(name: string): string {
    const bindings = this.#scopes.at(-1) ?? UNBOUND;
    let names = this.#names.get(bindings);
    if (!names) {
      names = new Map();
      this.#names.set(bindings, names);
    }
    let resolved = names.get(name);
    if (resolved === undefined) {
      resolved = resolveIn(bindings, name);
      names.set(name, resolved);
    }
    return resolved;
  }
}

function withDeclared(around: Bindings, attributes: Attributes, isRoot: boolean): Bindings {
  let bindings: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (!name.startsWith('xmlns')) continue;
    bindings ??= new Map(around);
    bindings.set(name.slice(6), name === 'xmlns' && isRoot ? plainVocabulary(value) : vocabularyOf(value));
  }
  return bindings ?? around;
}

/** A feed's own elements are its own, whatever namespace it invented for them. */
function plainVocabulary(uri: string): string {
  const vocabulary = vocabularyOf(uri);
  return vocabulary.startsWith('{') ? 'rss' : vocabulary;
}

function vocabularyOf(uri: string): string {
  const plain = uri
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, '');
  if (plain === '') return 'rss';
  return VOCABULARIES.find(([pattern]) => pattern.test(plain))?.[1] ?? `{${plain}}`;
}

function resolveIn(bindings: Bindings, name: string): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1).toLowerCase();
  const bound = bindings.get(prefix);
  return `${bound ?? (prefix === '' ? 'rss' : prefix.toLowerCase())}:${local}`;
}
