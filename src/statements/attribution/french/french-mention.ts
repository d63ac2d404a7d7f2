import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isPerson, type MentionWords, mentionAt } from '../syntax/mention.ts';
import { at } from '../syntax/words.ts';
import {
  ADVERBS,
  CONNECTIVES,
  DETERMINERS,
  LINKS,
  PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
  STOP_PREPOSITIONS,
  STOPS,
  TIMES,
  TITLES,
} from './french-words.ts';

const WORDS: MentionWords = {
  determiners: DETERMINERS,
  pronouns: PRONOUNS,
  titles: TITLES,
  isPeople: (word) => PEOPLE.has(word),
  links: LINKS,
  and: 'et',
  isStop: (word) => STOP_PREPOSITIONS.has(word) || STOPS.has(word) || TIMES.has(word),
  prepositions: PREPOSITIONS,
  isNoName,
  isBare: () => false,
};

export function frenchMentionAt(pieces: readonly Piece[], first: number): PieceRange | undefined {
  if (/^cel(?:ui|le)$/.test(at(pieces, first)) && at(pieces, first + 2) === 'ci') return { first, end: first + 3 };
  return mentionAt(pieces, first, WORDS);
}

export function isNoName(word: string): boolean {
  return PREPOSITIONS.has(word) || STOPS.has(word) || CONNECTIVES.has(word) || TIMES.has(word) || ADVERBS.has(word);
}

export function isFrenchPerson(pieces: readonly Piece[], phrase: PieceRange): boolean {
  return /^cel(?:ui|le)$/.test(at(pieces, phrase.first)) || isPerson(pieces, phrase, WORDS);
}
