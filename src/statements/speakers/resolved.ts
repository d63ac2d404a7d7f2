import type { Gender } from '../lexicon/roles.ts';
import type { Speaker } from '../statement.ts';

/** A speaker as far as known, with what later pronouns ask for. */
export interface Resolved {
  readonly speaker: Speaker;
  readonly kind: 'person' | 'organisation' | 'nobody';
  readonly gender?: Gender;
  /** Number of the sentence of the mention. */
  readonly sentence: number;
}
