import type { Piece } from '../../frame/frame.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { SpeechVerb } from '../syntax/syntax.ts';
import { at, find, isJoint, wordAt } from '../syntax/words.ts';
import { isNoName } from './french-mention.ts';
import {
  FINITE_VERBS,
  INFINITIVES,
  MENTIONING,
  MENTIONING_PARTICIPLES,
  PARTICIPLES,
  REFLEXIVE_FINITE,
  REFLEXIVE_PARTICIPLES,
} from './french-verbs.ts';
import { ADVERBS, ASIDES, AUXILIARIES, CLITICS, DETERMINERS } from './french-words.ts';

type Pieces = readonly Piece[];

const INVERTED = new Set(['il', 'elle', 'ils', 'elles', 'on', 'ce']);
const PARTICIPLE_END = /[ée]e?s?$|[iu]e?s?$|[st]e?s?$/iu;
const ACCENTED = /ée?s?$/iu;
/** Behind these no verb stands, or one that is denied. */
const NOT_BEFORE = new Set(['de', 'd', 'du', 'pas', 'jamais', 'point', 'guere']);
const WILLING = new Set(['tenu', 'tient', 'tenait', 'voulu', 'veut', 'vient', 'va', 'tenue', 'fait', 'fit']);
const MOST_BETWEEN = 8;
const MOST_CLITICS = 5;

/** "estime" · "explique-t-elle" · "a également indiqué" · "s’est félicitée" · "lui a-t-elle glissé" · "a tenu à préciser". */
export function frenchVerbAt(pieces: Pieces, first: number): SpeechVerb | undefined {
  return verbAt(pieces, first, SPEECH);
}

/** "parle d’« … »" · "a qualifié le texte de « … »": verbs that take pieces of a sentence. */
export function frenchMentioningAt(pieces: Pieces, first: number): SpeechVerb | undefined {
  return verbAt(pieces, first, MENTION);
}

interface Verbs {
  readonly finite: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
}

const SPEECH: Verbs = { finite: FINITE_VERBS, participles: PARTICIPLES };
const MENTION: Verbs = { finite: MENTIONING, participles: MENTIONING_PARTICIPLES };
const REFLEXIVE: Verbs = { finite: REFLEXIVE_FINITE, participles: REFLEXIVE_PARTICIPLES };

function verbAt(pieces: Pieces, first: number, verbs: Verbs): SpeechVerb | undefined {
  if (!mayBegin(at(pieces, first), verbs)) return undefined;
  const index = cliticsEnd(pieces, first);
  if (index === undefined) return undefined;
  const isReflexive = find(first, index, (place) => /^se?$/.test(at(pieces, place))) !== undefined;
  if (WILLING.has(at(pieces, index))) return willing(pieces, first, index);
  const kind = isReflexive ? REFLEXIVE : verbs;
  const isCompound = AUXILIARIES.has(at(pieces, index));
  return isCompound ? compound(pieces, first, index, kind) : finite(pieces, first, index, kind);
}

/** Nearly all words are none of these: asked first, since it is asked of each word of a text. */
function mayBegin(word: string, { finite }: Verbs): boolean {
  return finite.has(word) || CLITICS.has(word) || AUXILIARIES.has(word) || WILLING.has(word);
}

/** Where the little words before a verb end. */
function cliticsEnd(pieces: Pieces, first: number): number | undefined {
  if (isJoint(at(pieces, first)) || isCapital(pieces, first)) return undefined;
  let index = first;
  while (index <= first + MOST_CLITICS && isClitic(at(pieces, index))) index++;
  return index > first + MOST_CLITICS ? undefined : index;
}

function isClitic(word: string): boolean {
  return CLITICS.has(word) || isJoint(word);
}

function finite(pieces: Pieces, first: number, index: number, verbs: Verbs): SpeechVerb | undefined {
  const word = wordAt(pieces, index);
  if (!word || word.isCapital || ACCENTED.test(word.text) || isNoun(pieces, first)) return undefined;
  if (!verbs.finite.has(word.folded)) return undefined;
  return verbWith(first, index + 1, invertedAt(pieces, index + 1));
}

function verbWith(first: number, end: number, subject: PieceRange | undefined): SpeechVerb {
  return subject ? { first, end: Math.max(end, subject.end), subject } : { first, end };
}

/** Any verb, told only by what it is not. */
export function frenchAnyVerbAt(pieces: Pieces, first: number): SpeechVerb | undefined {
  const index = cliticsEnd(pieces, first);
  if (index === undefined) return undefined;
  const isCompound = AUXILIARIES.has(at(pieces, index));
  const inverted = invertedAt(pieces, index + 1);
  const main = isCompound ? (inverted?.end ?? index + 1) : index;
  const word = wordAt(pieces, main);
  if (!word || word.isCapital || word.folded.length < 2 || isNoName(word.folded) || DETERMINERS.has(word.folded))
    return undefined;
  if (isCompound !== ACCENTED.test(word.text) && !(isCompound && PARTICIPLE_END.test(word.text))) return undefined;
  return verbWith(first, main + 1, inverted);
}

/** "le juge", "une note": the same letters. */
function isNoun(pieces: Pieces, first: number): boolean {
  const before = at(pieces, isJoint(at(pieces, first - 1)) ? first - 2 : first - 1);
  if (DETERMINERS.has(at(pieces, first)) && !CLITICS.has(at(pieces, first))) return true;
  return (DETERMINERS.has(before) && before !== 'l') || NOT_BEFORE.has(before);
}

function compound(pieces: Pieces, first: number, auxiliary: number, { participles }: Verbs): SpeechVerb | undefined {
  const subject = invertedAt(pieces, auxiliary + 1);
  if (participles !== REFLEXIVE_PARTICIPLES && /^(est|sont|etai)/.test(at(pieces, auxiliary))) return undefined;
  const from = subject?.end ?? auxiliary + 1;
  const main = find(from, from + MOST_BETWEEN, (index) => !isBetween(pieces, index));
  if (main === undefined) return undefined;
  const word = wordAt(pieces, main);
  if (word && participles.has(word.folded) && PARTICIPLE_END.test(word.text)) return verbWith(first, main + 1, subject);
  const verb = WILLING.has(at(pieces, main)) ? willing(pieces, first, main) : undefined;
  return verb && verbWith(first, verb.end, subject);
}

/** What stands between auxiliary and participle: "a lui aussi", "a, pour sa part,". */
function isBetween(pieces: Pieces, index: number): boolean {
  const word = at(pieces, index);
  return word === ',' || isJoint(word) || ADVERBS.has(word) || ASIDES.has(word) || word.endsWith('ment');
}

function willing(pieces: Pieces, first: number, index: number): SpeechVerb | undefined {
  const place = at(pieces, index + 1) === 'a' || at(pieces, index + 1) === 'de' ? index + 2 : index + 1;
  return INFINITIVES.has(at(pieces, place)) ? { first, end: place + 1 } : undefined;
}

function invertedAt(pieces: Pieces, index: number): PieceRange | undefined {
  if (at(pieces, index) !== '-' && at(pieces, index) !== '‑') return undefined;
  let place = index + 1;
  if (at(pieces, place) === 't') place++;
  while (isJoint(at(pieces, place))) place++;
  return INVERTED.has(at(pieces, place)) ? { first: place, end: place + 1 } : undefined;
}
