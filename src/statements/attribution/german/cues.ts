import { GERMAN_VERBS } from '../../lexicon/german-verbs.ts';
import { FILLERS, OBLIQUE, RELATIVES, ROLE } from '../../lexicon/german-words.ts';
import { words } from '../../lexicon/lexicon.ts';
import { hasFinite } from '../../reported/german/mood.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital, isQuotation } from '../piece-tests.ts';
import { type Clause, isSubordinate } from './clause.ts';
import { corePhraseAt, type Pieces, phraseAt } from './phrase.ts';
import { isLower, isSign, wordAt } from './pieces.ts';
import { subjectBefore, subjectBehind } from './subject.ts';

/** A verb of speech in a sentence. */
export interface Cue {
  /** Of the clause among the clauses of the sentence. */
  readonly clauseAt: number;
  readonly clause: Clause;
  /** The finite verb: itself or its auxiliary. */
  readonly verb: number;
  /** The last of its words: "teilte … mit", "hat … gesagt". */
  readonly last: number;
  /** The verb stands at the end of a subordinate clause. */
  readonly isLast: boolean;
  readonly isPassive: boolean;
}

const ACTIVE = words('hat haben hatte hatten habe soll will');
const PASSIVE = words('wird werden wurde wurden worden sei seien');

/** The verbs of speech of a sentence, in order. */
export function cuesOf(pieces: Pieces, clauses: readonly Clause[]): Cue[] {
  const cues: Cue[] = [];
  for (const [clauseAt, clause] of clauses.entries()) {
    for (let at = clause.first; at < clause.end; at++) {
      const cue = isLower(pieces, at) || at === clause.first ? cueAt(pieces, at, clause, clauseAt) : undefined;
      if (!cue) continue;
      cues.push(cue);
      at = Math.max(at, cue.last);
    }
  }
  return cues;
}

function mayBeSpeech(word: string): boolean {
  const { finite, parted, participles, joined } = GERMAN_VERBS;
  return finite.has(word) || parted.has(word) || participles.has(word) || joined.has(word);
}

function cueAt(pieces: Pieces, at: number, clause: Clause, clauseAt: number): Cue | undefined {
  const word = wordAt(pieces, at);
  if (word === undefined || !mayBeSpeech(word)) return undefined;
  const cue = { clauseAt, clause, isLast: isVerbLast(pieces, clause, clauseAt, at) };
  if (GERMAN_VERBS.participles.has(word)) {
    const auxiliary = auxiliaryOf(pieces, at, clause);
    if (auxiliary !== undefined) return { ...cue, ...auxiliary, last: Math.max(at, auxiliary.verb) };
  }
  if (cue.isLast && GERMAN_VERBS.joined.has(word) && at >= clause.end - 2)
    return { ...cue, verb: at, last: at, isPassive: false };
  const apart = GERMAN_VERBS.parted.get(word);
  const particle = apart && particleBehind(pieces, at, clause, apart);
  if (particle !== undefined) return { ...cue, isLast: false, verb: at, last: particle, isPassive: false };
  if (!GERMAN_VERBS.finite.has(word) || isNoSpeech(pieces, at, clause, word)) return undefined;
  return { ...cue, verb: at, last: at, isPassive: false };
}

const MODAL =
  /^(?:kann|konnen|konnte|konnten|muss|mussen|musste|mussten|will|wollen|wollte|wollten|soll|sollen|sollte|sollten|darf|durfen|mochte|mochten|wurde|wurden|wird|werden)$/;

/** "kann man sagen", "bestätigt sich", "so genannte". */
function isNoSpeech(pieces: Pieces, at: number, clause: Clause, word: string): boolean {
  if (/^(?:bestatig|versprach|verspricht|stell|erklar)/.test(word) && wordAt(pieces, at + 1) === 'sich') return true;
  if (!/en$/.test(word) || at < clause.end - 1) return false;
  return pieces.slice(clause.first, at).some((piece) => piece.kind === 'word' && MODAL.test(piece.folded));
}

function isVerbLast(pieces: Pieces, clause: Clause, clauseAt: number, at: number): boolean {
  if (at < clause.end - 3 || !isSubordinate(pieces, clause, clauseAt)) return false;
  const phrase = RELATIVES.has(wordAt(pieces, clause.first) ?? '') ? corePhraseAt(pieces, clause.first, at) : undefined;
  return phrase?.end !== at;
}

function auxiliaryOf(pieces: Pieces, at: number, clause: Clause): { verb: number; isPassive: boolean } | undefined {
  const behind = auxiliaryAt(pieces, at + 1 < clause.end ? at + 1 : at - 1);
  if (behind) return behind === 'unreal' ? undefined : behind;
  for (let place = clause.first; place < at; place++) {
    const found = auxiliaryAt(pieces, place);
    if (found) return found === 'unreal' ? undefined : found;
  }
  return undefined;
}

function auxiliaryAt(pieces: Pieces, verb: number): { verb: number; isPassive: boolean } | 'unreal' | undefined {
  const word = wordAt(pieces, verb);
  if (word === undefined) return undefined;
  const isPassive = PASSIVE.has(word);
  if (!isPassive && !ACTIVE.has(word)) return undefined;
  return isUnreal(pieces, verb) ? 'unreal' : { verb, isPassive };
}

/** "hätte", "würde": nobody did. */
function isUnreal(pieces: Pieces, at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === 'word' && /^(?:hätten?|würden?)$/u.test(piece.text);
}

/** Where the part of a separable verb stands that closes its clause; it may be parted from it by an apposition. */
function particleBehind(pieces: Pieces, verb: number, { end }: Clause, apart: ReadonlySet<string>): number | undefined {
  for (let at = Math.min(pieces.length, end) - 1; at > verb; at--) {
    const word = wordAt(pieces, at);
    if (word !== undefined && apart.has(word) && isParticleHere(pieces, at, end)) return at;
  }
  return particleBehindApposition(pieces, end, apart);
}

/** Prepositions are no particles in the midst of a clause. */
function isParticleHere(pieces: Pieces, at: number, end: number): boolean {
  return at >= end - 1 || !/^(?:mit|an|auf|aus|vor|zu|bei|hin|ein|nach)$/.test(wordAt(pieces, at) ?? '');
}

/** "teilte der Leiter, Jörg Zahn, mit" */
function particleBehindApposition(pieces: Pieces, end: number, apart: ReadonlySet<string>): number | undefined {
  for (let at = end; at < Math.min(pieces.length, end + 40); at++) {
    const word = wordAt(pieces, at);
    if (word === undefined || !apart.has(word)) continue;
    if (isSign(pieces, at - 1, ',') && (at + 1 >= pieces.length || isSign(pieces, at + 1, ',.:'))) return at;
  }
  return undefined;
}

/** Who says it: the subject, or in the passive the one by whom it is said. */
export function speakerOf(pieces: Pieces, clauses: readonly Clause[], cue: Cue): PieceRange | undefined {
  if (cue.isPassive && wordAt(pieces, cue.last) !== 'zitiert') return agentOf(pieces, cue.clause);
  if (cue.isLast) return subjectInSubordinate(pieces, clauses, cue);
  const { clause, verb } = cue;
  const subject = subjectBefore(pieces, clause, verb);
  if (subject) return topicalised(pieces, clause, verb, subject) ?? subject;
  const earlier = verb === clause.first ? subjectFarther(pieces, clauses, cue) : undefined;
  return earlier ?? subjectBehind(pieces, verb + 1, clause.end) ?? subjectOfSentence(pieces, clauses, cue);
}

/** "Der Mann, der gestern aussagte, erklärte": the clause begins with its verb since the subject stands farther off. */
function subjectFarther(pieces: Pieces, clauses: readonly Clause[], { clauseAt, verb }: Cue): PieceRange | undefined {
  if (!isSign(pieces, verb - 1, ',')) return undefined;
  let found: PieceRange | undefined;
  for (let index = clauseAt - 1; index >= 0; index--) {
    const clause = clauses[index] as Clause;
    const phrase = wholePhrase(pieces, clause);
    if (phrase) found = phrase;
    else if (!isSubordinate(pieces, clause, index) && hasFinite(pieces, clause)) break;
  }
  return found;
}

/** The clause is but a noun phrase. */
function wholePhrase(pieces: Pieces, { first, end }: Clause): PieceRange | undefined {
  const from = FILLERS.has(wordAt(pieces, first) ?? '') ? first + 1 : first;
  const phrase = isQuotation(pieces, from) ? undefined : phraseAt(pieces, from, end);
  return phrase && phrase.end >= end ? phrase : undefined;
}

const ABSTRACT =
  /(?:ung|ungen|heit|keit|tion|tionen|schaft|schaften|vorwurf|vorwurfe|idee|frage|unmut|kritik|plan|plane|vorschlag|zahlen|urteil|fehler)$/;

/** "Die Kritik wies der Minister zurück": what stands before the verb is its object. */
function topicalised(pieces: Pieces, { end }: Clause, verb: number, before: PieceRange): PieceRange | undefined {
  const isObject = ABSTRACT.test(wordAt(pieces, headOf(pieces, before)) ?? '');
  const behind = wordAt(pieces, verb + 1);
  if (behind === undefined || (!isObject && behind !== 'der')) return undefined;
  const phrase = phraseAt(pieces, verb + 1, end);
  if (!phrase || OBLIQUE.has(behind)) return undefined;
  const role = wordAt(pieces, headOf(pieces, phrase)) ?? '';
  return isObject || (ROLE.test(role) && !/in(?:nen)?$/.test(role)) ? phrase : undefined;
}

function headOf(pieces: Pieces, { first, end }: PieceRange): number {
  let at = first;
  while (at < end && !isCapital(pieces, at)) at++;
  while (isSign(pieces, at + 1, '-') && isCapital(pieces, at + 2)) at += 2;
  return at;
}

function subjectOfSentence(pieces: Pieces, clauses: readonly Clause[], { verb }: Cue): PieceRange | undefined {
  const [first] = clauses;
  if (!first || isSubordinate(pieces, first, 0) || isQuotation(pieces, first.first)) return undefined;
  return (
    subjectBefore(pieces, first, Math.min(verb, first.end)) ??
    subjectBehind(pieces, first.first, Math.min(verb, first.end))
  );
}

function subjectInSubordinate(pieces: Pieces, clauses: readonly Clause[], cue: Cue): PieceRange | undefined {
  const { clause, clauseAt, verb } = cue;
  const isRelative = clauseAt > 0 && /^(?:der|die|das|welcher?)$/.test(wordAt(pieces, clause.first) ?? '');
  if (!isRelative) return subjectBehind(pieces, clause.first + 1, Math.max(verb, clause.first + 1));
  const before = clauses[clauseAt - 1];
  return before && lastPhraseOf(pieces, before);
}

/** The noun phrase that closes a clause: what a relative clause behind it tells of. */
function lastPhraseOf(pieces: Pieces, { first, end }: Clause): PieceRange | undefined {
  for (let at = first; at < end; at++) {
    const phrase = phraseAt(pieces, at, end);
    if (phrase && phrase.end >= end) return phrase;
  }
  return undefined;
}

function agentOf(pieces: Pieces, { first, end }: Clause): PieceRange | undefined {
  for (let at = first; at < end; at++) {
    const word = wordAt(pieces, at);
    if (word !== 'von' && word !== 'vom' && word !== 'durch') continue;
    const phrase = phraseAt(pieces, at + 1, end);
    if (phrase) return phrase;
  }
  return undefined;
}
