/** An entry as a publication gives it, in plain text; what the publication leaves out is absent. */
export interface FeedEntry {
  readonly title?: string;
  /** Absolute http(s) address of the item's page. */
  readonly link?: string;
  /** The publication's own identifier for the entry; some publishers change it with every edit. */
  readonly guid?: string;
  readonly publishedAt?: Date;
  readonly updatedAt?: Date;
  /** What the publication itself gives as a summary. */
  readonly summary?: string;
  /** Text that the publication itself carries: the content where it has one. */
  readonly text?: string;
  /** First subtag, lower case: `en`. */
  readonly language?: string;
  /** Documents that belong to the entry: enclosures, media, attachments. */
  readonly documents?: readonly LinkedDocument[];
}

/** A document that an entry or an article points at. */
export interface LinkedDocument {
  readonly title?: string;
  /** Absolute http(s) address. */
  readonly url: string;
  /** Media type as declared, lower case: `application/pdf`. */
  readonly type?: string;
}

/** What a publication says of when to look again; absent where it says nothing. */
export interface PollingHints {
  /** From `<ttl>` or `sy:updatePeriod` and `sy:updateFrequency`. */
  readonly everyMinutes?: number;
  /** Hours of the day in UTC, 0 to 23, at which the publisher asks not to be polled. */
  readonly skipHours?: readonly number[];
  /** Days of the week in UTC, 0 = Sunday. */
  readonly skipDays?: readonly number[];
}

export interface Feed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json-feed' | 'listing' | 'sitemap' | 'api';
  readonly title?: string;
  /** Address of the publication's human page. */
  readonly link?: string;
  readonly description?: string;
  readonly language?: string;
  readonly entries: readonly FeedEntry[];
  /** Where older entries stand (RFC 5005 `next` or `prev-archive`, JSON Feed `next_url`). */
  readonly older?: string;
  /** WebSub hub. */
  readonly hub?: string;
  /** Only its beginning came. */
  readonly isCutOff?: boolean;
  /** The publisher says in the feed that it is published no more (GOV.UK: "This feed has ended"). */
  readonly hasEnded?: boolean;
  readonly hints: PollingHints;
  /** What had to be forgiven to read it, in plain words, completing "the feed …"; none where it is well-formed. */
  readonly flaws: readonly string[];
}

/** Why a document is not a readable feed. */
export type FeedFault =
  | { readonly kind: 'web-page'; readonly title?: string }
  /** A firewall's question whether we are human. */
  | { readonly kind: 'challenge'; readonly by: string }
  | { readonly kind: 'no-feed'; readonly opening: string }
  | { readonly kind: 'broken-off' }
  | { readonly kind: 'ill-formed'; readonly reason: string }
  /** More elements inside one another, or more entries, than any honest feed has. */
  | { readonly kind: 'excessive'; readonly reason: string };

export type ParsedFeed =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'unreadable'; readonly fault: FeedFault };

/** An unreadable feed in plain words, completing "NAME …". */
export function describeFault(fault: FeedFault): string {
  switch (fault.kind) {
    case 'web-page':
      return `answered with a web page${fault.title ? ` ("${fault.title}")` : ''} instead of a feed`;
    case 'challenge':
      return `asks whether we are human (${fault.by}) instead of answering`;
    case 'no-feed':
      if (fault.opening === '') return 'answered with nothing instead of a feed';
      return `answered with something that is no feed (it begins "${fault.opening}")`;
    case 'broken-off':
      return 'sent only the beginning of its feed';
    case 'ill-formed':
      return `sent a feed that cannot be read (${fault.reason})`;
    case 'excessive':
      return `sent a feed beyond all measure (${fault.reason})`;
  }
}
