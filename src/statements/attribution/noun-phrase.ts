import type { Span } from '../../text/span.ts';
import type { Piece } from '../frame/frame.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isSign } from './piece-tests.ts';
import { beginsNounPhrase, classOf, type WordClass } from './word-class.ts';

/** Pieces from one to another, `end` exclusive. */
export interface PieceRange {
  readonly first: number;
  readonly end: number;
}

const LONGEST = 24;
const INSIDE = ".-–’'&/()";
/** End a noun phrase whatever it is. */
const NEVER_INSIDE: ReadonlySet<WordClass> = new Set([
  'pronoun',
  'relative',
  'complementizer',
  'auxiliary',
  'speech',
  'quotation',
  'end',
]);

/**
 * The noun phrase that begins at a piece, with what stands beside it between commas ("Imogen Stallard, director of the
 * charity"); undefined where none does.
 *
 * @param limit the piece before which it ends at the latest
 */
export function nounPhraseAt(
  pieces: readonly Piece[],
  at: number,
  lexicon: Lexicon,
  limit = pieces.length,
): PieceRange | undefined {
  const first = classOf(pieces, at, lexicon);
  if (at >= limit) return undefined;
  if (first === 'pronoun') return { first: at, end: at + 1 };
  if (!beginsNounPhrase(first) && first !== 'word') return undefined;
  const core = coreEnd(pieces, at, lexicon, limit);
  return { first: at, end: appositionEnd(pieces, core, lexicon, limit) };
}

/** Where the noun phrase ends that begins at a piece, without what stands behind a comma. */
function coreEnd(pieces: readonly Piece[], at: number, lexicon: Lexicon, limit: number): number {
  let end = at + 1;
  while (end < limit && end - at < LONGEST && goesOn(pieces, end, lexicon)) end++;
  while (end > at + 1 && isLoose(pieces, end - 1, lexicon)) end--;
  return end;
}

function goesOn(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  const is = classOf(pieces, at, lexicon);
  if (piece?.kind === 'sign') return INSIDE.includes(piece.text) && isJoining(pieces, at, lexicon);
  if (NEVER_INSIDE.has(is)) return false;
  const before = classOf(pieces, at - 1, lexicon);
  if (is === 'determiner') return before === 'preposition' || before === 'conjunction' || before === 'determiner';
  if (is === 'conjunction') return isAnd(piece, lexicon) && goesOnWithName(pieces, at + 1, lexicon);
  if (is === 'preposition') return isLink(pieces, at, lexicon, before);
  if (is === 'adverb') return false;
  return !isVerb(pieces, at, lexicon);
}

function isJoining(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  if (isSign(piece, ')')) return true;
  if (isSign(piece, '.') && !isAbbreviated(pieces[at - 1])) return false;
  const next = classOf(pieces, at + 1, lexicon);
  return next === 'name' || next === 'word' || next === 'determiner';
}

function isAbbreviated(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && piece.isCapital && piece.folded.length < 5;
}

function isAnd(piece: Piece | undefined, { coordinators }: Lexicon): boolean {
  return piece?.kind === 'word' && (coordinators?.has(piece.folded) ?? false);
}

function goesOnWithName(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  return is === 'name' || is === 'word' || (is === 'determiner' && classOf(pieces, at + 1, lexicon) !== 'pronoun');
}

/** "of", "for" always; "at", "in", "from" behind a common noun only: "a professor at Leeds", not "Smith in Leeds". */
function isLink(pieces: readonly Piece[], at: number, lexicon: Lexicon, before: WordClass): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || !beginsOrIsWord(classOf(pieces, at + 1, lexicon))) return false;
  return lexicon.nameLinks.has(piece.folded) || (before === 'word' && (lexicon.roleLinks?.has(piece.folded) ?? false));
}

function beginsOrIsWord(is: WordClass): boolean {
  return is === 'determiner' || is === 'name' || is === 'word' || is === 'preposition';
}

/** A verb of which no more is known than how it ends and what stands behind it: "promised the". */
function isVerb(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || piece.isCapital) return false;
  if (lexicon.weakVerbs.has(piece.folded) || lexicon.plainVerbs?.has(piece.folded)) return true;
  if (!lexicon.pastEnding?.test(piece.folded)) return false;
  const next = classOf(pieces, at + 1, lexicon);
  return next !== 'name' && next !== 'word';
}

function isLoose(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  return is === 'preposition' || is === 'determiner' || is === 'conjunction' || isSign(pieces[at], ".-–’'&/(");
}

/** Behind ", a spokesman for the ministry" and ", 41," where it ends with a comma or nothing. */
function appositionEnd(pieces: readonly Piece[], end: number, lexicon: Lexicon, limit: number): number {
  if (!isSign(pieces[end], ',') || end + 1 >= limit) return end;
  const is = classOf(pieces, end + 1, lexicon);
  if (is !== 'determiner' && is !== 'word' && is !== 'name') return end;
  if (isVerb(pieces, end + 1, lexicon) || isGerund(pieces[end + 1], lexicon)) return end;
  const behind = coreEnd(pieces, end + 1, lexicon, limit);
  return behind >= limit || isSign(pieces[behind], ',.;:') ? behind : end;
}

export function isGerund(piece: Piece | undefined, { gerundEnding }: Lexicon): boolean {
  return piece?.kind === 'word' && (gerundEnding?.test(piece.folded) ?? false);
}

/**
 * The noun phrase that ends right before a piece: as a rule the subject of a verb that stands there.
 *
 * @param floor the piece with which it begins at the earliest
 */
export function nounPhraseBefore(
  pieces: readonly Piece[],
  before: number,
  lexicon: Lexicon,
  floor = 0,
): PieceRange | undefined {
  if (before <= floor) return undefined;
  if (classOf(pieces, before - 1, lexicon) === 'pronoun') return { first: before - 1, end: before };
  let first = before;
  while (first > floor && before - first < LONGEST && reachesBack(pieces, first - 1, lexicon)) first--;
  first = firstOfSubject(pieces, first, before, lexicon);
  return first < before ? { first, end: before } : undefined;
}

function reachesBack(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const piece = pieces[at];
  const is = classOf(pieces, at, lexicon);
  if (piece?.kind === 'sign') return INSIDE.includes(piece.text) && !isSign(piece, '–');
  if (NEVER_INSIDE.has(is)) return false;
  if (is === 'conjunction') return isAnd(piece, lexicon) && !isSign(pieces[at - 1], ',');
  if (is !== 'word' || piece?.kind !== 'word') return true;
  return !lexicon.weakVerbs.has(piece.folded) && !lexicon.plainVerbs?.has(piece.folded);
}

/** Passes over "In an interview with the paper": the subject begins behind it. */
function firstOfSubject(pieces: readonly Piece[], from: number, before: number, lexicon: Lexicon): number {
  let first = from;
  while (first < before && isSkipped(pieces, first, lexicon)) first++;
  if (classOf(pieces, first, lexicon) !== 'preposition') return first;
  for (let at = first + 1; at < before; at++) if (isNewPhrase(pieces, at, lexicon)) return at;
  for (let at = before - 1; at > first; at--) if (classOf(pieces, at, lexicon) !== 'name') return at + 1;
  return before;
}

function isSkipped(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const is = classOf(pieces, at, lexicon);
  return is === 'adverb' || is === 'conjunction' || is === 'sign';
}

function isNewPhrase(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const [is, before] = [classOf(pieces, at, lexicon), classOf(pieces, at - 1, lexicon)];
  if (is === 'determiner') return before !== 'preposition' && before !== 'conjunction' && before !== 'determiner';
  return is === 'name' && (before === 'word' || before === 'adverb') && !isGerund(pieces[at - 1], lexicon);
}

export function spanOf(pieces: readonly Piece[], { first, end }: PieceRange): Span {
  return { start: pieces[first]?.start ?? 0, end: pieces[end - 1]?.end ?? 0 };
}
