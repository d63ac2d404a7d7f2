import type { Piece, WordPiece } from '../../frame/frame.ts';
import { isCapital } from '../piece-tests.ts';

type Pieces = readonly Piece[];

/** The folded word at a place; the sign itself where one stands; '' for a quotation and beyond the ends. */
export function at(pieces: Pieces, index: number): string {
  const piece = pieces[index];
  if (piece?.kind === 'word') return piece.folded;
  return piece?.kind === 'sign' ? piece.text : '';
}

export function wordAt(pieces: Pieces, index: number): WordPiece | undefined {
  const piece = pieces[index];
  return piece?.kind === 'word' ? piece : undefined;
}

/** Index of the first piece from `from` on, before `end`, of which a test holds; undefined where none does. */
export function find(from: number, end: number, test: (index: number) => boolean): number | undefined {
  for (let index = from; index < end; index++) if (test(index)) return index;
  return undefined;
}

/** The same, going back from right before `end` to `from`. */
export function findLast(from: number, end: number, test: (index: number) => boolean): number | undefined {
  for (let index = end - 1; index >= from; index--) if (test(index)) return index;
  return undefined;
}

/** Whether a phrase of folded words stands at a place; apostrophes and hyphens between them are passed over. */
export function phraseEnd(pieces: Pieces, index: number, phrase: readonly string[]): number | undefined {
  let place = index;
  for (const [order, word] of phrase.entries()) {
    if (order > 0) while (isJoint(at(pieces, place))) place++;
    if (at(pieces, place) !== word) return undefined;
    place++;
  }
  return place;
}

export function isJoint(sign: string): boolean {
  return sign === '-' || sign === '’' || sign === "'" || sign === '‑';
}

/** Tells where a phrase of a list ends that begins at a piece. */
export function phraseFinder(
  all: readonly (readonly string[])[],
): (pieces: Pieces, index: number) => number | undefined {
  const byFirst = Map.groupBy(all, ([first]) => first ?? '');
  return (pieces, index) => {
    for (const phrase of byFirst.get(at(pieces, index)) ?? []) {
      const end = phraseEnd(pieces, index, phrase);
      // "d’après-midi" is another word.
      if (end !== undefined && at(pieces, end) !== '-') return isJoint(at(pieces, end)) ? end + 1 : end;
    }
    return undefined;
  };
}

const LONGEST_DATELINE = 16;

/** Behind "PARIS (AFP) –" or "16 juin 2016. –" at the head of a text; else 0. */
export function datelineEnd(pieces: Pieces): number {
  const dash = find(
    1,
    Math.min(pieces.length, LONGEST_DATELINE),
    (index) =>
      /^[–—-]$/.test(at(pieces, index)) &&
      isCapital(pieces, index + 1) &&
      pieces[index]?.end !== pieces[index + 1]?.start,
  );
  return dash === undefined ? 0 : dash + 1;
}
