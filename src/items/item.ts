import type { Language } from '../text/language.ts';
import type { LinkedDocument } from './feed.ts';

/** A news item of a source, as it is kept. */
export interface Item {
  readonly id: string;
  readonly sourceId: string;
  readonly url?: string;
  readonly title: string;
  /** Title, empty line, body: evidence offsets count in this text. */
  readonly text: string;
  /** Where in the text the documents begin whose text was read as well; absent where there are none. */
  readonly documentsFrom?: number;
  /** Where the body came from: the article's page, or only the feed where the page could not be read. */
  readonly textFrom: 'article' | 'feed';
  readonly language?: Language;
  readonly publishedAt?: Date;
  /** Last change, as the publisher tells it. */
  readonly updatedAt?: Date;
  /** Documents that the entry or its article points at. */
  readonly documents: readonly LinkedDocument[];
}

/** What an update of an item brought. */
export interface ItemUpdate {
  /** Sentences that are new or say something else now. */
  readonly sentences: readonly string[];
  /** Sentences that are gone. */
  readonly removed: readonly string[];
  /** What the publisher says was changed. */
  readonly note?: string;
}

/** An update with the moment at which it became news. */
export interface DatedUpdate extends ItemUpdate {
  readonly at: Date;
}

/** An item with what is needed to tell later whether it has changed. */
export interface KeptItem {
  readonly item: Item;
  /** 1 when first stored, one more with each update. */
  readonly revision: number;
  /** Arrival of the first revision. */
  readonly firstArrivedAt: Date;
  /** Hash of what the entry said when the item was last read. */
  readonly print?: string;
  /** Latest date that any entry gave for it. */
  readonly datedAt?: Date;
  /** Hashes of the texts of its revisions, oldest first. */
  readonly texts: readonly string[];
  /** Ids of what it matched, before which an update may match more. */
  readonly matchedIds: readonly string[];
  /** What the last revisions brought, oldest first. */
  readonly updates: readonly DatedUpdate[];
  /** For whom it has arrived in any revision: who was told of it, or will be, hears of its updates. */
  readonly arrivedFor: { readonly agreementIds: readonly string[]; readonly ruleIds: readonly string[] };
}

/** Title and body as one text, without saying the title twice. */
export function joinTitle(title: string, body: string): string {
  if (!title || body === title || body.startsWith(`${title}\n`)) return body;
  return body ? `${title}\n\n${body}` : title;
}
