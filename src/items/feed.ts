/** An entry as a feed gives it, in plain text; what the feed leaves out is absent. */
export interface FeedEntry {
  readonly title?: string;
  /** Absolute http(s) address of the item's page. */
  readonly link?: string;
  /** The feed's own identifier for the entry; some publishers change it with every edit. */
  readonly guid?: string;
  readonly publishedAt?: Date;
  /** Text that the feed itself carries, in full or as a summary. */
  readonly text?: string;
}

export interface Feed {
  readonly title?: string;
  readonly entries: readonly FeedEntry[];
}

/** Why a document is not a readable feed. */
export type FeedFault =
  | { readonly kind: 'web-page'; readonly title?: string }
  | { readonly kind: 'no-feed'; readonly opening: string }
  | { readonly kind: 'broken-off' }
  | { readonly kind: 'ill-formed'; readonly reason: string };

export type ParsedFeed =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'unreadable'; readonly fault: FeedFault };

/** An unreadable feed in plain words. */
export function describeFault(fault: FeedFault): string {
  switch (fault.kind) {
    case 'web-page':
      return `answered with a web page${fault.title ? ` ("${fault.title}")` : ''} instead of a feed`;
    case 'no-feed':
      return `answered with something that is no feed (it begins "${fault.opening}")`;
    case 'broken-off':
      return 'sent only the beginning of its feed';
    case 'ill-formed':
      return `sent a feed that is not well-formed XML (${fault.reason})`;
  }
}
