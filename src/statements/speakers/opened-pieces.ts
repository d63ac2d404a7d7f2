import type { Span } from '../../text/span.ts';
import { type Frame, type FrameSentence, frameOf, type Piece } from '../frame/frame.ts';

/**
 * The pieces of a sentence, with the words of mentions that stand within its quotations, as in French: « Non, a-t-il dit,
 * jamais ».
 */
export function openedPieces(frame: Frame, { pieces }: FrameSentence, mentions: readonly Span[]): readonly Piece[] {
  if (mentions.length === 0) return pieces;
  return pieces.flatMap((piece) => {
    const own = piece.kind === 'quotation' ? mentions.filter((mention) => isWithin(mention, piece)) : [];
    return own.length === 0 ? [piece] : [piece, ...own.flatMap((mention) => [...piecesOf(frame, mention), piece])];
  });
}

function isWithin(a: Span, b: Span): boolean {
  return a.start >= b.start && a.end <= b.end;
}

function piecesOf({ text }: Frame, { start, end }: Span): Piece[] {
  const { sentences } = frameOf(text.slice(start, end));
  return sentences.flatMap(({ pieces }) =>
    pieces.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start })),
  );
}
