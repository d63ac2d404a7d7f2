import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, QuotationPlace } from './attribution.ts';
import { nounPhraseAt, type PieceRange, spanOf } from './noun-phrase.ts';
import { isIn, isSign } from './piece-tests.ts';

const DASHES = '–—―-';
const NONE: ReadonlySet<string> = new Set();
const BULLETS = `${DASHES}•*·`;

/** X, director of Y: “…” · Quote from X: “…” · “…” — X */
export function attributionByLabel(place: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  return labelBefore(place, lexicon) ?? labelBehind(place, lexicon) ?? labelInNext(place, lexicon);
}

function labelBefore({ pieces, at }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  if (!isSign(pieces[at - 1], ':')) return undefined;
  let first = 0;
  for (let dash = 0; dash < at - 1; dash++)
    if (isSign(pieces[dash], BULLETS) && isApart(pieces, dash)) first = dash + 1;
  const speaker = nounPhraseAt(pieces, afterMarker(pieces, first, lexicon), lexicon, at - 1);
  if (!speaker || isIn(pieces[speaker.first], lexicon.possessives ?? NONE)) return undefined;
  return speaker.end === at - 1 ? label(pieces, speaker) : undefined;
}

/** A dash between words, not a hyphen inside one. */
function isApart(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.end !== pieces[at + 1]?.start || at === 0;
}

function afterMarker(pieces: readonly Piece[], at: number, { labelMarkers }: Lexicon): number {
  const found = labelMarkers?.find((marker) =>
    marker.every((word, index) => {
      const piece = pieces[at + index];
      return piece?.kind === 'word' && piece.folded === word;
    }),
  );
  return at + (found?.length ?? 0);
}

function labelBehind({ pieces, at }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  return dashLabel(pieces, at + 1, lexicon);
}

/** “…” and in the next line — X */
function labelInNext({ frame, sentenceAt, pieces, at }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const next = frame.sentences[sentenceAt + 1];
  if (!next || !isLast(pieces, at)) return undefined;
  return dashLabel(next.pieces, 0, lexicon);
}

function isLast(pieces: readonly Piece[], at: number): boolean {
  return pieces.slice(at + 1).every((piece) => piece.kind === 'sign' && '.…'.includes(piece.text));
}

function dashLabel(pieces: readonly Piece[], dash: number, lexicon: Lexicon): Attribution | undefined {
  if (!isSign(pieces[dash], '–—―') && !(isSign(pieces[dash], '-') && isApart(pieces, dash))) return undefined;
  const speaker = isCapital(pieces[dash + 1]) ? nounPhraseAt(pieces, dash + 1, lexicon) : undefined;
  if (!speaker) return undefined;
  return pieces.slice(speaker.end).every((piece) => isSign(piece, '.')) ? label(pieces, speaker) : undefined;
}

function isCapital(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && piece.isCapital;
}

function label(pieces: readonly Piece[], speaker: PieceRange): Attribution {
  return { construction: 'label', speakerAt: spanOf(pieces, speaker) };
}
