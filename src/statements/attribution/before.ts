import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, QuotationPlace } from './attribution.ts';
import { type Cue, cuesIn } from './cue.ts';
import { markerAt } from './marker.ts';
import { nounPhraseAt, type PieceRange, spanOf } from './noun-phrase.ts';
import { isIn, isSign } from './piece-tests.ts';
import { clauseStart, clauseSubject } from './subject.ts';
import { classOf } from './word-class.ts';

/** Of a quotation to which only the subject of its clause fits. */
const LOOSE = 0.7;
const NONE: ReadonlySet<string> = new Set();

/** X said: “…” · X said it was “a great step” · … “a great step”, X said. */
export function attributionBefore(place: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const { pieces, at } = place;
  const cues = cuesIn(pieces, lexicon, 0, at).filter((cue) => governs(pieces, cue, at));
  const near = cues.at(-1);
  if (near && near.at >= clauseStart(pieces, at, lexicon, 0)) return attribution(place, near.speaker, near);
  const marked = markedBefore(pieces, at, lexicon);
  if (marked) return attribution(place, marked);
  const colon = isSign(pieces[at - 1], ':') ? clauseSubject(pieces, at - 1, lexicon) : undefined;
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

/**
 * The subject of the clause in which a quotation stands, where no verb says that anybody speaks; surer where a
 * statement, letter or speech is spoken of.
 */
export function attributionAround({ pieces, at }: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const subject = clauseSubject(pieces, at, lexicon);
  if (!subject) return undefined;
  const isSpeech = pieces.slice(0, at).some((piece) => isIn(piece, lexicon.speechNouns ?? NONE));
  return { construction: 'within', speakerAt: spanOf(pieces, subject), ...(isSpeech ? {} : { confidence: LOOSE }) };
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
