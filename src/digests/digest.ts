import type { Classification } from '../classification/classification.ts';
import type { Item } from '../items/item.ts';

/** An item as a digest tells of it. */
export interface DigestEntry {
  readonly itemId: string;
  readonly title: string;
  readonly url?: string;
  readonly sourceName: string;
  readonly publishedAt?: Date;
  readonly arrivedAt: Date;
  /** All the reasons why it is told, strongest first. */
  readonly reasons: readonly Reason[];
  readonly excerpts: readonly Excerpt[];
  /** Whether the page itself could be read, or only the feed's summary. */
  readonly textFrom: Item['textFrom'];
}

export interface Reason {
  readonly kind: 'agreement' | 'rule';
  readonly id: string;
  readonly name: string;
  /** The different words that matched, as they stand in the text. */
  readonly words: readonly string[];
}

/** A sentence that matched, cut into marked and unmarked stretches. */
export type Excerpt = readonly { readonly text: string; readonly marked: boolean }[];

/** What arrived for one subscription in one window of time. */
export interface Digest {
  /** Names the subscription and the window; also the tag by which the mail is recognised. */
  readonly key: string;
  readonly address: string;
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  readonly entries: readonly DigestEntry[];
  /** More of this window follows in a mail of its own. */
  readonly continues: boolean;
}

/** An item with all that a digest needs of it. */
export interface MatchedItem {
  readonly item: Item;
  readonly classification: Classification;
  readonly arrivedAt: Date;
}
