import type { Classification } from '../classification/classification.ts';
import type { RecordedStatement } from '../statements/novelty/recorded-statement.ts';
import type { Story } from '../stories/story.ts';
import type { Teller } from '../stories/story-item.ts';
import type { Interest } from '../subscriptions/subscription.ts';
import type { MatchedItem } from './digest.ts';

/** What a digest is made of. */
export interface DigestNews {
  /** What arrived. */
  readonly items: readonly MatchedItem[];
  /** What is remembered of the statements of these items. */
  readonly statements: readonly RecordedStatement[];
  /** The stories that these items are part of. */
  readonly stories: readonly Story[];
}

/** Who reads it. */
export interface DigestReader {
  readonly interest: Interest;
  /** Start of the window: what arrived before was in an earlier digest, if the reader had one. */
  readonly since: Date;
  /** What arrived before they subscribed they were not told. */
  readonly subscribedAt: Date;
}

/** What readers are told of a source. */
export type DescribeSource = (id: string) => { readonly name: string; readonly kind?: Teller };

/** An item, and what of its matches the reader wants to hear of. */
export interface WantedItem {
  readonly matched: MatchedItem;
  readonly wanted: Classification;
}
