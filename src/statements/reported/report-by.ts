import { type PieceRange, spanOf } from '../attribution/noun-phrase.ts';
import { isCapital } from '../attribution/piece-tests.ts';
import { saidAt } from '../attribution/syntax/behind.ts';
import type { SpeechVerb, Syntax } from '../attribution/syntax/syntax.ts';
import { at, datelineEnd, find, isJoint } from '../attribution/syntax/words.ts';
import type { FrameSentence, Piece } from '../frame/frame.ts';
import type { Reported } from './reported.ts';

type Pieces = readonly Piece[];

const FEWEST_PIECES = 4;
/** Who hopes or wishes has not always said so. */
const BELIEF = 0.7;
/** "a-t-on appris". */
const NOBODY = 0.7;
const MOST_BEHIND = 12;
/** Before a cue these begin the clause that it is part of. */
const BORDERS = new Set([':', ';', 'mais', 'et', 'car', 'or', 'maar', 'en', 'want']);

/** What a sentence reports, as a language with the ways of French and Dutch tells it. */
export function reportBy(syntax: Syntax): (sentence: FrameSentence) => readonly Reported[] {
  return ({ pieces }) => {
    const marked = markedIn(pieces, syntax);
    if (marked) return [marked];
    const between = betweenCommas(pieces, syntax);
    return between ? [between] : clausesIn(pieces, syntax);
  };
}

function clausesIn(pieces: Pieces, syntax: Syntax): Reported[] {
  const found: Reported[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const verb = syntax.speechAt(pieces, index);
    if (!verb || verb.end <= index) continue;
    const start = syntax.clauseBehind(pieces, verb);
    if (start === undefined) continue;
    const speaker = syntax.subjectOf(pieces, verb, 0);
    if (!speaker) continue;
    const end = endOf(pieces);
    found.push(...parts(pieces, start, end, syntax).map((part) => clause(pieces, part, verb, speaker, syntax)));
    index = end;
  }
  return found;
}

/** "que …, mais que …": each clause by itself. */
function parts(pieces: Pieces, start: number, end: number, syntax: Syntax): PieceRange[] {
  const next = find(start + 1, end, (index) => syntax.isNextClause(pieces, index));
  if (next === undefined) return end - start >= FEWEST_PIECES ? [{ first: start, end }] : [];
  const stop = at(pieces, next - 1) === ',' ? next - 1 : next;
  return [
    { first: start, end: stop },
    ...parts(pieces, at(pieces, next + 1) === 'qu' ? next + 3 : next + 2, end, syntax),
  ];
}

function clause(pieces: Pieces, words: PieceRange, verb: SpeechVerb, speaker: PieceRange, syntax: Syntax): Reported {
  const belief = syntax.isBelief(pieces, verb) ? { confidence: BELIEF } : {};
  return { construction: 'clause', ...spanOf(pieces, words), speakerAt: spanOf(pieces, speaker), ...belief };
}

/** "Selon X, …" · "…, selon X". */
function markedIn(pieces: Pieces, syntax: Syntax): Reported | undefined {
  const marker = find(0, pieces.length, (index) => sourceAt(pieces, index, syntax) !== undefined);
  const speaker = marker === undefined ? undefined : sourceAt(pieces, marker, syntax);
  if (marker === undefined || !speaker) return undefined;
  // "13 500 selon la police, 30 000 selon les organisateurs": neither says all of it.
  if (find(marker + 1, pieces.length, (index) => sourceAt(pieces, index, syntax) !== undefined)) return undefined;
  return around(
    pieces,
    marker,
    { first: speaker.first, end: sourceEnd(pieces, marker, speaker, syntax) },
    'marker',
    speaker,
  );
}

function sourceAt(pieces: Pieces, index: number, syntax: Syntax): PieceRange | undefined {
  const behind = syntax.markerEnd(pieces, index);
  const speaker = behind === undefined ? undefined : syntax.sourceBehind(pieces, behind);
  return speaker && syntax.isSpeaker(pieces, speaker) ? speaker : undefined;
}

/** Up to the comma: "Selon un médecin cité par AP, …". */
function sourceEnd(pieces: Pieces, marker: number, { end }: PieceRange, syntax: Syntax): number {
  if (!syntax.isCommaBehindSource || marker > datelineEnd(pieces)) return end;
  return find(end, Math.min(pieces.length, end + MOST_BEHIND), (index) => at(pieces, index) === ',') ?? end;
}

/** "…, a précisé X." · "…, explique-t-elle, …". */
function betweenCommas(pieces: Pieces, syntax: Syntax): Reported | undefined {
  const cue = find(
    2,
    pieces.length,
    (index) => at(pieces, index - 1) === ',' && cueAt(pieces, index, syntax) !== undefined,
  );
  if (cue === undefined || pieces[0]?.kind === 'quotation') return undefined;
  return cueAt(pieces, cue, syntax);
}

function cueAt(pieces: Pieces, index: number, syntax: Syntax): Reported | undefined {
  const first = at(pieces, index) === 'zo' ? index + 1 : index;
  const verb = syntax.speechAt(pieces, first);
  if (!verb && syntax.readInEnd(pieces, first) === undefined) return undefined;
  if (verb && !verb.subject && isPredicate(pieces, index, verb, syntax)) return undefined;
  const said = saidAt(pieces, first, syntax);
  const stop = said && stopBehind(pieces, said.end);
  if (!said || stop === undefined || (said.speaker && !maySpeak(pieces, said.speaker, syntax))) return undefined;
  return around(pieces, index, { first: said.speaker?.first ?? stop, end: stop }, 'clause', said.speaker);
}

function maySpeak(pieces: Pieces, speaker: PieceRange, syntax: Syntax): boolean {
  if (syntax.isPerson(pieces, speaker) || syntax.isOrganLike(pieces, speaker)) return true;
  const { first } = speaker;
  if (at(pieces, first) === 'on' || isCapital(pieces, first) || isCapital(pieces, first + 1)) return true;
  return isJoint(at(pieces, first + 1)) && isCapital(pieces, first + 2);
}

/** The comma before the verb ends what is told of its subject: "X, ministre de Y, a annoncé la création …". */
function isPredicate(pieces: Pieces, cue: number, verb: SpeechVerb, syntax: Syntax): boolean {
  const head = syntax.subjectOf(pieces, { first: verb.first, end: verb.end }, 0);
  if (!head || head.first > cue) return false;
  if (head.end >= cue - 1) return find(head.first, head.end, (index) => at(pieces, index) === ',') !== undefined;
  const isInserted = at(pieces, head.end) === ',' || /^(?:qui|dont)$/.test(at(pieces, head.end));
  return isInserted && find(head.end + 1, cue, (index) => at(pieces, index) === ',') === cue - 1;
}

/** Nothing but when and where may stand behind the speaker, up to a comma or the end. */
function stopBehind(pieces: Pieces, from: number): number | undefined {
  for (let index = from; index <= Math.min(pieces.length, from + MOST_BEHIND); index++) {
    const word = at(pieces, index);
    if (index >= endOf(pieces) || word === ',') return index;
    if (/^(?:qu|que|dat|:|;)$/.test(word) || pieces[index]?.kind === 'quotation') return undefined;
  }
  return undefined;
}

/** What stands before a cue between commas, or behind it if that is more. */
function around(
  pieces: Pieces,
  cue: number,
  cueEnd: PieceRange,
  construction: 'marker' | 'clause',
  speaker: PieceRange | undefined = cueEnd,
): Reported | undefined {
  const before = { first: datelineEnd(pieces), end: at(pieces, cue - 1) === ',' ? cue - 1 : cue };
  const behind = { first: at(pieces, cueEnd.end) === ',' ? cueEnd.end + 1 : cueEnd.end, end: endOf(pieces) };
  const isBefore = !BORDERS.has(at(pieces, cue - 1)) && lengthOf(pieces, before) >= lengthOf(pieces, behind);
  const words = isBefore ? before : behind;
  if (words.end - words.first < FEWEST_PIECES || pieces[words.first]?.kind === 'quotation') return undefined;
  const isSomebody = speaker !== undefined && at(pieces, speaker.first) !== 'on';
  const speakerAt = isSomebody ? { speakerAt: spanOf(pieces, speaker) } : { confidence: NOBODY };
  return { construction, ...spanOf(pieces, words), ...speakerAt };
}

function lengthOf(pieces: Pieces, words: PieceRange): number {
  const { start, end } = spanOf(pieces, words);
  return words.end > words.first ? end - start : 0;
}

/** Without the full stop. */
function endOf(pieces: Pieces): number {
  return at(pieces, pieces.length - 1) === '.' ? pieces.length - 1 : pieces.length;
}
