import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import { at, isJoint, wordAt } from './words.ts';

type Pieces = readonly Piece[];

/** What reading noun phrases needs to know of a language's words, all folded. */
export interface MentionWords {
  readonly determiners: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** "m", "mme", "mevrouw": a name follows. */
  readonly titles: ReadonlySet<string>;
  readonly isPeople: (word: string) => boolean;
  /** Go on a name: "de", "van". */
  readonly links: ReadonlySet<string>;
  readonly and: string;
  /** Before these a noun phrase ends. */
  readonly isStop: (pieces: Pieces, index: number) => boolean;
  readonly prepositions: ReadonlySet<string>;
  /** Begin no name though they begin a sentence. */
  readonly isNoName: (word: string) => boolean;
  /** Whether a noun phrase may begin without article or capital: Dutch "minister X". */
  readonly isBare: (pieces: Pieces, index: number) => boolean;
}

const LONGEST = 24;

/** The noun phrase that begins at a piece, with a name or role in apposition; undefined where none does. */
export function mentionAt(pieces: Pieces, first: number, words: MentionWords): PieceRange | undefined {
  if (words.pronouns.has(at(pieces, first))) return { first, end: first + 1 };
  if (!begins(pieces, first, words)) return undefined;
  const end = trimmed(pieces, first, phraseEndOf(pieces, first, words), words);
  if (end <= first || (end === first + 1 && words.determiners.has(at(pieces, first)))) return undefined;
  return { first, end: withApposition(pieces, first, end, words) };
}

function begins(pieces: Pieces, index: number, words: MentionWords): boolean {
  const word = at(pieces, index);
  if (words.determiners.has(word) || words.titles.has(word)) return true;
  return isCapital(pieces, index) ? !words.isNoName(word) : words.isBare(pieces, index);
}

function phraseEndOf(pieces: Pieces, first: number, words: MentionWords): number {
  let hasName = false;
  let index = first;
  for (; index < pieces.length && index - first < LONGEST; index++) {
    if (isCapital(pieces, index)) hasName ||= index > first && isPersonName(pieces, index, first, words);
    if (
      !wordAt(pieces, index) ? !isInside(pieces, index, words) : index > first && !goesOn(pieces, index, hasName, words)
    )
      break;
  }
  return index;
}

/** A capital behind lower case that is no "de": "le ministre français Bertrand"; or two capitals: "Jean Dupont". */
function isPersonName(pieces: Pieces, index: number, first: number, words: MentionWords): boolean {
  const before = at(pieces, index - 1);
  if (isAllCapitals(pieces, index)) return false;
  if (words.titles.has(before)) return true;
  if (isCapital(pieces, index - 1)) return !words.determiners.has(at(pieces, first));
  const isBare = index > first && !isCapital(pieces, first) && words.isPeople(before);
  if (index <= first + 1 && !isBare) return false;
  return !words.links.has(before) && !words.prepositions.has(before) && !isJoint(before);
}

function isAllCapitals(pieces: Pieces, index: number): boolean {
  const text = wordAt(pieces, index)?.text ?? '';
  return text.length > 1 && text === text.toUpperCase();
}

function isInside(pieces: Pieces, index: number, words: MentionWords): boolean {
  const sign = at(pieces, index);
  if (sign === '.') return words.titles.has(at(pieces, index - 1)) || isInitial(pieces, index - 1);
  return (isJoint(sign) || sign === '&' || sign === '/') && pieces[index + 1]?.kind === 'word';
}

function isInitial(pieces: Pieces, index: number): boolean {
  return isCapital(pieces, index) && wordAt(pieces, index)?.text.length === 1;
}

function goesOn(pieces: Pieces, index: number, hasName: boolean, words: MentionWords): boolean {
  const word = at(pieces, index);
  const before = at(pieces, index - 1);
  if (isCapital(pieces, index) || isJoint(before)) return true;
  if (word === words.and) return isCapital(pieces, index + 1) || (!hasName && isArticle(at(pieces, index + 1), words));
  if (words.isStop(pieces, index)) return false;
  if (words.determiners.has(word)) return isGoverned(pieces, index, hasName, words);
  if (words.links.has(word)) return true;
  return hasName ? words.links.has(before) : !words.pronouns.has(word);
}

function isArticle(word: string, words: MentionWords): boolean {
  return words.determiners.has(word) || words.links.has(word) || words.isPeople(word);
}

/** An article within: "de la ville", "des comptes", "Sjaak de Nooijer". */
function isGoverned(pieces: Pieces, index: number, hasName: boolean, words: MentionWords): boolean {
  if (words.prepositions.has(at(pieces, index)) || words.prepositions.has(at(pieces, index - 1))) return true;
  const isNameLink = words.links.has(at(pieces, index)) && isCapital(pieces, index + 1);
  return isNameLink && (hasName || isCapital(pieces, index - 1));
}

function trimmed(pieces: Pieces, first: number, end: number, words: MentionWords): number {
  let last = end;
  while (last > first && isLoose(at(pieces, last - 1), words)) last--;
  return last;
}

function isLoose(word: string, words: MentionWords): boolean {
  if (word === '' || word === '.') return false;
  return (
    words.links.has(word) ||
    words.determiners.has(word) ||
    words.prepositions.has(word) ||
    isJoint(word) ||
    word === words.and
  );
}

/** ", Gareth Llewellyn-Moss" · ", maire de Douvres" · "(LR)". */
function withApposition(pieces: Pieces, first: number, end: number, words: MentionWords): number {
  if (at(pieces, end) === '(') {
    const close = [2, 3, 4, 5].find((far) => at(pieces, end + far) === ')');
    return close ? withApposition(pieces, first, end + close + 1, words) : end;
  }
  if (at(pieces, end) !== ',') return end;
  const next = end + 1;
  const [word, second] = [at(pieces, next), at(pieces, next + 1)];
  const isRole = words.isPeople(word) || (words.determiners.has(word) && words.isPeople(second));
  // Names behind a name are others: "Jean Dupont, Marie Durand et …".
  const isName =
    isCapital(pieces, next) &&
    isNameless(pieces, { first, end }, words) &&
    !words.isNoName(word) &&
    !words.determiners.has(word);
  if (!isRole && !isName && !words.titles.has(word)) return end;
  const last = trimmed(pieces, next, phraseEndOf(pieces, next, words), words);
  const isClosed = !isName || isRole || /^(?:[,.:;)]|)$/.test(at(pieces, last));
  return last > next && isClosed ? last : end;
}

function isNameless(pieces: Pieces, { first, end }: PieceRange, words: MentionWords): boolean {
  for (let index = first + 1; index < end; index++)
    if (isCapital(pieces, index) && isPersonName(pieces, index, first, words)) return false;
  return true;
}

/** Whether a noun phrase names a person: by a pronoun, a name of two words, a title or a role. */
export function isPerson(pieces: Pieces, { first, end }: PieceRange, words: MentionWords): boolean {
  for (let index = first; index < end; index++) {
    const word = at(pieces, index);
    if (words.pronouns.has(word) || words.isPeople(word) || words.titles.has(word)) return true;
    if (index > first && isCapital(pieces, index) && isPersonName(pieces, index, first, words)) return true;
  }
  return false;
}
