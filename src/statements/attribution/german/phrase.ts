import type { Piece } from '../../frame/frame.ts';
import {
  ADVERBS,
  DETERMINERS,
  GENITIVE,
  LINKS,
  NO_SPEAKERS,
  OBLIQUE,
  PREPOSITIONS,
  PRESS,
  PRONOUNS,
  ROLE,
} from '../../lexicon/german-words.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import { isLower, isSign, isWord, wordAt } from './pieces.ts';

export type Pieces = readonly Piece[];

const LONGEST = 28;
const ADJECTIVE = /(?:[^aeiou](?:e|en|er|es|em)|\d|isch|ige[nrs]?)$/;

/**
 * The noun phrase that begins at a piece, as a subject or behind a preposition: article, adjectives, nouns and names,
 * what depends on them ("der Gewerkschaft", "für Migration", "(SPD)") and an apposition ("…, Leiter des Instituts,").
 *
 * @param end of the clause, exclusive; an apposition may lie behind it
 */
export function phraseAt(pieces: Pieces, at: number, end: number): PieceRange | undefined {
  const pronoun = wordAt(pieces, at);
  if (at < end && isShortQuotation(pieces, at)) return { first: at, end: at + 1 };
  if (pronoun === undefined || at >= end || PREPOSITIONS.has(pronoun) || pronoun === 'des') return undefined;
  if (PRONOUNS.has(pronoun) && !(DETERMINERS.has(pronoun) && isNounBehind(pieces, at + 1)))
    return { first: at, end: at + 1 };
  const head = headEnd(pieces, at, end);
  if (head === undefined) return undefined;
  return { first: at, end: withApposition(pieces, withTails(pieces, at, head, end), end) };
}

/** The same without what depends on it and stands beside it. */
export function corePhraseAt(pieces: Pieces, at: number, end: number): PieceRange | undefined {
  const head = headEnd(pieces, at, end);
  return head === undefined ? undefined : { first: at, end: head };
}

function isNounBehind(pieces: Pieces, at: number): boolean {
  return isCapital(pieces, at) || (isAdjective(pieces, at) && isCapital(pieces, at + 1));
}

/** Just behind the noun, with all names that follow it. */
function headEnd(pieces: Pieces, at: number, limit: number): number | undefined {
  let to = at;
  while (to < limit && to - at < 3 && isDeterminer(pieces, to)) to++;
  if (to === at && /te[nr]?$/.test(wordAt(pieces, to) ?? '') && isLower(pieces, to)) return undefined;
  while (to < limit && to - at < 8 && isAdjective(pieces, to)) to++;
  if (isAdverbial(pieces, at)) return undefined;
  if (to > at && isShortQuotation(pieces, to)) to++;
  else if (isNoun(pieces, to) && to < limit) to++;
  else return undefined;
  return runEnd(pieces, to, Math.min(limit, at + LONGEST));
}

const ADVERBIAL =
  /^(?!deutsch)\w+(?:lich|isch|weise|end|ends|mals|seits|falls|dings|stens|rzeit)$|^(?:besonders|besorgt|folgendes|derzeit|allein)$/;

/** One word with a capital at the beginning of a sentence that is no noun: "Kritisch äußerte sich …". */
function isAdverbial(pieces: Pieces, at: number): boolean {
  return ADVERBIAL.test(wordAt(pieces, at) ?? '') && isLower(pieces, at + 1);
}

function runEnd(pieces: Pieces, from: number, limit: number): number {
  let to = from;
  while (to < limit) {
    const next = runStep(pieces, to);
    if (next === 0) break;
    to += next;
  }
  return to;
}

/** How many pieces go on with a run of nouns and names. */
function runStep(pieces: Pieces, at: number): number {
  const sign = pieces[at];
  if (sign?.kind === 'sign') {
    if (/[-–’'&/‐‑]/u.test(sign.text) && isWord(pieces, at + 1) && isJoined(pieces, at)) return 2;
    return sign.text === '.' && isInitial(pieces, at - 1) && isCapital(pieces, at + 1) ? 2 : 0;
  }
  if (isNoun(pieces, at)) return 1;
  if (isLower(pieces, at - 1) && isSign(pieces, at - 2, '-') && isAdjective(pieces, at)) return 1;
  if (isSign(pieces, at - 1, '-') && wordAt(pieces, at) === 'und') return 1;
  if (isNameLink(pieces, at)) return 2;
  return 0;
}

/** No white space on either side, or at least none before: "US-Regierung", "Innen- und …". */
function isJoined(pieces: Pieces, at: number): boolean {
  const [before, sign] = [pieces[at - 1], pieces[at]];
  return before !== undefined && sign !== undefined && before.end === sign.start;
}

function isInitial(pieces: Pieces, at: number): boolean {
  const before = pieces[at];
  return before?.kind === 'word' && /^(?:\p{Lu}|Dr|Prof|St|Jr|[IVX]+)$/u.test(before.text);
}

function isNameLink(pieces: Pieces, at: number): boolean {
  const word = wordAt(pieces, at);
  if (word === undefined || !isCapital(pieces, at + 1) || !isCapital(pieces, at - 1)) return false;
  return /^(?:de|del|van|der|bin|al|el|da|di|dos|le|la|ten|ibn)$/.test(word) && word !== 'der';
}

function withTails(pieces: Pieces, first: number, from: number, limit: number): number {
  let to = from;
  while (to < limit && to - first < LONGEST) {
    const tail = tailEnd(pieces, first, to, limit);
    if (tail === undefined) break;
    to = tail;
  }
  return to;
}

function tailEnd(pieces: Pieces, first: number, at: number, limit: number): number | undefined {
  if (isSign(pieces, at, '(')) return closingEnd(pieces, at);
  if (isShortQuotation(pieces, at)) return runEnd(pieces, at + 1, limit);
  const word = wordAt(pieces, at);
  if (word === undefined) return undefined;
  if (GENITIVE.has(word)) {
    const tail = headEnd(pieces, at, limit) ?? (isShortQuotation(pieces, at + 1) ? at + 2 : undefined);
    return tail !== undefined && isPressOf(pieces, first, at, tail) ? undefined : tail;
  }
  return LINKS.has(word) ? linkedEnd(pieces, at + 1, limit) : undefined;
}

function linkedEnd(pieces: Pieces, at: number, limit: number): number | undefined {
  const from = OBLIQUE.has(wordAt(pieces, at) ?? '') ? at + 1 : at;
  if (NO_SPEAKERS.has(wordAt(pieces, from) ?? '')) return undefined;
  return headEnd(pieces, from, limit);
}

/** "sagte Merkel der Zeitung": no sub-ordinate of hers, unlike "der Chefredakteur der Zeitung". */
function isPressOf(pieces: Pieces, first: number, at: number, end: number): boolean {
  const last = wordAt(pieces, end - 1);
  if (wordAt(pieces, at) !== 'der' || (last !== undefined && !PRESS.test(last))) return false;
  return !pieces.slice(first, at).some((piece) => piece.kind === 'word' && ROLE.test(piece.folded));
}

function closingEnd(pieces: Pieces, open: number): number | undefined {
  for (let at = open + 1; at < open + 10; at++) if (isSign(pieces, at, ')')) return at + 1;
  return undefined;
}

/** With what stands beside the phrase between commas: "Anna Beyer, Sprecherin der Behörde," · "…, 45,". */
function withApposition(pieces: Pieces, from: number, limit: number): number {
  if (from < limit || !isSign(pieces, from, ',')) return from;
  const limitBeside = Math.min(pieces.length, from + 1 + LONGEST);
  const age = pieces[from + 1];
  if (age?.kind === 'word' && /^\d{2}$/.test(age.text) && isSign(pieces, from + 2, ',')) return from + 2;
  const head = isDative(pieces, from + 1) ? undefined : headEnd(pieces, from + 1, limitBeside);
  if (head === undefined) return from;
  const to = withTails(pieces, from + 1, head, limitBeside);
  return isClosed(pieces, to) ? to : from;
}

function isDative(pieces: Pieces, at: number): boolean {
  return OBLIQUE.has(wordAt(pieces, at) ?? '');
}

function isClosed(pieces: Pieces, at: number): boolean {
  const piece = pieces[at];
  return piece === undefined || (piece.kind === 'sign' && /[,.:;!?–]/u.test(piece.text));
}

function isDeterminer(pieces: Pieces, at: number): boolean {
  const word = wordAt(pieces, at);
  return word !== undefined && (DETERMINERS.has(word) || GENITIVE.has(word) || OBLIQUE.has(word));
}

export function isAdjective(pieces: Pieces, at: number): boolean {
  const word = wordAt(pieces, at);
  if (word === undefined || (!isLower(pieces, at) && !/^\d/.test(word))) return false;
  return ADJECTIVE.test(word) && !ADVERBS.has(word) && !PREPOSITIONS.has(word) && !DETERMINERS.has(word);
}

function isNoun(pieces: Pieces, at: number): boolean {
  const word = wordAt(pieces, at);
  return word !== undefined && isCapital(pieces, at) && !NO_SPEAKERS.has(word);
}

function isShortQuotation(pieces: Pieces, at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === 'quotation' && piece.end - piece.start < 45;
}
