import { markerAt } from '../attribution/marker.ts';
import { nounPhraseAt, type PieceRange, spanOf } from '../attribution/noun-phrase.ts';
import { isIn, isSign } from '../attribution/piece-tests.ts';
import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Reported } from './reported.ts';

const FEWEST_PIECES = 3;
const NONE: ReadonlySet<string> = new Set();

/** "According to X, …" · "…, according to X": the rest of the sentence. */
export function markedIn(pieces: readonly Piece[], lexicon: Lexicon): Reported | undefined {
  for (let at = 0; at < pieces.length; at++) {
    const behind = markerAt(pieces, at, lexicon);
    const speaker = behind === undefined ? undefined : nounPhraseAt(pieces, behind, lexicon);
    if (speaker && !isIn(pieces[speaker.first], lexicon.possessives ?? NONE))
      return reportedAround(pieces, at, speaker);
  }
  return undefined;
}

/** What stands before where that is enough for a clause, else what stands behind. */
function reportedAround(pieces: readonly Piece[], marker: number, speaker: PieceRange): Reported | undefined {
  const before = { first: 0, end: isSign(pieces[marker - 1], ',') ? marker - 1 : marker };
  const behind = { first: speaker.end + (isSign(pieces[speaker.end], ',') ? 1 : 0), end: withoutStop(pieces) };
  const words = before.end > FEWEST_PIECES ? before : behind;
  if (words.end - words.first < FEWEST_PIECES) return undefined;
  return { construction: 'marker', ...spanOf(pieces, words), speakerAt: spanOf(pieces, speaker) };
}

/** The end of a sentence but for its full stop. */
export function withoutStop(pieces: readonly Piece[]): number {
  return isSign(pieces.at(-1), '.') ? pieces.length - 1 : pieces.length;
}
