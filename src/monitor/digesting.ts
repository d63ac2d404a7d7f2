import type { DescribeSource } from '../digests/digest-news.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { DigestClaim, DigestLedger } from '../storage/digest-ledger.ts';
import type { ItemStore } from '../storage/item-store.ts';
import type { SourceStateStore } from '../storage/source-state-store.ts';
import type { StatementStore } from '../storage/statement-store.ts';
import type { StoryStore } from '../storage/story-store.ts';
import type { SubscriptionStore } from '../storage/subscription-store.ts';
import type { Source } from '../watchlist/source.ts';

/** What sending digests needs. */
export interface Digesting {
  readonly items: ItemStore;
  readonly subscriptions: SubscriptionStore;
  readonly ledger: DigestLedger;
  readonly mailer: Mailer;
  /** Address the digests come from. */
  readonly sender: string;
  /** Address for requests to unsubscribe by mail. */
  readonly unsubscribeAddress: string;
  readonly sources: readonly Source[];
  readonly states: Pick<SourceStateStore, 'all'>;
  readonly describeSource: DescribeSource;
  readonly statements: Pick<StatementStore, 'get'>;
  readonly stories: Pick<StoryStore, 'get'>;
  /**
   * Whether a claim that was neither stamped nor released has been left behind by its holder. Must allow long enough
   * for the provider's own event to arrive, which would settle the claim.
   */
  readonly isStale: (claim: DigestClaim, now: Date) => boolean;
  readonly now: () => Date;
}

/** What became of one subscription's digest. */
export type DigestOutcome =
  | { readonly kind: 'sent'; readonly entries: number; readonly address: string; readonly continues: boolean }
  | { readonly kind: 'no-news'; readonly address: string }
  | { readonly kind: 'not-due' }
  /** Someone else is sending it, or it is not known yet whether the provider took it. */
  | { readonly kind: 'unsettled' }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'postponed'; readonly reason: string };
