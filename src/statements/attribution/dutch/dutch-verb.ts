import type { Piece } from '../../frame/frame.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at, find, findLast, phraseEnd, wordAt } from '../syntax/words.ts';
import { isNoName } from './dutch-mention.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  FINITE_VERBS,
  MENTIONING,
  MENTIONING_WITH,
  MODALS,
  PARTICIPLES,
  PARTICLE_VERBS,
} from './dutch-words.ts';

type Pieces = readonly Piece[];

/** As far as the second part of a verb may stand from its first. */
const REACH = 25;
const NEAR = 8;
const NOUN_MARKS = new Set(['een', 'het', 'de', 'per', 'in', 'op', 'haar']);

/** "zegt" · "laat … weten" · "heeft … gezegd": with the part behind it where it stands apart. */
export function dutchVerbAt(pieces: Pieces, index: number): SpeechVerb | undefined {
  const word = wordAt(pieces, index);
  if (!word || word.isCapital || NOUN_MARKS.has(at(pieces, index - 1))) return undefined;
  if (FINITE_VERBS.has(word.folded)) return isInfinitive(pieces, index) ? undefined : { first: index, end: index + 1 };
  const particles = PARTICLE_VERBS.get(word.folded);
  if (particles) return hasAhead(pieces, index, particles) ? { first: index, end: index + 1 } : undefined;
  if (!PARTICIPLES.has(word.folded)) return undefined;
  const auxiliary = findLast(Math.max(0, index - REACH), index, (place) => AUXILIARIES.has(at(pieces, place)));
  return auxiliary === undefined ? undefined : { first: auxiliary, end: index + 1 };
}

function isInfinitive(pieces: Pieces, index: number): boolean {
  if (!at(pieces, index).endsWith('en')) return false;
  return findLast(Math.max(0, index - NEAR), index, (place) => MODALS.has(at(pieces, place))) !== undefined;
}

function hasAhead(pieces: Pieces, index: number, particles: readonly string[]): boolean {
  const end = Math.min(pieces.length, index + REACH);
  return find(index + 1, end, (place) => particles.includes(at(pieces, place))) !== undefined;
}

export function dutchMentioningAt(pieces: Pieces, index: number): SpeechVerb | undefined {
  const behind = MENTIONING_WITH.get(at(pieces, index));
  if (behind) return phraseEnd(pieces, index + 1, behind) === undefined ? undefined : { first: index, end: index + 1 };
  return MENTIONING.has(at(pieces, index)) ? { first: index, end: index + 1 } : undefined;
}

/** Any verb, told only by what it is not. */
export function dutchAnyVerbAt(pieces: Pieces, index: number): SpeechVerb | undefined {
  const word = wordAt(pieces, index);
  if (!word || word.isCapital || word.folded.length < 3 || isNoName(word.folded)) return undefined;
  return DETERMINERS.has(word.folded) ? undefined : { first: index, end: index + 1 };
}
