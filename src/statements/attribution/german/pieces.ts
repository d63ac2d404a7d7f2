import type { Piece } from '../../frame/frame.ts';

/** The folded word at a place; undefined where none stands there. */
export function wordAt(pieces: readonly Piece[], at: number): string | undefined {
  const piece = pieces[at];
  return piece?.kind === 'word' ? piece.folded : undefined;
}

export function isWord(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.kind === 'word';
}

export function isLower(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === 'word' && !piece.isCapital;
}

/** @param signs all that will do, in one string */
export function isSign(pieces: readonly Piece[], at: number, signs: string): boolean {
  const piece = pieces[at];
  return piece?.kind === 'sign' && signs.includes(piece.text);
}
