import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, QuotationPlace } from './attribution.ts';
import { cuesIn } from './cue.ts';
import { markerAt } from './marker.ts';
import { nounPhraseAt, type PieceRange, spanOf } from './noun-phrase.ts';
import { isIn, isSign } from './piece-tests.ts';
import { classOf } from './word-class.ts';

/** As far behind a quotation as its verb is looked for. */
const REACH = 30;
/** Of a verb that no list has. */
const LOOSE = 0.85;

/** “…,” said X · “…,” X said · “…,” according to X */
export function attributionBehind(place: QuotationPlace, lexicon: Lexicon): Attribution | undefined {
  const { pieces, at } = place;
  const speaker = speakerBehind(pieces, at + 1, lexicon);
  if (speaker) return { construction: 'behind', speakerAt: spanOf(pieces, speaker) };
  const loose = withAnyVerb(pieces, at, lexicon);
  return loose && { construction: 'behind', speakerAt: spanOf(pieces, loose), confidence: LOOSE };
}

/** “…,” X barked: the comma says that somebody speaks, by whatever verb. */
function withAnyVerb(pieces: readonly Piece[], at: number, lexicon: Lexicon): PieceRange | undefined {
  const quotation = pieces[at];
  if (quotation?.kind !== 'quotation' || !quotation.quoted.endsInComma) return undefined;
  const is = classOf(pieces, at + 1, lexicon);
  if (is !== 'name' && is !== 'pronoun' && is !== 'determiner') return undefined;
  const subject = nounPhraseAt(pieces, at + 1, lexicon);
  const verb = subject && pieces[subject.end];
  return verb?.kind === 'word' && !verb.isCapital && lexicon.pastEnding?.test(verb.folded) ? subject : undefined;
}

function speakerBehind(pieces: readonly Piece[], behind: number, lexicon: Lexicon): PieceRange | undefined {
  let at = behind;
  while (isSign(pieces[at], ',.–—-…')) at++;
  const marked = markerAt(pieces, at, lexicon);
  if (marked) return nounPhraseAt(pieces, marked, lexicon);
  return inverted(pieces, at, lexicon) ?? subjectThenVerb(pieces, at, lexicon);
}

function inverted(pieces: readonly Piece[], from: number, lexicon: Lexicon): PieceRange | undefined {
  const at = classOf(pieces, from, lexicon) === 'adverb' ? from + 1 : from;
  if (
    !isIn(pieces[at], lexicon.speechVerbs) &&
    !isIn(pieces[at], lexicon.weakVerbs) &&
    !isIn(pieces[at], lexicon.byWords)
  )
    return undefined;
  return nounPhraseAt(pieces, at + 1, lexicon);
}

function subjectThenVerb(pieces: readonly Piece[], at: number, lexicon: Lexicon): PieceRange | undefined {
  const end = stopBehind(pieces, at, lexicon);
  const [cue] = cuesIn(pieces, lexicon, at, end);
  if (!cue || cue.isGerund || cue.isRelative) return undefined;
  return startsHere(pieces, at, cue.speaker.first, lexicon) ? cue.speaker : undefined;
}

/** Whether nothing but "But" or "then" stands between. */
function startsHere(pieces: readonly Piece[], from: number, first: number, lexicon: Lexicon): boolean {
  for (let at = from; at < first; at++) if (classOf(pieces, at, lexicon) !== 'adverb') return false;
  return true;
}

function stopBehind(pieces: readonly Piece[], from: number, lexicon: Lexicon): number {
  let at = from;
  while (at < pieces.length && at < from + REACH && !isStop(pieces, at, lexicon)) at++;
  return at;
}

function isStop(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  return isSign(pieces[at], ';:') || classOf(pieces, at, lexicon) === 'quotation';
}
