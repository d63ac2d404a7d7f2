import type { LinkedDocument } from '../feed.ts';

/** What a news page says, in plain text. */
export interface Article {
  readonly title?: string;
  readonly text: string;
  /** Declared by the page: first subtag, lower case. */
  readonly language?: string;
  /** The page's own address as it declares it (`rel=canonical`), absolute http(s). */
  readonly canonicalUrl?: string;
  /** The publisher's permanent identifier, with its scheme: `govuk:5f2c…`. */
  readonly contentId?: string;
  readonly publishedAt?: Date;
  readonly updatedAt?: Date;
  /** What the publisher says was changed last, where it says so. */
  readonly changeNote?: string;
  /** Documents that the article points at: PDF and office files. */
  readonly documents: readonly LinkedDocument[];
}
