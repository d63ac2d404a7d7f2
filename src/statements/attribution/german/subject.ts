import { ADVERBS, FILLERS, OBLIQUE, PREPOSITIONS, ROLE } from '../../lexicon/german-words.ts';
import type { PieceRange } from '../noun-phrase.ts';
import { isCapital } from '../piece-tests.ts';
import type { Clause } from './clause.ts';
import { corePhraseAt, type Pieces, phraseAt } from './phrase.ts';
import { isLower, isWord, wordAt } from './pieces.ts';

/** The noun phrase that opens a clause, before its finite verb; undefined where it is no subject. */
export function subjectBefore(pieces: Pieces, { first }: Clause, verb: number): PieceRange | undefined {
  let at = first;
  while (at < verb && FILLERS.has(wordAt(pieces, at) ?? '')) at++;
  if (/^(?:er|ich|wir)$/.test(wordAt(pieces, verb + 1) ?? '') && verb > first) return undefined;
  if (at >= verb || OBLIQUE.has(wordAt(pieces, at) ?? '')) return undefined;
  return phraseAt(pieces, at, verb);
}

/** The first noun phrase from a place on that is neither an object nor behind a preposition. */
export function subjectBehind(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  let at = from;
  while (at < end) {
    const word = wordAt(pieces, at);
    const skipped = word === undefined ? at + 1 : skipOblique(pieces, at, end);
    const phrase = skipped !== undefined || isAdverb(pieces, at) ? undefined : phraseAt(pieces, at, end);
    if (phrase) return phrase;
    at = skipped ?? at + 1;
  }
  return undefined;
}

function isAdverb(pieces: Pieces, at: number): boolean {
  return isLower(pieces, at) && ADVERBS.has(wordAt(pieces, at) ?? '');
}

/** Just behind an object or a phrase with its preposition that begins here. */
function skipOblique(pieces: Pieces, at: number, end: number): number | undefined {
  const word = wordAt(pieces, at) ?? '';
  if (PREPOSITIONS.has(word)) {
    let from = at + 1;
    while (from < at + 4 && isAdverb(pieces, from)) from++;
    const phrase = corePhraseAt(pieces, from, end);
    return phrase ? beforeRole(pieces, phrase) : skipTime(pieces, at + 1);
  }
  if (OBLIQUE.has(word)) return corePhraseAt(pieces, at, end)?.end;
  return undefined;
}

/** "sagte in Wien Minister X": the place ends where the office begins. */
function beforeRole(pieces: Pieces, { first, end }: PieceRange): number {
  for (let at = first + 1; at < end; at++) {
    const isName = isCapital(pieces, at) && isCapital(pieces, at - 1);
    if (isName && ROLE.test(wordAt(pieces, at) ?? '')) return at;
  }
  return end;
}

/** "am Montag", "am 3. März 2020": words that are no noun phrases. */
function skipTime(pieces: Pieces, from: number): number {
  let at = from;
  while (isWord(pieces, at) && !isLower(pieces, at)) at++;
  return Math.max(at, from + (isWord(pieces, from) ? 1 : 0));
}
