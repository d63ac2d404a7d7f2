import type { Piece } from '../frame/frame.ts';

export function isIn(piece: Piece | undefined, list: { has(word: string): boolean }): boolean {
  return piece?.kind === 'word' && list.has(piece.folded);
}

/** @param signs all that will do, in one string */
export function isSign(piece: Piece | undefined, signs: string): boolean {
  return piece?.kind === 'sign' && signs.includes(piece.text);
}

export function isCapital(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === 'word' && piece.isCapital;
}

export function isQuotation(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.kind === 'quotation';
}
