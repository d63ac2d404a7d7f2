/** One element as it stood in a feed: what it says, undigested. */
export interface Field {
  /** Its content: text, or markup where `isMarkup` says so. */
  readonly value: string;
  /** Elements stood inside, so `value` is markup and the text in it is escaped. */
  readonly isMarkup: boolean;
  /** By lower-case names without prefix: href, rel, type. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Address against which its links are meant. */
  readonly base: string;
}

/** The elements directly inside an entry or the feed itself, by vocabulary and name: `dc:date`, `atom:link`. */
export type Fields = ReadonlyMap<string, readonly Field[]>;

/** A feed's elements, sorted but not understood. */
export interface RawFeed {
  readonly format: 'rss' | 'rdf' | 'atom';
  readonly channel: Fields;
  readonly entries: readonly Fields[];
  /** First subtag of the document's language, where it declares one. */
  readonly language?: string;
  readonly isWhole: boolean;
  /** More entries than are read. */
  readonly hasMore: boolean;
}
