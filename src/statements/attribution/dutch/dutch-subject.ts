import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at, find, findLast, isJoint } from '../syntax/words.ts';
import { dutchMentionAt, isDutchPerson, isNoName } from './dutch-mention.ts';
import { ADVERBS, CONNECTIVES, PREPOSITIONS, TIMES } from './dutch-words.ts';

type Pieces = readonly Piece[];

const MOST_BETWEEN = 6;
/** Objects at the head of a clause: "Dat zegt X". */
const OBJECTS = new Set(['dat', 'dit', 'wat', 'zo', 'als', 'toen']);
const MOST_PIECES_TO_VERB = 30;

/** Behind a verb: at once, or behind "gisteren", "ook", "dan", "zich". */
export function dutchSubjectBehind(pieces: Pieces, from: number): PieceRange | undefined {
  for (let index = from; index < from + MOST_BETWEEN; index++) {
    if (isFront(pieces, index)) continue;
    return dutchMentionAt(pieces, index);
  }
  return undefined;
}

function isFront(pieces: Pieces, index: number): boolean {
  const word = at(pieces, index);
  return TIMES.has(word) || ADVERBS.has(word) || word === 'zich' || word === "'" || word === '’' || word === 's';
}

/** Verb second: what stands before the verb is its subject, or else the subject stands behind it. */
export function dutchSubjectOf(pieces: Pieces, verb: SpeechVerb, from: number): PieceRange | undefined {
  const start = clauseStart(pieces, from, verb.first);
  const ahead = subjectAhead(pieces, start, verb.first);
  if (ahead) return ahead;
  if (start === verb.first)
    return start > from ? subjectAhead(pieces, clauseHead(pieces, from), verb.first) : undefined;
  const behind = dutchSubjectBehind(pieces, verb.first + 1);
  return behind ?? (start > from ? subjectAhead(pieces, clauseHead(pieces, from), verb.first) : undefined);
}

function subjectAhead(pieces: Pieces, start: number, verb: number): PieceRange | undefined {
  if (start >= verb || verb - start > MOST_PIECES_TO_VERB) return undefined;
  if (
    OBJECTS.has(at(pieces, start)) ||
    (isNoName(at(pieces, start)) && at(pieces, start) !== 'die' && !isPronoun(pieces, start))
  )
    return undefined;
  const found = dutchMentionAt(pieces, start);
  return found && { first: found.first, end: Math.min(found.end, verb) };
}

function isPronoun(pieces: Pieces, index: number): boolean {
  return /^(?:hij|zij|ze)$/.test(at(pieces, index));
}

/** Behind the last semicolon, colon, quotation or ", maar" before a place; behind "en" right before it. */
function clauseStart(pieces: Pieces, from: number, end: number): number {
  const border = findLast(from, end, (index) => {
    const word = at(pieces, index);
    if (word === ';' || word === ':' || pieces[index]?.kind === 'quotation') return true;
    if (index === end - 1 && word === 'en') return true;
    return at(pieces, index - 1) === ',' && /^(?:maar|want|en|terwijl)$/.test(word);
  });
  return clauseHead(pieces, border === undefined ? from : border + 1);
}

function clauseHead(pieces: Pieces, from: number): number {
  let index = from;
  while (CONNECTIVES.has(at(pieces, index)) || /^[,–—-]$/.test(at(pieces, index)) || isJoint(at(pieces, index)))
    index++;
  return index;
}

/** The person of whom a clause speaks: at its head, or behind its verb where something else stands there. */
export function dutchPersonIn(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  const start = clauseHead(pieces, from);
  const isFronted = isNoName(at(pieces, start)) && !isPronoun(pieces, start);
  if (!isFronted) {
    const head = dutchMentionAt(pieces, start);
    return head && head.first < end && isDutchPerson(pieces, head)
      ? { first: start, end: Math.min(head.end, end) }
      : undefined;
  }
  const place = find(start, end, (index) => isBehindVerb(pieces, index));
  return place === undefined ? undefined : dutchMentionAt(pieces, place);
}

function isBehindVerb(pieces: Pieces, index: number): boolean {
  if (isPronoun(pieces, index)) return true;
  const before = at(pieces, index - 1);
  if (PREPOSITIONS.has(before) || before === '' || isCapital(pieces, index - 1) || isJoint(before)) return false;
  const found = dutchMentionAt(pieces, index);
  return (
    found !== undefined && at(pieces, index) !== 'die' && found.end - found.first > 1 && isDutchPerson(pieces, found)
  );
}
