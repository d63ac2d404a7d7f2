import type { Span } from '../../text/span.ts';
import type { Frame, FrameSentence, Piece } from '../frame/frame.ts';
import type { Construction } from '../statement.ts';

/** Who is told to say a quotation, and how. */
export interface Attribution {
  readonly construction: Construction;
  /** The noun phrase or pronoun that names the speaker. */
  readonly speakerAt?: Span;
  /** Where a construction is less or more sure than it mostly is. */
  readonly confidence?: number;
}

/** A quotation where it stands. */
export interface QuotationPlace {
  readonly frame: Frame;
  readonly sentence: FrameSentence;
  /** Index of the sentence in the frame. */
  readonly sentenceAt: number;
  /** Of the sentence. */
  readonly pieces: readonly Piece[];
  /** Index of the quotation among the pieces. */
  readonly at: number;
  /** The statement drawn last before it. */
  readonly before?: AttributedBefore;
}

export interface AttributedBefore {
  readonly attribution: Attribution;
  readonly quoted: Span;
  readonly sentence: FrameSentence;
  readonly sentenceAt: number;
}
