import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isGerund, nounPhraseAt, nounPhraseBefore, type PieceRange } from './noun-phrase.ts';
import { isIn, isSign } from './piece-tests.ts';
import { beforeAdverbs, clauseStart, clauseSubject, subjectBefore } from './subject.ts';
import { classOf, type WordClass } from './word-class.ts';

/** A verb of speech in a sentence, with who is told to speak. */
export interface Cue {
  /** Index of the verb among the pieces. */
  readonly at: number;
  readonly speaker: PieceRange;
  /** Others use it in other senses more often: it needs a quotation to be one of speech. */
  readonly isWeak: boolean;
  readonly isGerund: boolean;
  /** Its speaker stands behind it. */
  readonly isInverted: boolean;
  /** Its subject is "who". */
  readonly isRelative: boolean;
}

/** The verbs of speech between two pieces whose speaker can be told, in order. */
export function cuesIn(pieces: readonly Piece[], lexicon: Lexicon, from = 0, to = pieces.length): Cue[] {
  const cues: Cue[] = [];
  for (let at = from; at < to; at++) {
    if (!isSpeechVerb(pieces, at, lexicon)) continue;
    const before = cues.at(-1);
    const speaker = speakerOf({ pieces, at, lexicon, floor: from, before });
    if (!speaker || speaker.end > at + MOST_BETWEEN) continue;
    const own = meansBefore(pieces, speaker, before, lexicon) ? before.speaker : speaker;
    cues.push(cueOf(pieces, at, own, lexicon));
  }
  return cues;
}

/** "X said he thought": he is X. */
function meansBefore(
  pieces: readonly Piece[],
  { first, end }: PieceRange,
  before: Cue | undefined,
  lexicon: Lexicon,
): before is Cue {
  if (!before || before.isWeak || end - first !== 1 || first <= before.at || first > before.at + PRONOUN_REACH)
    return false;
  if (classOf(pieces, first, lexicon) !== 'pronoun') return false;
  return !pieces.slice(before.at, first).some((piece) => piece.kind !== 'word');
}

const PRONOUN_REACH = 5;

interface VerbPlace {
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly lexicon: Lexicon;
  /** The piece with which a speaker begins at the earliest. */
  readonly floor: number;
  readonly before: Cue | undefined;
}

/** Of an agent behind its verb. */
const MOST_BETWEEN = 20;
const NONE: ReadonlySet<string> = new Set();

function cueOf(pieces: readonly Piece[], at: number, speaker: PieceRange, lexicon: Lexicon): Cue {
  return {
    at,
    speaker,
    isWeak: !isStrong(pieces[at], lexicon),
    isGerund: isSpeechGerund(pieces, at, lexicon),
    isInverted: speaker.first > at,
    isRelative: classOf(pieces, beforeAdverbs(pieces, at - 1, lexicon, 0), lexicon) === 'relative',
  };
}

function isStrong(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return isIn(piece, lexicon.speechVerbs) || isIn(piece, lexicon.gerunds);
}

/** "saying", but not "is saying". */
function isSpeechGerund(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  if (!isIn(pieces[at], lexicon.gerunds) && !isGerund(pieces[at], lexicon)) return false;
  return !isBehindCopula(pieces, at, lexicon);
}

function isBehindCopula(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const before = classOf(pieces, at - 1, lexicon) === 'adverb' ? at - 2 : at - 1;
  return isIn(pieces[before], lexicon.copulas ?? NONE);
}

function isSpeechVerb(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || (piece.isCapital && at > 0)) return false;
  if (!isStrong(piece, lexicon) && !lexicon.weakVerbs.has(piece.folded)) return false;
  if (isIn(pieces[at - 1], lexicon.modals ?? NONE) || lacksParticle(pieces, at, lexicon)) return false;
  return !isNoun(pieces, at, lexicon);
}

/** "set" where no "out" follows. */
function lacksParticle(pieces: readonly Piece[], at: number, { particles }: Lexicon): boolean {
  const [verb, next] = [pieces[at], pieces[at + 1]];
  const particle = verb?.kind === 'word' ? particles?.get(verb.folded) : undefined;
  return particle !== undefined && !(next?.kind === 'word' && next.folded === particle);
}

/** "its claims", "of reports", "eleven states": what may be a noun is a verb only before what verbs of speech govern. */
function isNoun(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const before = classOf(pieces, at - 1, lexicon);
  if (isIn(pieces[at], lexicon.gerunds)) return false;
  if (before === 'determiner' || before === 'preposition') return true;
  if (!isIn(pieces[at], lexicon.nounVerbs ?? NONE) || before === 'pronoun') return false;
  if (!isStrong(pieces[at], lexicon)) return before === 'word';
  const next = classOf(pieces, at + 1, lexicon);
  return next !== 'complementizer' && next !== 'quotation' && !isSign(pieces[at + 1], ',:');
}

function speakerOf(place: VerbPlace): PieceRange | undefined {
  const { pieces, at, lexicon, floor } = place;
  if (isPassive(pieces, at, lexicon)) return agentBehind(pieces, at, lexicon);
  if (isSpeechGerund(pieces, at, lexicon)) return speakerOfGerund(place);
  if (sharesSubject(pieces, at, lexicon)) return sharedSpeaker(place);
  return invertedSubject(pieces, at, lexicon) ?? subjectBefore(pieces, at, lexicon, floor);
}

/** "with some saying", "X, adding" */
function speakerOfGerund(place: VerbPlace): PieceRange | undefined {
  const { pieces, at, lexicon, floor } = place;
  const is = classOf(pieces, at - 1, lexicon);
  const isOwn = is === 'name' || is === 'word' || is === 'pronoun';
  const isDocument = isIn(pieces[at - 1], lexicon.speechNouns ?? NONE);
  return isOwn && !isDocument ? nounPhraseBefore(pieces, at, lexicon, floor) : sharedSpeaker(place);
}

/** That of the verb of speech before, if no new clause has begun since, else the subject of the clause. */
function sharedSpeaker({ pieces, at, lexicon, floor, before }: VerbPlace): PieceRange | undefined {
  if (before && clauseStart(pieces, at, lexicon, floor) <= before.at) return before.speaker;
  return clauseSubject(pieces, at, lexicon, floor) ?? before?.speaker;
}

/** "praised it and said" */
function sharesSubject(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const isJoined = (one: number) => isIn(pieces[one], lexicon.coordinators ?? NONE);
  return isJoined(at - 1) || (classOf(pieces, at - 1, lexicon) === 'adverb' && isJoined(at - 2));
}

/** "…, said X": the verb behind a comma or quotation, a name behind the verb, and no second verb behind the name. */
function invertedSubject(pieces: readonly Piece[], at: number, lexicon: Lexicon): PieceRange | undefined {
  if (!isIn(pieces[at], lexicon.invertedVerbs ?? NONE)) return undefined;
  if (!isSign(pieces[at - 1], ',') && pieces[at - 1]?.kind !== 'quotation') return undefined;
  const is = classOf(pieces, at + 1, lexicon);
  if (is !== 'name' && is !== 'determiner' && is !== 'word') return undefined;
  const subject = nounPhraseAt(pieces, at + 1, lexicon);
  const behind = subject ? classOf(pieces, subject.end, lexicon) : 'end';
  return ENDS_INVERSION.has(behind) ? subject : undefined;
}

const ENDS_INVERSION: ReadonlySet<WordClass> = new Set([
  'sign',
  'end',
  'relative',
  'preposition',
  'adverb',
  'conjunction',
]);

function isPassive(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  if (isIn(pieces[at], lexicon.gerunds) || isGerund(pieces[at], lexicon)) return false;
  return isBehindCopula(pieces, at, lexicon) || isIn(pieces[at + 1], lexicon.agentWords ?? NONE);
}

/** "was asked by the committee" */
function agentBehind(pieces: readonly Piece[], at: number, lexicon: Lexicon): PieceRange | undefined {
  if (!isBehindCopula(pieces, at, lexicon)) return undefined;
  const words = lexicon.agentWords ?? NONE;
  for (let by = at + 1; by < at + 4; by++) if (isIn(pieces[by], words)) return nounPhraseAt(pieces, by + 1, lexicon);
  return undefined;
}
