import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, QuotationPlace } from './attribution.ts';
import { type Cue, cuesIn } from './cue.ts';
import { markerAt } from './marker.ts';
import { nounPhraseAt, type PieceRange, spanOf } from './noun-phrase.ts';
import { isSign } from './piece-tests.ts';
import { clauseStart, clauseSubject } from './subject.ts';
import { classOf } from './word-class.ts';

/** Of a quotation to which only the subject of its clause fits. */
const LOOSE = 0.4;
const FEWEST_LOOSE_WORDS = 8;

/** X said: “…” · X said it was “a great step” · … “a great step”, X said. */
export function attributionBefore(place: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const { pieces, at } = place;
  const cues = cuesIn(pieces, lexicon, 0, at).filter((cue) => governs(pieces, cue, at));
  const near = cues.at(-1);
  const hasColon = isSign(pieces[at - 1], ':');
  if (near && near.at >= clauseStart(pieces, hasColon ? at - 1 : at, lexicon, 0))
    return attribution(place, near.speaker, near);
  const marked = markedBefore(pieces, at, lexicon);
  if (marked) return attribution(place, marked);
  const colon = hasColon ? clauseSubject(pieces, at - 1, lexicon) : undefined;
  const speaker = trailing(pieces, at, lexicon) ?? colon ?? cues.findLast(({ isWeak }) => !isWeak)?.speaker;
  const known = speaker ?? near?.speaker;
  return known && attribution(place, known);
}

/** "According to X, …" */
function markedBefore(pieces: readonly Piece[], quotation: number, lexicon: Lexicon): PieceRange | undefined {
  for (let at = quotation - 1; at >= 0; at--) {
    const behind = markerAt(pieces, at, lexicon);
    if (behind !== undefined) return nounPhraseAt(pieces, behind, lexicon, quotation);
  }
  return undefined;
}

/** The subject of the clause in which a longer quotation stands, where no verb says that anybody speaks. */
export function attributionAround({ frame, pieces, at }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const subject = isLong(frame.text, pieces[at]) ? clauseSubject(pieces, at, lexicon) : undefined;
  return subject && { construction: 'within', speakerAt: spanOf(pieces, subject), confidence: LOOSE };
}

/** Terms and scare quotes are shorter. */
function isLong(text: string, piece: Piece | undefined): boolean {
  return piece !== undefined && text.slice(piece.start, piece.end).split(/\s+/).length >= FEWEST_LOOSE_WORDS;
}

function attribution({ pieces, at }: QuotationPlace, speaker: PieceRange, cue?: Cue): Attribution {
  const isRightBefore = isSign(pieces[at - 1], ':,') || cue?.at === at - 1;
  return { construction: isRightBefore ? 'before' : 'within', speakerAt: spanOf(pieces, speaker) };
}

/** Not those of a relative clause that a comma has closed: "X, who said so, condemned “…”". */
function governs(pieces: readonly Piece[], { at: verb, isRelative }: Cue, quotation: number): boolean {
  if (!isRelative) return true;
  for (let at = verb; at < quotation - 1; at++) if (isSign(pieces[at], ',')) return false;
  return true;
}

/** … “a great step” for both, X said. */
function trailing(pieces: readonly Piece[], quotation: number, lexicon: Lexicon): PieceRange | undefined {
  for (let at = quotation + 1; at < pieces.length; at++) {
    if (!isSign(pieces[at], ',')) continue;
    const marked = markerAt(pieces, at + 1, lexicon);
    if (marked) return nounPhraseAt(pieces, marked, lexicon);
    const [cue] = cuesIn(pieces, lexicon, at + 1, Math.min(pieces.length, at + 25));
    if (cue && cue.speaker.first === at + 1 && isAtEnd(pieces, cue.at + 1, lexicon)) return cue.speaker;
  }
  return markedBehind(pieces, quotation, lexicon);
}

function markedBehind(pieces: readonly Piece[], quotation: number, lexicon: Lexicon): PieceRange | undefined {
  for (let at = quotation + 1; at < pieces.length; at++) {
    const marked = markerAt(pieces, at, lexicon);
    if (marked) return nounPhraseAt(pieces, marked, lexicon);
  }
  return undefined;
}

function isAtEnd(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  return is === 'end' || is === 'sign' || is === 'preposition' || is === 'adverb';
}
