import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { at, find, phraseFinder } from '../syntax/words.ts';
import { dutchClauseBehind } from './dutch-clause.ts';
import { dutchMentionAt, isDutchPerson } from './dutch-mention.ts';
import { dutchPersonIn, dutchSubjectBehind, dutchSubjectOf } from './dutch-subject.ts';
import { dutchAnyVerbAt, dutchMentioningAt, dutchVerbAt } from './dutch-verb.ts';
import {
  BELIEFS,
  CARRIERS,
  COMMON_VERBS,
  MARKERS,
  NAMING_NOUNS,
  NAMING_WORDS,
  NOT_SPEAKERS,
  ORGANS,
  READ_IN,
} from './dutch-words.ts';

type Pieces = readonly Piece[];

const markerEnd = phraseFinder(MARKERS);
const readInEnd = phraseFinder(READ_IN);

export const DUTCH_SYNTAX: Syntax = {
  speechAt: dutchVerbAt,
  mentioningAt: dutchMentioningAt,
  anyVerbAt: dutchAnyVerbAt,
  isPerson: isDutchPerson,
  subjectBehind: dutchSubjectBehind,
  sourceBehind,
  subjectOf: dutchSubjectOf,
  personIn: dutchPersonIn,
  markerEnd,
  readInEnd,
  isNamed,
  saidBefore,
  documentIn,
  clauseBehind: dutchClauseBehind,
  isNextClause: (pieces, index) => /^(?:maar|en|of)$/.test(at(pieces, index)) && at(pieces, index + 1) === 'dat',
  isSpeaker,
  isOrganLike: (pieces, { first, end }) => find(first, end, (index) => ORGANS.has(at(pieces, index))) !== undefined,
  isCommaBehindSource: false,
  isBelief: (pieces, { first }) => BELIEFS.has(at(pieces, first)),
  isGoingOn: () => false,
};

/** "de leus ‘…’" · "getiteld ‘…’" · "op een spandoek stond: ‘…’". */
function isNamed(pieces: Pieces, quotation: number): boolean {
  const isColon = at(pieces, quotation - 1) === ':';
  const last = at(pieces, isColon || at(pieces, quotation - 1) === ',' ? quotation - 2 : quotation - 1);
  if (NAMING_NOUNS.has(last) || (!isColon && NAMING_WORDS.has(last))) return true;
  return pieces.slice(0, quotation).some((_, index) => CARRIERS.has(at(pieces, index)));
}

/** "Volgens haar": alone, or before a verb. */
function sourceBehind(pieces: Pieces, index: number): PieceRange | undefined {
  const isAlone = /^(?:hem|haar|hen)$/.test(at(pieces, index)) && isVerbOrEnd(at(pieces, index + 1));
  return isAlone ? { first: index, end: index + 1 } : dutchSubjectBehind(pieces, index);
}

function isVerbOrEnd(word: string): boolean {
  return /^[,.]?$/.test(word) || COMMON_VERBS.has(word);
}

/** "Dit vertelde X" · "Dat zegt X". */
function saidBefore(pieces: Pieces): PieceRange | undefined {
  if (!/^(?:dit|dat|zo)$/.test(at(pieces, 0))) return undefined;
  const verb = dutchVerbAt(pieces, 1);
  return verb && dutchSubjectBehind(pieces, verb.end);
}

/** "In de verklaring van de Raad valt te lezen:". */
function documentIn(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  const isRead = find(from, end, (index) => /^(?:lezen|staat|stond|luidt|heet|leest)$/.test(at(pieces, index)));
  const inside = find(from, end, (index) => /^(?:in|uit)$/.test(at(pieces, index)));
  if (isRead === undefined || inside === undefined) return undefined;
  const found = dutchMentionAt(pieces, inside + 1);
  return found && { first: found.first, end: isRead > found.first ? Math.min(found.end, isRead) : found.end };
}

function isSpeaker(pieces: Pieces, { first, end }: PieceRange): boolean {
  return find(first, Math.min(end, first + 3), (index) => NOT_SPEAKERS.has(at(pieces, index))) === undefined;
}
