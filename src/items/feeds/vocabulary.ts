const CORE = '';

const NAMESPACES: Readonly<Record<string, string>> = {
  'purl.org/rss/1.0': CORE,
  'purl.org/net/rss1.1': CORE,
  'my.netscape.com/rdf/simple/0.9': CORE,
  'channel.netscape.com/rdf/simple/0.9': CORE,
  'my.netscape.com/publish/formats/rss-0.91.dtd': CORE,
  'backend.userland.com/rss': CORE,
  'backend.userland.com/rss2': CORE,
  'backend.userland.com/rss2.1': CORE,
  'backend.userland.com/rss091': CORE,
  'blogs.law.harvard.edu/tech/rss': CORE,
  'cyber.law.harvard.edu/rss': CORE,
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/atom/app': 'app',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'www.w3.org/1999/xhtml': 'xhtml',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/dcterms': 'dcterms',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'search.yahoo.com/mrss': 'media',
  'www.rssboard.org/media-rss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
};

/** What a prefix means where the document forgets to declare it. */
const PREFIXES: Readonly<Record<string, string>> = {
  atom: 'atom',
  atom10: 'atom',
  a10: 'atom',
  rdf: 'rdf',
  xhtml: 'xhtml',
  dc: 'dc',
  dcterms: 'dcterms',
  content: 'content',
  sy: 'sy',
  media: 'media',
  itunes: 'itunes',
  rss: CORE,
};

/** The vocabulary of a namespace by the prefix that is usual for it; `undefined` where we do not know it. */
function vocabularyOf(namespace: string): string | undefined {
  const bare = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
  return Object.hasOwn(NAMESPACES, bare) ? NAMESPACES[bare] : undefined;
}

/** What prefixes mean at one place of a document. */
export class Namespaces {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #root: string | undefined;
  readonly #keys = new Map<string, string>();

  /**
   * @param declared prefixes (`''` for the default) and their namespaces
   * @param root namespace of the document's root, whose own elements are the core whatever it is called
   */
  constructor(declared: ReadonlyMap<string, string>, root: string | undefined) {
    this.#declared = declared;
    this.#root = root;
  }

  /** Adds declarations; the root's are those that are added first. */
  with(declarations: ReadonlyMap<string, string>, rootPrefix?: string): Namespaces {
    const declared = new Map([...this.#declared, ...declarations]);
    return new Namespaces(declared, rootPrefix === undefined ? this.#root : declared.get(rootPrefix));
  }

  /**
   * The name of an element, lower case, with the usual prefix of its vocabulary (`dc:date`) and without one in the
   * core vocabulary of RSS or Atom; `?` where the vocabulary is unknown.
   */
  keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = this.#resolve(name.toLowerCase());
    this.#keys.set(name, key);
    return key;
  }

  /** Whether the document uses a prefix that it does not declare. */
  isUndeclared(name: string): boolean {
    const colon = name.indexOf(':');
    return colon > 0 && !this.#declared.has(name.slice(0, colon)) && !name.startsWith('xml:');
  }

  #resolve(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const vocabulary = this.#vocabulary(prefix);
    if (vocabulary === undefined) return '?';
    return vocabulary === CORE ? local : `${vocabulary}:${local}`;
  }

  #vocabulary(prefix: string): string | undefined {
    const namespace = this.#declared.get(prefix);
    if (namespace !== undefined && namespace === this.#root) return CORE;
    const vocabulary = namespace === undefined ? undefined : vocabularyOf(namespace);
    if (vocabulary !== undefined) return vocabulary;
    // Publishers give elements without a prefix a default namespace of their own making, and mean RSS.
    if (prefix === '') return CORE;
    if (namespace !== undefined) return undefined;
    return Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix] : undefined;
  }
}
