import type { Span } from '../../text/span.ts';
import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** Pieces from one to another, `end` exclusive. */
export interface PieceRange {
  readonly first: number;
  readonly end: number;
}

const LONGEST = 14;

/** The noun phrase that begins at a piece, with what stands beside it between commas; undefined where none does. */
export function nounPhraseAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): PieceRange | undefined {
  const first = pieces[at];
  if (first?.kind !== 'word') return undefined;
  if (lexicon.pronouns.has(first.folded)) return { first: at, end: at + 1 };
  if (!first.isCapital && !lexicon.determiners.has(first.folded)) return undefined;
  let end = at + 1;
  while (end - at < LONGEST && goesOn(pieces, end, lexicon)) end++;
  while (end > at + 1 && isLink(pieces[end - 1], lexicon)) end--;
  return { first: at, end };
}

/** The noun phrase that ends right before a piece. */
export function nounPhraseBefore(pieces: readonly Piece[], before: number, lexicon: Lexicon): PieceRange | undefined {
  const last = pieces[before - 1];
  if (last?.kind !== 'word') return undefined;
  if (lexicon.pronouns.has(last.folded)) return { first: before - 1, end: before };
  let first = before - 1;
  while (first > 0 && before - first < LONGEST && goesOn(pieces, first - 1, lexicon)) first--;
  while (first < before && !isBeginning(pieces[first], lexicon)) first++;
  return first < before ? { first, end: before } : undefined;
}

function goesOn(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  if (piece?.kind === 'sign') return /[.\-–’'&/]/u.test(piece.text) && pieces[at + 1]?.kind === 'word';
  if (piece?.kind !== 'word') return false;
  if (lexicon.pronouns.has(piece.folded) || lexicon.complementizers.has(piece.folded)) return false;
  return !lexicon.speechVerbs.has(piece.folded);
}

function isLink(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return piece?.kind === 'word' && (lexicon.nameLinks.has(piece.folded) || lexicon.determiners.has(piece.folded));
}

function isBeginning(piece: Piece | undefined, lexicon: Lexicon): boolean {
  if (piece?.kind !== 'word') return false;
  return lexicon.determiners.has(piece.folded) || (piece.isCapital && !lexicon.notNames.has(piece.folded));
}

export function spanOf(pieces: readonly Piece[], { first, end }: PieceRange): Span {
  return { start: pieces[first]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 };
}
