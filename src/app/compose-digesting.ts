import { sesMailer } from '../mail/mailer.ts';
import type { Digesting } from '../monitor/digesting.ts';
import { DigestLedger } from '../storage/digest-ledger.ts';
import { ItemStore } from '../storage/item-store.ts';
import { SourceStateStore } from '../storage/source-state-store.ts';
import { StatementStore } from '../storage/statement-store.ts';
import { StoryStore } from '../storage/story-store.ts';
import { SubscriptionStore } from '../storage/subscription-store.ts';
import type { Table } from '../storage/table.ts';
import type { Source } from '../watchlist/source.ts';
import type { Settings } from './settings.ts';

/** SES tells of an accepted mail within seconds; after this long without word a claim counts as not delivered. */
const CLAIM_PATIENCE_MS = 15 * 60_000;

export interface DigestingOptions {
  readonly sesEndpoint?: string;
  /** Claims from before then have no holder any more: this process alone uses the table since. */
  readonly aloneSince?: Date;
}

export function composeDigesting(
  table: Table,
  sources: readonly Source[],
  settings: Settings,
  { sesEndpoint, aloneSince }: DigestingOptions = {},
): Digesting {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { region, configurationSet } = settings;
  return {
    items: new ItemStore(table),
    subscriptions: new SubscriptionStore(table),
    ledger: new DigestLedger(table),
    mailer: sesMailer({
      region,
      ...(configurationSet ? { configurationSet } : {}),
      ...(sesEndpoint ? { endpoint: sesEndpoint } : {}),
    }),
    sender: settings.sender,
    unsubscribeAddress: settings.unsubscribeAddress,
    sources,
    states: new SourceStateStore(table),
    describeSource: (id) => byId.get(id) ?? { name: id },
    statements: new StatementStore(table),
    stories: new StoryStore(table),
    isStale: ({ claimedAt }, now) =>
      claimedAt.getTime() < now.getTime() - CLAIM_PATIENCE_MS || (aloneSince !== undefined && claimedAt < aloneSince),
    now: () => new Date(),
  };
}
