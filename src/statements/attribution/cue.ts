import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isGerund, nounPhraseAt, type PieceRange } from './noun-phrase.ts';
import { isIn } from './piece-tests.ts';
import { clauseSubject, subjectBefore } from './subject.ts';
import { classOf } from './word-class.ts';

/** A verb of speech in a sentence, with who is told to speak. */
export interface Cue {
  /** Index of the verb among the pieces. */
  readonly at: number;
  readonly speaker: PieceRange;
  /** Others use it in other senses more often: it needs a quotation to be one of speech. */
  readonly isWeak: boolean;
  readonly isGerund: boolean;
  /** Its subject is "who". */
  readonly isRelative: boolean;
}

/** The verbs of speech between two pieces whose speaker can be told, in order. */
export function cuesIn(pieces: readonly Piece[], lexicon: Lexicon, from = 0, to = pieces.length): Cue[] {
  const cues: Cue[] = [];
  for (let at = from; at < to; at++) {
    const cue = cueAt(pieces, at, lexicon, from, cues.at(-1));
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(
  pieces: readonly Piece[],
  at: number,
  lexicon: Lexicon,
  floor: number,
  before: Cue | undefined,
): Cue | undefined {
  if (!isSpeechVerb(pieces, at, lexicon)) return undefined;
  const speaker = speakerOf(pieces, at, lexicon, floor, before);
  if (!speaker || speaker.end > at + 20) return undefined;
  const isWeak = !isStrong(pieces[at], lexicon);
  const isRelative = classOf(pieces, at - 1, lexicon) === 'relative';
  return { at, speaker, isWeak, isGerund: isSpeechGerund(pieces[at], lexicon), isRelative };
}

function isStrong(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return isIn(piece, lexicon.speechVerbs) || isIn(piece, lexicon.gerunds);
}

function isSpeechGerund(piece: Piece | undefined, lexicon: Lexicon): boolean {
  return isIn(piece, lexicon.gerunds) || isGerund(piece, lexicon);
}

function isSpeechVerb(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || (piece.isCapital && at > 0)) return false;
  if (!isStrong(piece, lexicon) && !lexicon.weakVerbs.has(piece.folded)) return false;
  if (isIn(pieces[at - 1], lexicon.modals ?? new Set())) return false;
  return !isNoun(pieces, at, lexicon);
}

/** "its claims", "of reports" */
function isNoun(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const before = classOf(pieces, at - 1, lexicon);
  return (before === 'determiner' || before === 'preposition') && !isSpeechGerund(pieces[at], lexicon);
}

function speakerOf(
  pieces: readonly Piece[],
  at: number,
  lexicon: Lexicon,
  floor: number,
  before: Cue | undefined,
): PieceRange | undefined {
  if (isPassive(pieces, at, lexicon)) return agentBehind(pieces, at, lexicon);
  if (isSpeechGerund(pieces[at], lexicon) || sharesSubject(pieces, at, lexicon))
    return before?.speaker ?? clauseSubject(pieces, at, lexicon, floor);
  return subjectBefore(pieces, at, lexicon, floor);
}

/** "praised it and said" */
function sharesSubject(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const isJoined = (one: number) => isIn(pieces[one], lexicon.coordinators ?? new Set());
  return isJoined(at - 1) || (classOf(pieces, at - 1, lexicon) === 'adverb' && isJoined(at - 2));
}

function isPassive(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const copulas = lexicon.copulas ?? new Set<string>();
  if (isSpeechGerund(pieces[at], lexicon)) return false;
  return (
    isIn(pieces[at - 1], copulas) || (classOf(pieces, at - 1, lexicon) === 'adverb' && isIn(pieces[at - 2], copulas))
  );
}

/** "was asked by the committee" */
function agentBehind(pieces: readonly Piece[], at: number, lexicon: Lexicon): PieceRange | undefined {
  const by = pieces.findIndex(
    (piece, index) => index > at && index < at + 4 && isIn(piece, lexicon.agentWords ?? new Set()),
  );
  return by < 0 ? undefined : nounPhraseAt(pieces, by + 1, lexicon);
}
