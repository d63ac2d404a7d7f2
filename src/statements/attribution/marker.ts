import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** @returns the piece behind "according to" where it begins at a piece */
export function markerAt(pieces: readonly Piece[], at: number, { markers }: Lexicon): number | undefined {
  const found = markers.find((marker) => marker.every((word, index) => isWord(pieces[at + index], word)));
  return found && at + found.length;
}

function isWord(piece: Piece | undefined, word: string): boolean {
  return piece?.kind === 'word' && piece.folded === word;
}
