import type { Attributes, Decision, ScanListener, XmlElement } from './xml-scan.ts';

/** What was gathered of a feed or of an entry, before its sense is made. */
export class Gathered {
  /** The first element of each name that is not empty; of dates the last. */
  readonly elements = new Map<string, XmlElement>();
  readonly links: XmlElement[] = [];
  readonly documents: XmlElement[] = [];
  /** `rdf:about`: the identifier in RDF. */
  about: string | undefined;
  language: string | undefined;

  add(element: XmlElement): void {
    const { key } = element;
    if (key === 'link' || key === 'atom:link') this.#addTo(this.links, element);
    else if (key === 'enclosure' || key === 'media:content') this.#addTo(this.documents, element);
    else if (DATES.has(key) || !this.elements.get(key)?.raw) this.elements.set(key, element);
  }

  #addTo(list: XmlElement[], element: XmlElement): void {
    if (list.length < MOST_LINKS) list.push(element);
  }
}

const MOST_LINKS = 100;
const ROOTS = new Set(['rss', 'rdf', 'rdf:rdf', 'channel', 'feed', 'entry', 'atom:feed', 'atom:entry']);
const CONTAINERS = new Set(['channel', 'items', 'media:group']);
const DATES = new Set(
  (
    'pubdate date published issued created updated modified dc:date atom:published atom:updated ' +
    'dcterms:issued dcterms:available dcterms:created dcterms:modified'
  ).split(' '),
);
const OF_FEED = new Set(
  (
    'title link description tagline subtitle language ttl skiphours skipdays dc:title dc:description dc:language ' +
    'atom:link atom:title atom:subtitle itunes:summary itunes:subtitle sy:updateperiod sy:updatefrequency'
  ).split(' '),
);
const OF_ENTRY = new Set([
  ...DATES,
  ...(
    'title link description summary content body fullitem guid id enclosure language content:encoded content:items ' +
    'dc:title dc:description dc:language atom:link atom:id atom:title atom:summary atom:content xhtml:body xhtml:div ' +
    'media:title media:description media:content itunes:summary itunes:subtitle'
  ).split(' '),
]);

/** Sorts the elements of an RSS, RDF or Atom document into those of the feed and those of each entry. */
export class FeedGathering implements ScanListener {
  readonly feed = new Gathered();
  readonly #finish: (entry: Gathered) => void;
  #entry: Gathered | undefined;
  /** Name of the root; empty until it has been met. */
  root = '';

  /** @param finish is given each entry once it is whole */
  constructor(finish: (entry: Gathered) => void) {
    this.#finish = finish;
  }

  open(key: string, parent: string, attributes: Attributes, language: string | undefined): Decision {
    if (this.root === '') return this.#openRoot(key, attributes, language);
    if (this.#entry) return key === 'media:group' ? 'enter' : OF_ENTRY.has(key) ? 'take' : 'leave';
    if (key === 'item' || key === 'entry') return this.#openEntry(attributes, language);
    if (CONTAINERS.has(key) && key !== parent) {
      this.feed.language ??= language;
      return 'enter';
    }
    return OF_FEED.has(key) ? 'take' : 'leave';
  }

  take(element: XmlElement): void {
    (this.#entry ?? this.feed).add(element);
  }

  close(key: string): void {
    if (!this.#entry || (key !== 'item' && key !== 'entry')) return;
    this.#finish(this.#entry);
    this.#entry = undefined;
  }

  #openRoot(key: string, attributes: Attributes, language: string | undefined): Decision {
    if (!ROOTS.has(key)) return 'leave';
    this.root = key;
    this.feed.language = language;
    if (key === 'entry') this.#openEntry(attributes, language);
    return 'enter';
  }

  #openEntry(attributes: Attributes, language: string | undefined): Decision {
    this.#entry = new Gathered();
    this.#entry.about = attributes.get('rdf:about') ?? attributes.get('about');
    this.#entry.language = language;
    return 'enter';
  }
}
