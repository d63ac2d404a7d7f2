import type { Piece } from '../../frame/frame.ts';
import { words } from '../../lexicon/lexicon.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isPerson, type MentionWords, mentionAt } from '../syntax/mention.ts';
import { at, wordAt } from '../syntax/words.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONNECTIVES,
  DETERMINERS,
  LINKS,
  PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
  STOP_PREPOSITIONS,
  STOPS,
  TIME_NOUNS,
  TIMES,
  TITLES,
} from './french-words.ts';

const BEFORE_TO = new Set(
  words(`etat delegue deleguee adjoint adjointe commissaire charge chargee conseiller conseillere representant
    representante candidat candidate interministeriel interministerielle permanent permanente relative relatif`),
);

const WORDS: MentionWords = {
  determiners: DETERMINERS,
  pronouns: PRONOUNS,
  titles: TITLES,
  isPeople: (word) => PEOPLE.has(word),
  links: LINKS,
  and: 'et',
  isStop,
  prepositions: PREPOSITIONS,
  isNoName,
  isBare: (pieces, index) =>
    (at(pieces, index - 1) === 'du' && PEOPLE.has(at(pieces, index))) || isOthers(pieces, index - 2),
};

export function frenchMentionAt(pieces: readonly Piece[], first: number): PieceRange | undefined {
  if (/^cel(?:ui|le)$/.test(at(pieces, first)) && at(pieces, first + 2) === 'ci') return { first, end: first + 3 };
  if (isOthers(pieces, first)) return mentionAt(pieces, first + 2, WORDS);
  if (isTime(pieces, first)) return undefined;
  return mentionAt(pieces, first, WORDS);
}

/** "Le 22 octobre" · "le mois dernier". */
function isTime(pieces: readonly Piece[], first: number): boolean {
  const next = at(pieces, first + 1);
  return DETERMINERS.has(at(pieces, first)) && (TIME_NOUNS.has(next) || /^\d+$/.test(next));
}

/** "d’autres policiers". */
function isOthers(pieces: readonly Piece[], first: number): boolean {
  return at(pieces, first) === 'd' && at(pieces, first + 2) === 'autres';
}

export function isNoName(word: string): boolean {
  return PREPOSITIONS.has(word) || STOPS.has(word) || CONNECTIVES.has(word) || TIMES.has(word) || ADVERBS.has(word);
}

/** "à" is part of some offices only: "secrétaire d’État aux Affaires européennes", "adjointe à la sécurité". */
function isStop(pieces: readonly Piece[], index: number): boolean {
  const word = at(pieces, index);
  if (at(pieces, index + 1) === '-') return false;
  if (wordAt(pieces, index)?.text === 'a' || (word !== 'a' && AUXILIARIES.has(word))) return true;
  if (word === 'a' || word === 'au' || word === 'aux') return !BEFORE_TO.has(at(pieces, index - 1));
  return STOP_PREPOSITIONS.has(word) || STOPS.has(word) || TIMES.has(word);
}

export function isFrenchPerson(pieces: readonly Piece[], phrase: PieceRange): boolean {
  return /^cel(?:ui|le)$/.test(at(pieces, phrase.first)) || isPerson(pieces, phrase, WORDS);
}
