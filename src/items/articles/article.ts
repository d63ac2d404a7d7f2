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

/** What came of reading a document as an article. */
export type ReadArticle =
  | { readonly kind: 'read'; readonly article: Article }
  /** The problem completes "the page …". */
  | { readonly kind: 'unread'; readonly problem: string };

/** A document as it came over the wire, to be read as an article. */
export interface ArticleDocument {
  readonly bytes: Uint8Array;
  /** Value of the Content-Type header, if any. */
  readonly contentType?: string;
  /** Address after redirects. */
  readonly url: string;
}
