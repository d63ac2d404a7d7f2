import type { Cue } from '../attribution/cue.ts';
import { nounPhraseAt, spanOf } from '../attribution/noun-phrase.ts';
import { isIn, isSign } from '../attribution/piece-tests.ts';
import { classOf } from '../attribution/word-class.ts';
import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Reported } from './reported.ts';

/** As many pieces may stand between a verb and its "that". */
const REACH = 12;
const FEWEST_PIECES = 3;
const NONE: ReadonlySet<string> = new Set();

/**
 * What a verb of speech reports: "said (on Monday) that …", "told the paper the …", "vowed to …".
 *
 * @param end the piece before which the sentence, or what the verb governs of it, ends
 */
export function clauseOf(pieces: readonly Piece[], cue: Cue, end: number, lexicon: Lexicon): Reported | undefined {
  const start = clauseStart(pieces, cue.at, end, lexicon);
  if (start === undefined || end - start < FEWEST_PIECES) return undefined;
  const span = spanOf(pieces, { first: start, end });
  return { construction: 'clause', ...span, speakerAt: spanOf(pieces, cue.speaker) };
}

function clauseStart(pieces: readonly Piece[], verb: number, end: number, lexicon: Lexicon): number | undefined {
  const that = complementizerBehind(pieces, verb, end, lexicon);
  if (that !== undefined) return isIn(pieces[that], lexicon.complementizers) ? that + 1 : that;
  if (isIn(pieces[verb], lexicon.intentVerbs ?? NONE) && isIn(pieces[verb + 1], lexicon.infinitiveMarks ?? NONE))
    return verb + 1;
  return bareClause(pieces, verb, end, lexicon);
}

function complementizerBehind(
  pieces: readonly Piece[],
  verb: number,
  end: number,
  lexicon: Lexicon,
): number | undefined {
  for (let at = verb + 1; at < Math.min(end, verb + REACH); at++) {
    if (isIn(pieces[at], lexicon.complementizers) || isIn(pieces[at], lexicon.questionWords ?? NONE)) return at;
    if (!mayStandBetween(pieces, at, verb, lexicon)) return undefined;
  }
  return undefined;
}

/** "said in a statement on Monday that" · "told the BBC that" */
function mayStandBetween(pieces: readonly Piece[], at: number, verb: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  if (at === verb + 1) return is === 'preposition' || is === 'adverb' || takesAddressee(pieces[verb], lexicon);
  if (is === 'speech' || is === 'quotation' || is === 'auxiliary' || is === 'relative' || is === 'end') return false;
  return is !== 'sign' || isSign(pieces[at], ".-’'&/()");
}

function takesAddressee(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return isIn(piece, lexicon.addresseeVerbs ?? NONE);
}

/** "said the plan was …": only behind verbs that take it so, and only where a subject and more follow. */
function bareClause(pieces: readonly Piece[], verb: number, end: number, lexicon: Lexicon): number | undefined {
  const isSaying = isIn(pieces[verb], lexicon.sayingVerbs ?? NONE);
  const isTelling = takesAddressee(pieces[verb], lexicon);
  if (!isSaying && !isTelling && !isIn(pieces[verb], lexicon.bareVerbs ?? NONE)) return undefined;
  const from = isTelling ? (nounPhraseAt(pieces, verb + 1, lexicon, end)?.end ?? end) : verb + 1;
  const at = afterTime(pieces, from, lexicon);
  if (at >= end || !beginsClause(pieces, at, lexicon)) return undefined;
  return isSaying || hasVerb(pieces, at, end, lexicon) ? at : undefined;
}

function afterTime(pieces: readonly Piece[], from: number, lexicon: Lexicon): number {
  let at = from;
  while (isTime(pieces, at, lexicon)) at++;
  return at;
}

function isTime(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  return is === 'adverb' || (is === 'preposition' && classOf(pieces, at + 1, lexicon) === 'adverb');
}

function beginsClause(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  if (is === 'preposition') return isIn(pieces[at + 1], lexicon.quantityWords ?? NONE);
  return is === 'determiner' || is === 'name' || is === 'pronoun' || is === 'word';
}

/** A verb that shows itself, soon enough to be that of a clause and not of what follows it. */
function hasVerb(pieces: readonly Piece[], from: number, end: number, lexicon: Lexicon): boolean {
  for (let at = from + 1; at < Math.min(end, from + REACH) && !isSign(pieces[at], ',;'); at++) {
    const is = classOf(pieces, at, lexicon);
    const piece = pieces[at];
    if (is === 'auxiliary' || is === 'speech') return true;
    if (piece?.kind === 'word' && !piece.isCapital && lexicon.pastEnding?.test(piece.folded)) return true;
  }
  return false;
}
