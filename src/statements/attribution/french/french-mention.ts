import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { at, isCapital, isJoint, wordAt } from '../syntax/words.ts';
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

type Pieces = readonly Piece[];

const LONGEST = 24;

/** The noun phrase that begins at a piece, with a name or role in apposition; undefined where none does. */
export function frenchMentionAt(pieces: Pieces, first: number): PieceRange | undefined {
  if (PRONOUNS.has(at(pieces, first))) return { first, end: first + 1 };
  if (/^cel(ui|le)$/.test(at(pieces, first)) && at(pieces, first + 2) === 'ci') return { first, end: first + 3 };
  if (!begins(pieces, first)) return undefined;
  const end = trimmed(pieces, first, phraseEndOf(pieces, first));
  if (end <= first || (end === first + 1 && DETERMINERS.has(at(pieces, first)))) return undefined;
  return { first, end: withApposition(pieces, end) };
}

function begins(pieces: Pieces, index: number): boolean {
  const word = at(pieces, index);
  if (DETERMINERS.has(word) || TITLES.has(word)) return true;
  return isCapital(pieces, index) && !isNoName(word);
}

export function isNoName(word: string): boolean {
  return PREPOSITIONS.has(word) || STOPS.has(word) || CONNECTIVES.has(word) || TIMES.has(word) || ADVERBS.has(word);
}

function phraseEndOf(pieces: Pieces, first: number): number {
  let hasName = false;
  let index = first;
  for (; index < pieces.length && index - first < LONGEST; index++) {
    const word = wordAt(pieces, index);
    if (word?.isCapital) hasName ||= index > first && isPersonName(pieces, index, first);
    if (!word ? !isInside(pieces, index) : index > first && !goesOn(pieces, index, hasName)) break;
  }
  return index;
}

/** A capital behind lower case that is no "de": "le ministre français Bertrand"; or two capitals: "Jean Dupont". */
function isPersonName(pieces: Pieces, index: number, first: number): boolean {
  const before = at(pieces, index - 1);
  if (TITLES.has(before) || isCapital(pieces, index - 1)) return !isAllCapitals(pieces, index);
  return (
    index > first + 1 &&
    !LINKS.has(before) &&
    !PREPOSITIONS.has(before) &&
    !isJoint(before) &&
    !isAllCapitals(pieces, index)
  );
}

function isAllCapitals(pieces: Pieces, index: number): boolean {
  const text = wordAt(pieces, index)?.text ?? '';
  return text.length > 1 && text === text.toUpperCase();
}

function isInside(pieces: Pieces, index: number): boolean {
  const sign = at(pieces, index);
  if (sign === '.')
    return (
      TITLES.has(at(pieces, index - 1)) ||
      (wordAt(pieces, index - 1)?.text.length === 1 && isCapital(pieces, index - 1))
    );
  return (isJoint(sign) || sign === '&' || sign === '/') && pieces[index + 1]?.kind === 'word';
}

function goesOn(pieces: Pieces, index: number, hasName: boolean): boolean {
  const word = at(pieces, index);
  if (isCapital(pieces, index)) return true;
  if (isJoint(at(pieces, index - 1))) return true;
  if (word === 'et') return isCapital(pieces, index + 1) || !hasName;
  if (STOP_PREPOSITIONS.has(word) || STOPS.has(word) || TIMES.has(word)) return false;
  if (LINKS.has(word)) return true;
  const before = at(pieces, index - 1);
  if (hasName) return LINKS.has(before) || isJoint(before);
  if (DETERMINERS.has(word)) return PREPOSITIONS.has(before) || isJoint(before);
  return !PRONOUNS.has(word);
}

function trimmed(pieces: Pieces, first: number, end: number): number {
  let last = end;
  while (last > first && isLoose(at(pieces, last - 1))) last--;
  return last;
}

function isLoose(word: string): boolean {
  return (
    word !== '.' &&
    (LINKS.has(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word) || isJoint(word) || ADVERBS.has(word))
  );
}

/** ", Gareth Llewellyn-Moss" · ", maire de Douvres" · "(LR)". */
function withApposition(pieces: Pieces, end: number): number {
  if (at(pieces, end) === '(') {
    const close = [2, 3, 4, 5].find((far) => at(pieces, end + far) === ')');
    return close ? withApposition(pieces, end + close + 1) : end;
  }
  if (at(pieces, end) !== ',') return end;
  const next = end + 1;
  const isRole =
    PEOPLE.has(at(pieces, next)) || (DETERMINERS.has(at(pieces, next)) && PEOPLE.has(at(pieces, next + 1)));
  const isName = isCapital(pieces, next) && !isNoName(at(pieces, next)) && !DETERMINERS.has(at(pieces, next));
  if (!isRole && !isName && !TITLES.has(at(pieces, next))) return end;
  const last = trimmed(pieces, next, phraseEndOf(pieces, next));
  return last > next ? last : end;
}

/** Whether a noun phrase names a person: by a pronoun, a name of two words, a title or a role. */
export function isFrenchPerson(pieces: Pieces, { first, end }: PieceRange): boolean {
  for (let index = first; index < end; index++) {
    const word = at(pieces, index);
    if (/^(ils?|elles?|celui|celle)$/.test(word) || PEOPLE.has(word) || TITLES.has(word)) return true;
    if (index > first && isCapital(pieces, index) && isPersonName(pieces, index, first)) return true;
  }
  return false;
}
