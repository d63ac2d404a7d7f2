import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { QuotedSpan } from './quoted-spans.ts';

export type Piece =
  | ({ readonly kind: 'word'; readonly text: string; readonly isCapital: boolean } & Token)
  /** A whole quotation. */
  | ({ readonly kind: 'quotation'; readonly quoted: QuotedSpan } & Span)
  /** One sign that is neither white space nor part of a word. */
  | ({ readonly kind: 'sign'; readonly text: string } & Span);

export type WordPiece = Extract<Piece, { kind: 'word' }>;
