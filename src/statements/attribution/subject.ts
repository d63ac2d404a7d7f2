import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isGerund, nounPhraseAt, nounPhraseBefore, type PieceRange } from './noun-phrase.ts';
import { isIn, isSign } from './piece-tests.ts';
import { beginsNounPhrase, classOf } from './word-class.ts';

/**
 * The subject of a verb that stands behind it: right before it, or before what is told between commas, or the subject
 * of the verb before ("praised the plan and said").
 *
 * @param floor the piece before which it cannot begin: as a rule the one behind a quotation
 */
export function subjectBefore(
  pieces: readonly Piece[],
  verb: number,
  lexicon: Lexicon,
  floor = 0,
): PieceRange | undefined {
  const last = beforeAdverbs(pieces, verb - 1, lexicon, floor);
  if (last < floor) return undefined;
  const is = classOf(pieces, last, lexicon);
  if (is === 'relative') return antecedent(pieces, last, lexicon, floor);
  if (is === 'conjunction' || isSign(pieces[last], ',–—-')) return clauseSubject(pieces, last, lexicon, floor);
  return nounPhraseBefore(pieces, last + 1, lexicon, floor);
}

/** Back over "has also", "on Tuesday", "later". */
export function beforeAdverbs(pieces: readonly Piece[], from: number, lexicon: Lexicon, floor: number): number {
  let at = from;
  while (at >= floor) {
    const is = classOf(pieces, at, lexicon);
    const isTime = is === 'preposition' && at < from && classOf(pieces, at + 1, lexicon) === 'adverb';
    if (is !== 'adverb' && is !== 'auxiliary' && !isTime) break;
    at--;
  }
  return at;
}

/** Whom "who" means, with what stands beside it: "Imogen Stallard, director of the charity, who said". */
function antecedent(pieces: readonly Piece[], who: number, lexicon: Lexicon, floor: number): PieceRange | undefined {
  const end = isSign(pieces[who - 1], ',') ? who - 1 : who;
  const near = tightPhraseBefore(pieces, end, lexicon, floor);
  if (!near || !isSign(pieces[near.first - 1], ',') || end === who) return near;
  const before = tightPhraseBefore(pieces, near.first - 1, lexicon, floor);
  return before && classOf(pieces, near.first, lexicon) === 'determiner' ? { first: before.first, end } : near;
}

/** The shortest noun phrase that ends right before a piece: back to its article, or to the first of its names. */
function tightPhraseBefore(
  pieces: readonly Piece[],
  end: number,
  lexicon: Lexicon,
  floor: number,
): PieceRange | undefined {
  let first = end;
  for (let at = end - 1; at >= floor && at > end - LONGEST_TIGHT; at--) {
    const is = classOf(pieces, at, lexicon);
    const isPart =
      is === 'name' || is === 'word' || isIn(pieces[at], lexicon.nameLinks) || isSign(pieces[at], ".-’'()");
    if (is !== 'determiner' && !isPart) break;
    first = at;
    if (is === 'determiner' && !isIn(pieces[at - 1], lexicon.nameLinks)) break;
  }
  while (first < end && !beginsNounPhrase(classOf(pieces, first, lexicon)) && hasName(pieces, first, end, lexicon))
    first++;
  return first < end ? { first, end } : undefined;
}

const LONGEST_TIGHT = 14;

function hasName(pieces: readonly Piece[], from: number, end: number, lexicon: Lexicon): boolean {
  for (let at = from; at < end; at++) if (beginsNounPhrase(classOf(pieces, at, lexicon))) return true;
  return false;
}

/** The subject of the clause in which a piece stands: its first noun phrase that no preposition governs. */
export function clauseSubject(
  pieces: readonly Piece[],
  inside: number,
  lexicon: Lexicon,
  floor = 0,
): PieceRange | undefined {
  let at = clauseStart(pieces, inside, lexicon, floor);
  let subordinate: PieceRange | undefined;
  while (at < inside) {
    at = afterOpening(pieces, at, lexicon);
    if (at >= inside) break;
    if (!isIntroduction(pieces, at, lexicon)) return subjectAt(pieces, at, lexicon, inside);
    if (classOf(pieces, at, lexicon) === 'conjunction') subordinate ??= nounPhraseAt(pieces, at + 1, lexicon, inside);
    const comma = nextComma(pieces, at, inside);
    if (comma === undefined) return lastNewPhrase(pieces, at, inside, lexicon) ?? subordinate;
    at = comma + 1;
  }
  return subordinate;
}

/** "Cooper, the minister, said" is one; in "One thing more, the minister said" it is the second that has the verb. */
function subjectAt(pieces: readonly Piece[], at: number, lexicon: Lexicon, inside: number): PieceRange | undefined {
  const first = nounPhraseAt(pieces, at, lexicon, inside);
  const comma = first && commaBehind(pieces, first, lexicon, inside);
  if (!first || comma === undefined) return first;
  const is = classOf(pieces, comma + 1, lexicon);
  if (is !== 'determiner' && is !== 'pronoun' && (is !== 'name' || comma > first.end)) return first;
  const second = nounPhraseAt(pieces, comma + 1, lexicon, inside);
  const behind = second ? classOf(pieces, second.end, lexicon) : 'end';
  return second && second.end < inside && behind !== 'sign' && behind !== 'preposition' ? second : first;
}

/** Right behind a noun phrase, or behind the place that is told of one word ("Boat at sea,"), as under pictures. */
function commaBehind(
  pieces: readonly Piece[],
  { first, end }: PieceRange,
  lexicon: Lexicon,
  inside: number,
): number | undefined {
  if (isSign(pieces[end], ',')) return end;
  if (end - first > 1 || classOf(pieces, end, lexicon) !== 'preposition') return undefined;
  const comma = nextComma(pieces, end, Math.min(inside, end + LONGEST_CAPTION));
  if (comma === undefined) return undefined;
  for (let at = end; at < comma; at++) if (isVerblike(pieces, at, lexicon)) return undefined;
  return comma;
}

const LONGEST_CAPTION = 9;

function isVerblike(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  return is === 'auxiliary' || is === 'speech' || is === 'sign';
}

/** Where the clause begins in which a piece stands. */
export function clauseStart(pieces: readonly Piece[], inside: number, lexicon: Lexicon, floor: number): number {
  for (let at = inside - 1; at > floor; at--) {
    if (isSign(pieces[at], ';:') || classOf(pieces, at, lexicon) === 'quotation') return at + 1;
    if (isNewClause(pieces, at, lexicon)) return at + 1;
  }
  return floor;
}

/** ", and the senator …" · "while he …" */
function isNewClause(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  if (classOf(pieces, at, lexicon) !== 'conjunction') return false;
  if (isIn(pieces[at], lexicon.coordinators ?? new Set()) && !isSign(pieces[at - 1], ',')) return false;
  const next = classOf(pieces, at + 1, lexicon);
  return next === 'pronoun' || ((next === 'determiner' || next === 'name') && hasVerbSoon(pieces, at + 1, lexicon));
}

/** Whether a verb that shows itself follows a noun phrase: else ", and Smith" goes on with a list. */
function hasVerbSoon(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const end = nounPhraseAt(pieces, at, lexicon)?.end ?? at;
  const is = classOf(pieces, end, lexicon);
  if (isIn(pieces[end], lexicon.infinitiveMarks ?? new Set())) return false;
  return is !== 'sign' && is !== 'end' && is !== 'conjunction' && is !== 'preposition';
}

function afterOpening(pieces: readonly Piece[], from: number, lexicon: Lexicon): number {
  let at = from;
  while (isOpening(pieces, at, lexicon)) at++;
  return at;
}

function isOpening(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  if (is === 'conjunction') return isIn(pieces[at], lexicon.coordinators ?? new Set());
  return is === 'adverb' || is === 'sign' || is === 'quotation';
}

/** "In London …," · "Asked about it," · "Speaking to reporters," */
function isIntroduction(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  if (is === 'preposition' || is === 'conjunction' || is === 'speech' || is === 'relative') return true;
  const piece = pieces[at];
  if (isGerund(piece, lexicon)) return true;
  if (piece?.kind !== 'word' || beginsNounPhrase(is) || !lexicon.pastEnding?.test(piece.folded)) return false;
  return true;
}

function nextComma(pieces: readonly Piece[], from: number, before: number): number | undefined {
  for (let at = from; at < before; at++) if (isSign(pieces[at], ',')) return at;
  return undefined;
}

/** "In London the minister": the last noun phrase that no preposition governs. */
function lastNewPhrase(
  pieces: readonly Piece[],
  from: number,
  before: number,
  lexicon: Lexicon,
): PieceRange | undefined {
  for (let at = from + 1; at < before; at++) {
    const [is, left] = [classOf(pieces, at, lexicon), classOf(pieces, at - 1, lexicon)];
    const isFree = left !== 'preposition' && left !== 'determiner' && left !== 'name' && left !== 'conjunction';
    if (is === 'pronoun' || (is === 'determiner' && isFree)) return nounPhraseAt(pieces, at, lexicon, before);
  }
  return undefined;
}
