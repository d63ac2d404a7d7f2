import type { Piece } from '../../frame/frame.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { at, isJoint, phraseEnd } from '../syntax/words.ts';
import { isFrenchPerson } from './french-mention.ts';
import { frenchPersonIn, frenchSubjectBehind, frenchSubjectOf } from './french-subject.ts';
import { frenchAnyVerbAt, frenchMentioningAt, frenchVerbAt } from './french-verb.ts';
import { INFINITIVES } from './french-verbs.ts';
import { CARRIERS, DETERMINERS, MARKERS, NAMING_NOUNS, NAMING_WORDS, READ_IN } from './french-words.ts';

type Pieces = readonly Piece[];

export const FRENCH_SYNTAX: Syntax = {
  speechAt: frenchVerbAt,
  mentioningAt: frenchMentioningAt,
  anyVerbAt: frenchAnyVerbAt,
  isPerson: isFrenchPerson,
  subjectBehind: frenchSubjectBehind,
  subjectOf: frenchSubjectOf,
  personIn: frenchPersonIn,
  markerEnd,
  readInEnd: (pieces, index) => firstEnd(pieces, index, READ_IN),
  isNamed,
  isGoingOn,
};

function markerEnd(pieces: Pieces, index: number): number | undefined {
  // In other places "pour" tells a purpose or a taker.
  if (index === 0 && at(pieces, index) === 'pour' && !INFINITIVES.has(at(pieces, 1))) return 1;
  return firstEnd(pieces, index, MARKERS);
}

function firstEnd(pieces: Pieces, index: number, all: readonly (readonly string[])[]): number | undefined {
  for (const phrase of all) {
    const end = phraseEnd(pieces, index, phrase);
    if (end !== undefined) return isJoint(at(pieces, end)) ? end + 1 : end;
  }
  return undefined;
}

/** "la formule « … »" · "intitulé « … »" · "une banderole résume : « … »". */
function isNamed(pieces: Pieces, quotation: number): boolean {
  const isColon = at(pieces, quotation - 1) === ':';
  const last = at(pieces, isColon || at(pieces, quotation - 1) === ',' ? quotation - 2 : quotation - 1);
  if (NAMING_NOUNS.has(last) || (!isColon && NAMING_WORDS.has(last) && at(pieces, quotation - 2) !== 'a')) return true;
  return pieces
    .slice(0, quotation)
    .some((_, index) => CARRIERS.has(at(pieces, index)) && DETERMINERS.has(at(pieces, index - 1)));
}

/** "Et d’ajouter :" · "Avant de conclure :". */
function isGoingOn(pieces: Pieces, from: number, end: number): boolean {
  const first = at(pieces, from);
  if (first !== 'et' && first !== 'avant' && first !== 'pour' && first !== 'puis') return false;
  for (let index = from + 1; index < Math.min(end, from + 5); index++)
    if (INFINITIVES.has(at(pieces, index))) return true;
  return false;
}
