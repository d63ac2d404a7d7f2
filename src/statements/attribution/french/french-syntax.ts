import type { Piece } from '../../frame/frame.ts';
import { words } from '../../lexicon/lexicon.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { SpeechVerb, Syntax } from '../syntax/syntax.ts';
import { at, find, phraseEnd, phraseFinder } from '../syntax/words.ts';
import { frenchClauseBehind } from './french-clause.ts';
import { frenchMentionAt, isFrenchPerson } from './french-mention.ts';
import { frenchPersonIn, frenchSubjectBehind, frenchSubjectOf } from './french-subject.ts';
import { frenchAnyVerbAt, frenchMentioningAt, frenchVerbAt } from './french-verb.ts';
import { INFINITIVES } from './french-verbs.ts';
import {
  AUXILIARIES,
  BELIEFS,
  CARRIERS,
  CLITICS,
  DETERMINERS,
  MARKERS,
  NAMING_NOUNS,
  NAMING_WORDS,
  NOT_SPEAKERS,
  ORGANS,
  PRONOUNS,
  READ_IN,
  READING,
  STRESSED,
} from './french-words.ts';

type Pieces = readonly Piece[];

const sourceEnd = phraseFinder(MARKERS);
const readInEnd = phraseFinder(READ_IN);

export const FRENCH_SYNTAX: Syntax = {
  speechAt: frenchVerbAt,
  mentioningAt: frenchMentioningAt,
  anyVerbAt: frenchAnyVerbAt,
  isPerson: isFrenchPerson,
  subjectBehind: frenchSubjectBehind,
  sourceBehind: (pieces, index) =>
    STRESSED.has(at(pieces, index)) ? { first: index, end: index + 1 } : frenchSubjectBehind(pieces, index),
  subjectOf: frenchSubjectOf,
  personIn: frenchPersonIn,
  markerEnd,
  readInEnd,
  isNamed,
  saidBefore,
  documentIn,
  clauseBehind: frenchClauseBehind,
  isNextClause,
  isSpeaker,
  isOrganLike: (pieces, { first, end }) => find(first, end, (index) => ORGANS.has(at(pieces, index))) !== undefined,
  isCommaBehindSource: true,
  isBelief,
  isGoingOn,
};

function markerEnd(pieces: Pieces, index: number): number | undefined {
  // In other places "pour" tells a purpose or a taker.
  if (index === 0 && at(pieces, index) === 'pour' && !INFINITIVES.has(at(pieces, 1))) return 1;
  return sourceEnd(pieces, index);
}

/** "la formule « … »" · "intitulé « … »" · "une banderole résume : « … »". */
function isNamed(pieces: Pieces, quotation: number): boolean {
  const isColon = at(pieces, quotation - 1) === ':';
  const last = isColon || at(pieces, quotation - 1) === ',' ? quotation - 2 : quotation - 1;
  if (NAMING_NOUNS.has(at(pieces, last)) || (!isColon && isNamingWord(pieces, last))) return true;
  return pieces
    .slice(0, quotation)
    .some((_, index) => CARRIERS.has(at(pieces, index)) && DETERMINERS.has(at(pieces, index - 1)));
}

/** "traité dit « … »"; not "il a dit « … »", "X se dit « … »". */
function isNamingWord(pieces: Pieces, index: number): boolean {
  if (!NAMING_WORDS.has(at(pieces, index))) return false;
  const before = at(pieces, index - 1);
  return !AUXILIARIES.has(before) && !PRONOUNS.has(before) && !CLITICS.has(before) && !isCapital(pieces, index - 1);
}

/** "Et d’ajouter :" · "Avant de conclure :". */
function isGoingOn(pieces: Pieces, from: number, end: number): boolean {
  const first = at(pieces, from);
  if (first !== 'et' && first !== 'avant' && first !== 'pour' && first !== 'puis') return false;
  for (let index = from + 1; index < Math.min(end, from + 5); index++)
    if (INFINITIVES.has(at(pieces, index))) return true;
  return false;
}

const SAYINGS = words('phrase formule mots propos declaration sortie replique parole paroles');

/** "La phrase, prononcée par X" · "C’est ce qu’a déclaré X" · "Ainsi parlait X". */
function saidBefore(pieces: Pieces): PieceRange | undefined {
  if (DETERMINERS.has(at(pieces, 0)) && SAYINGS.has(at(pieces, 1))) {
    const by = find(2, Math.min(pieces.length, 16), (index) => at(pieces, index) === 'par');
    return by === undefined ? undefined : frenchSubjectBehind(pieces, by + 1);
  }
  const that = phraseEnd(pieces, 0, ['c', 'est', 'ce', 'qu']);
  const verb = that === undefined ? undefined : frenchVerbAt(pieces, that + 1);
  return verb && (verb.subject ?? frenchSubjectBehind(pieces, verb.end));
}

/** "Dans son avis, on peut lire :" · "On lit dans le communiqué :". */
function documentIn(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  if (find(from, end, (index) => READING.has(at(pieces, index))) === undefined) return undefined;
  const inside = find(from, end, (index) => /^(?:dans|sur|au|du)$/.test(at(pieces, index)));
  return inside === undefined ? undefined : frenchMentionAt(pieces, inside + 1);
}

/** ", mais que" · "et qu’". */
function isNextClause(pieces: Pieces, index: number): boolean {
  return /^(?:et|mais|ou)$/.test(at(pieces, index)) && /^qu?e?$/.test(at(pieces, index + 1));
}

function isSpeaker(pieces: Pieces, { first, end }: PieceRange): boolean {
  if (first === 1 && at(pieces, 0) === 'pour' && !isFrenchPerson(pieces, { first, end })) return false;
  return find(first, Math.min(end, first + 3), (index) => NOT_SPEAKERS.has(at(pieces, index))) === undefined;
}

function isBelief(pieces: Pieces, { first, end }: SpeechVerb): boolean {
  return find(first, end, (index) => BELIEFS.has(at(pieces, index))) !== undefined;
}
