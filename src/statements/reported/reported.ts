import type { Span } from '../../text/span.ts';
import type { Construction } from '../statement.ts';

/** Words of the text that report what somebody said, without the cue. */
export interface Reported extends Span {
  readonly construction: Construction;
  readonly speakerAt?: Span;
  /** Where a construction is less or more sure than it mostly is. */
  readonly confidence?: number;
}
