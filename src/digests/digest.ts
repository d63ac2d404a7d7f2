import type { Classification } from '../classification/classification.ts';
import type { DatedUpdate, Item, ItemUpdate } from '../items/item.ts';
import type { Coverage } from '../sources/coverage.ts';
import type { ItemStatement } from '../statements/novelty/recorded-statement.ts';
import type { Speaker, StatementKind } from '../statements/statement.ts';

/** An item as a digest tells of it. */
export interface DigestEntry {
  readonly title: string;
  readonly url?: string;
  readonly sourceName: string;
  readonly publishedAt?: Date;
  /** Last change, as the publisher tells it; some tell nothing else. */
  readonly updatedAt?: Date;
  /** Set where the item was told of before and says something else now. */
  readonly update?: ItemUpdate;
  /** Documents that the item points at. */
  readonly documents: Item['documents'];
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

/** Where something was reported. */
export interface DigestReport {
  readonly sourceName: string;
  readonly title: string;
  readonly url?: string;
  readonly publishedAt?: Date;
  /** When we read it. */
  readonly at: Date;
}

/** Something said that is new to the reader. */
export interface DigestStatement {
  readonly kind: StatementKind;
  readonly speaker: Speaker;
  /** Shortened where it is long. */
  readonly words: string;
  /** Names of the agreements that it is about. */
  readonly about: readonly string[];
  /** The reader knows part of these words already. */
  readonly isFuller: boolean;
  /** Where it is reported: the primary source first, then the earliest. */
  readonly reports: readonly DigestReport[];
}

/** One event as a digest tells of it. */
export interface DigestStory {
  /** What arrived of it: the primary source first, then the earliest. At least one. */
  readonly entries: readonly DigestEntry[];
  /** What is said in it that is new to the reader. */
  readonly statements: readonly DigestStatement[];
  /** How many new ones there are besides. */
  readonly moreStatements: number;
  /** How many statements its entries have that the reader was told of before, or that were made long before. */
  readonly repeated: number;
  /** Items of it that arrived before this digest. */
  readonly before: readonly DigestReport[];
}

/** What arrived for one subscription in one window of time. */
export interface Digest {
  /** Names the subscription and the window; also the tag by which the mail is recognised. */
  readonly key: string;
  readonly address: string;
  /** IANA name of the zone in which times are told. */
  readonly timeZone: string;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  /** Most important first. */
  readonly stories: readonly DigestStory[];
  /** How completely the sources were read in this window. */
  readonly coverage: Coverage;
  /** More of this window follows in a mail of its own. */
  readonly continues: boolean;
}

/** An item with all that a digest needs of it. */
export interface MatchedItem {
  readonly item: Item;
  readonly classification: Classification;
  /** What is said in it, in the order of its text. */
  readonly statements: readonly ItemStatement[];
  /** Id of the story that it is part of. */
  readonly story?: string;
  /** Arrival of the present revision. */
  readonly arrivedAt: Date;
  readonly firstArrivedAt: Date;
  /** What the last revisions brought, oldest first. */
  readonly updates: readonly DatedUpdate[];
}
