import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import { isPerson, type MentionWords, mentionAt } from '../syntax/mention.ts';
import { at, find, wordAt } from '../syntax/words.ts';
import {
  ADVERBS,
  COMMON_VERBS,
  CONNECTIVES,
  DETERMINERS,
  FINITE_VERBS,
  LINKS,
  PEOPLE_SUFFIXES,
  PEOPLE_WORDS,
  PREPOSITIONS,
  PRONOUNS,
  STOPS,
  TIMES,
  TITLES,
} from './dutch-words.ts';

/** What separable verbs leave at the end of their clause. */
const PARTICLES = new Set([
  'toe',
  'weten',
  'vast',
  'verder',
  'mee',
  'mede',
  'bekend',
  'uit',
  'aan',
  'erbij',
  'vol',
  'eraan',
]);
/** Within the name of an office. */
const OFFICE_PREPOSITIONS = new Set(['van', 'voor']);
const FAR = 5;

const WORDS: MentionWords = {
  determiners: DETERMINERS,
  pronouns: PRONOUNS,
  titles: TITLES,
  isPeople: isDutchRole,
  links: LINKS,
  and: 'en',
  isStop,
  prepositions: PREPOSITIONS,
  isNoName,
  isBare,
};

export function dutchMentionAt(pieces: readonly Piece[], first: number): PieceRange | undefined {
  return mentionAt(pieces, first, WORDS);
}

export function isDutchPerson(pieces: readonly Piece[], phrase: PieceRange): boolean {
  return isPerson(pieces, phrase, WORDS);
}

function isDutchRole(word: string): boolean {
  return PEOPLE_WORDS.has(word) || (word.length > 7 && PEOPLE_SUFFIXES.test(word));
}

function isStop(pieces: readonly Piece[], index: number): boolean {
  const word = at(pieces, index);
  if (COMMON_VERBS.has(word) || (FINITE_VERBS.has(word) && !isDutchRole(word))) return true;
  if (LINKS.has(word) || OFFICE_PREPOSITIONS.has(word)) return false;
  return PREPOSITIONS.has(word) || STOPS.has(word) || TIMES.has(word) || PARTICLES.has(word) || ADVERBS.has(word);
}

export function isNoName(word: string): boolean {
  return PREPOSITIONS.has(word) || STOPS.has(word) || CONNECTIVES.has(word) || TIMES.has(word) || ADVERBS.has(word);
}

/** "minister X" · "oud-ambtenaar X" · "hulporganisatie Y": a role, or a name soon behind small words. */
function isBare(pieces: readonly Piece[], index: number): boolean {
  const word = wordAt(pieces, index);
  if (!word || isNoName(word.folded)) return false;
  if (isDutchRole(word.folded)) return true;
  const name = find(index + 1, index + FAR, (place) => {
    return isCapital(pieces, place) || isStop(pieces, place) || wordAt(pieces, place) === undefined;
  });
  return name !== undefined && (isCapital(pieces, name) || (at(pieces, name) === '-' && name === index + 1));
}
