import { PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../lexicon/german-words.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { Pieces } from './phrase.ts';
import { wordAt } from './pieces.ts';

/** Pieces of a sentence between commas, colons and the like; without them. */
export type Clause = PieceRange;

/** The stretches of a sentence between its signs, those in brackets left within. */
export function clausesOf(pieces: Pieces): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  let depth = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'sign') {
      if (piece.text === '(') depth++;
      if (piece.text === ')') depth = Math.max(0, depth - 1);
    }
    if (piece && (depth > 0 || !isBorder(pieces, at))) continue;
    if (at > first) clauses.push({ first, end: at });
    first = at + 1;
  }
  return clauses;
}

function isBorder(pieces: Pieces, at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'sign') return false;
  if (/[,:;!?…]/u.test(piece.text)) return !isWithinNumber(pieces, at);
  if (/[–—-]/u.test(piece.text)) return isApart(pieces, at);
  return piece.text === '.' && at === pieces.length - 1;
}

function isWithinNumber(pieces: Pieces, at: number): boolean {
  const [before, sign, behind] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  return before?.end === sign?.start && sign?.end === behind?.start && behind?.kind === 'word';
}

/** A dash with white space before it. */
function isApart(pieces: Pieces, at: number): boolean {
  return pieces[at - 1]?.end !== pieces[at]?.start && pieces[at + 1]?.start !== pieces[at]?.end;
}

/** The verb of the clause stands last. */
export function isSubordinate(pieces: Pieces, { first }: Clause, index: number): boolean {
  const word = wordAt(pieces, first);
  if (word === undefined) return false;
  if (SUBORDINATORS.has(word) || (index > 0 && RELATIVES.has(word))) return true;
  const second = wordAt(pieces, first + 1) ?? '';
  if (/^(?:wenn|dass|weil)$/.test(second)) return true;
  return index > 0 && PREPOSITIONS.has(word) && RELATIVES.has(second) && !isCapital(pieces, first + 2);
}
