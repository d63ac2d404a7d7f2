import type { Attribution, QuotationPlace } from '../attribution/attribution.ts';
import type { FrameSentence } from '../frame/frame.ts';
import type { Reported } from '../reported/reported.ts';
import type { Lexicon } from './lexicon.ts';

/** How one language says who speaks: its words, and what it does in its own way. */
export interface Grammar {
  readonly lexicon: Lexicon;
  /**
   * Asked about each quotation before the constructions that all languages share.
   *
   * @returns `nobody` where the quotation is no statement; undefined: try the shared constructions
   */
  readonly attribute?: (place: QuotationPlace, lexicon: Lexicon) => Attribution | 'nobody' | undefined;
  /**
   * What is reported in a sentence in the ways of this language. Asked before the shared constructions, which are
   * tried as well where it is undefined; an empty list says that nothing is reported.
   *
   * @param before what was reported last, in this sentence or earlier
   */
  readonly report?: (
    sentence: FrameSentence,
    lexicon: Lexicon,
    before: ReportedBefore | undefined,
  ) => readonly Reported[] | undefined;
}

/** What was reported or quoted last before a sentence. */
export interface ReportedBefore {
  readonly reported: Reported;
  readonly sentence: FrameSentence;
}
