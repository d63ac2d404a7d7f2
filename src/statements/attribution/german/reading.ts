import type { FrameSentence } from '../../frame/frame.ts';
import { type Clause, clausesOf } from './clause.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type Marker, markersOf } from './markers.ts';
import type { Pieces } from './phrase.ts';

/** A sentence as it is read for who says what. */
export interface Reading {
  readonly sentence: FrameSentence;
  readonly pieces: Pieces;
  readonly clauses: readonly Clause[];
  readonly cues: readonly Cue[];
  readonly markers: readonly Marker[];
}

export function readingOf(sentence: FrameSentence): Reading {
  const { pieces } = sentence;
  const clauses = clausesOf(pieces);
  return { sentence, pieces, clauses, cues: cuesOf(pieces, clauses), markers: markersOf(pieces, clauses) };
}
