import type { Piece } from '../../frame/frame.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { at, phraseEnd } from '../syntax/words.ts';
import { isDutchPerson } from './dutch-mention.ts';
import { dutchPersonIn, dutchSubjectBehind, dutchSubjectOf } from './dutch-subject.ts';
import { dutchAnyVerbAt, dutchMentioningAt, dutchVerbAt } from './dutch-verb.ts';
import { CARRIERS, MARKERS, NAMING_NOUNS, NAMING_WORDS, READ_IN } from './dutch-words.ts';

type Pieces = readonly Piece[];

export const DUTCH_SYNTAX: Syntax = {
  speechAt: dutchVerbAt,
  mentioningAt: dutchMentioningAt,
  anyVerbAt: dutchAnyVerbAt,
  isPerson: isDutchPerson,
  subjectBehind: dutchSubjectBehind,
  subjectOf: dutchSubjectOf,
  personIn: dutchPersonIn,
  markerEnd: (pieces, index) => firstEnd(pieces, index, MARKERS),
  readInEnd: (pieces, index) => firstEnd(pieces, index, READ_IN),
  isNamed,
  isGoingOn: () => false,
};

function firstEnd(pieces: Pieces, index: number, all: readonly (readonly string[])[]): number | undefined {
  for (const phrase of all) {
    const end = phraseEnd(pieces, index, phrase);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** "de leus ‘…’" · "getiteld ‘…’" · "op een spandoek stond: ‘…’". */
function isNamed(pieces: Pieces, quotation: number): boolean {
  const isColon = at(pieces, quotation - 1) === ':';
  const last = at(pieces, isColon || at(pieces, quotation - 1) === ',' ? quotation - 2 : quotation - 1);
  if (NAMING_NOUNS.has(last) || (!isColon && NAMING_WORDS.has(last))) return true;
  return pieces.slice(0, quotation).some((_, index) => CARRIERS.has(at(pieces, index)));
}
