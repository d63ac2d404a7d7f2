import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at, datelineEnd, find, findLast, isJoint, wordAt } from '../syntax/words.ts';
import { frenchMentionAt, isFrenchPerson } from './french-mention.ts';
import { ADVERBS, CLITICS, CONNECTIVES, DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES } from './french-words.ts';

type Pieces = readonly Piece[];

const MOST_ADJUNCTS = 22;
const MOST_FRONTED = 6;
const LONGEST_ADJUNCT = 14;
/** Subjects that say nothing of who speaks: "quelqu’un", "on". */
const NOBODY = new Set(['on', 'un', 'personne', 'chacun', 'certains', 'beaucoup']);
const IMPERSONAL = new Set(['faut', 'fallait', 'faudra', 'y', 'semble', 'reste', 'suffit', 'agit', 'pleut']);

/** Behind a verb: at once, or behind "mardi", "à la presse", "devant le Sénat", "dans un communiqué,". */
export function frenchSubjectBehind(pieces: Pieces, from: number): PieceRange | undefined {
  let index = from;
  while (index < pieces.length && index - from < MOST_ADJUNCTS) {
    const next = frenchAdjunctEnd(pieces, index);
    if (next === undefined) return frenchMentionAt(pieces, index);
    index = next;
    if (at(pieces, index) === ',') index++;
  }
  return undefined;
}

/** Where what tells when, where or to whom ends. */
export function frenchAdjunctEnd(pieces: Pieces, index: number): number | undefined {
  const word = at(pieces, index);
  if (word === 'ce' && TIMES.has(at(pieces, index + 1))) return index + 2;
  if (word === 'le' && /^\d/.test(at(pieces, index + 1))) return index + 2;
  if (isJoint(word) && TIMES.has(at(pieces, index + 1))) return index + 2;
  if (TIMES.has(word) || /^\d+$/.test(word)) return index + 1;
  if (ADVERBS.has(word) || word.endsWith('ment'))
    return PREPOSITIONS.has(word) && !ADVERBS.has(at(pieces, index + 1)) ? prepositionalEnd(pieces, index) : index + 1;
  return PREPOSITIONS.has(word) && word !== 'de' && word !== 'du' && word !== 'des'
    ? prepositionalEnd(pieces, index)
    : undefined;
}

/** Up to a comma, "que" or the noun phrase that no preposition governs. */
function prepositionalEnd(pieces: Pieces, from: number): number | undefined {
  const end = find(from + 1, Math.min(pieces.length, from + LONGEST_ADJUNCT), (index) =>
    endsAdjunct(pieces, index, from),
  );
  return end === undefined || (!wordAt(pieces, end) && at(pieces, end) !== ',') ? undefined : end;
}

function endsAdjunct(pieces: Pieces, index: number, from: number): boolean {
  const word = wordAt(pieces, index);
  if (!word) return !isJoint(at(pieces, index));
  return index > from + 1 && (/^qu?e?$/.test(word.folded) || isOwn(pieces, index));
}

function isOwn(pieces: Pieces, index: number): boolean {
  let before = index - 1;
  while (isJoint(at(pieces, before))) before--;
  const word = at(pieces, before);
  if (PREPOSITIONS.has(word) || DETERMINERS.has(word)) return false;
  if (DETERMINERS.has(at(pieces, index))) return true;
  if (before !== index - 1 || !isCapital(pieces, index)) return false;
  const text = wordAt(pieces, before)?.text ?? '';
  return !isCapital(pieces, before) || (text.length > 1 && text === text.toUpperCase());
}

/** Before a verb: right before it, before "qui", or at the head of its clause. */
export function frenchSubjectOf(pieces: Pieces, verb: SpeechVerb, from: number): PieceRange | undefined {
  if (verb.subject) return verb.subject;
  let end = verb.first;
  while (end > from && isLight(pieces, end - 1)) end--;
  if (PRONOUNS.has(at(pieces, end - 1))) return isImpersonal(pieces, end) ? undefined : { first: end - 1, end };
  if (NOBODY.has(at(pieces, end - 1))) return at(pieces, end - 1) === 'on' ? houseOf(pieces, from) : undefined;
  if (at(pieces, end - 1) === 'qui') return antecedent(pieces, from, end - 1);
  const start = clauseStart(pieces, Math.max(from, datelineEnd(pieces)), end);
  return headOf(pieces, start, end) ?? (start > from ? headOf(pieces, from, end) : undefined);
}

/** "À l’Élysée, on souligne que". */
function houseOf(pieces: Pieces, from: number): PieceRange | undefined {
  if (!/^(?:a|au|chez)$/.test(at(pieces, from))) return undefined;
  const house = frenchMentionAt(pieces, from + 1);
  return house && at(pieces, house.end) === ',' ? house : undefined;
}

function isLight(pieces: Pieces, index: number): boolean {
  const word = at(pieces, index);
  return (CLITICS.has(word) && word !== 'le' && word !== 'la' && word !== 'les') || isJoint(word) || ADVERBS.has(word);
}

function isImpersonal(pieces: Pieces, index: number): boolean {
  return IMPERSONAL.has(at(pieces, index)) || IMPERSONAL.has(at(pieces, index + 2));
}

function antecedent(pieces: Pieces, from: number, relative: number): PieceRange | undefined {
  const end = at(pieces, relative - 1) === ',' ? relative - 1 : relative;
  const first = findLast(from, end, (index) => {
    const found = frenchMentionAt(pieces, index);
    return (
      found !== undefined &&
      found.end >= end &&
      !PREPOSITIONS.has(at(pieces, index - 1)) &&
      !isJoint(at(pieces, index - 1)) &&
      (DETERMINERS.has(at(pieces, index)) || !isCapital(pieces, index - 1))
    );
  });
  return first === undefined ? undefined : { first, end };
}

/** Behind the last semicolon, colon, dash or ", mais" before a place. */
function clauseStart(pieces: Pieces, from: number, end: number): number {
  const border = findLast(from, end, (index) => {
    const word = at(pieces, index);
    if (word === ';' || word === ':' || word === 'dont') return true;
    return at(pieces, index - 1) === ',' && /^(mais|car|tandis|alors|et|puis|or)$/.test(word);
  });
  if (border === undefined) return from;
  return at(pieces, border + 1) === 'que' || at(pieces, border + 1) === 'qu' ? border + 2 : border + 1;
}

/** The first noun phrase of a clause that no preposition governs. */
function headOf(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  let index: number | undefined = from;
  for (let steps = 0; index !== undefined && steps < MOST_FRONTED; steps++) {
    while (index < end && isOpening(pieces, index)) index++;
    const found = isGerund(pieces, index) ? undefined : frenchMentionAt(pieces, index);
    if (found) return { first: found.first, end: Math.min(found.end, Math.max(end, found.first + 1)) };
    index = frontedEnd(pieces, index, end);
  }
  return undefined;
}

/** Behind "Dans un communiqué," · "Interrogé lundi,". */
function frontedEnd(pieces: Pieces, from: number, end: number): number | undefined {
  const comma = find(from, end, (index) => at(pieces, index) === ',');
  const next = comma === undefined ? prepositionalEnd(pieces, from) : comma + 1;
  return next !== undefined && next > from && next < end ? next : undefined;
}

/** "Rappelant que …, X a …" · "Interrogé lundi, X …" · "N’ayant rien reçu, X …" */
function isGerund(pieces: Pieces, index: number): boolean {
  const place = at(pieces, index) === 'n' || at(pieces, index) === 's' ? index + 2 : index;
  const text = wordAt(pieces, place)?.text ?? '';
  return isCapital(pieces, index) && /(?:ant|ée?s?)$/u.test(text) && !isCapital(pieces, place + 1);
}

function isOpening(pieces: Pieces, index: number): boolean {
  const word = at(pieces, index);
  if (word === ',' || word === '–' || word === '—' || word === '-') return true;
  return CONNECTIVES.has(word) || (ADVERBS.has(word) && !PREPOSITIONS.has(word) && !DETERMINERS.has(word));
}

/** "Réponse du ministre :" */
function behindAnswer(pieces: Pieces, from: number): number {
  if (at(pieces, from) !== 'reponse') return from;
  return from + 2;
}

/** The person of whom a sentence speaks, by what stands at its head. */
export function frenchPersonIn(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  const found = headOf(pieces, behindAnswer(pieces, from === 0 ? datelineEnd(pieces) : from), end);
  if (!found || !isFrenchPerson(pieces, found)) return undefined;
  return PRONOUNS.has(at(pieces, found.first)) && isImpersonal(pieces, found.end) ? undefined : found;
}
