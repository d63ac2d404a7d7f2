import type { Span } from '../../../text/span.ts';
import { words } from '../../lexicon/lexicon.ts';
import { isReporting } from '../../reported/german/mood.ts';
import type { Construction } from '../../statement.ts';
import { type PieceRange, spanOf } from '../noun-phrase.ts';
import { type Cue, speakerOf } from './cues.ts';
import { soMarker } from './markers.ts';
import { type Pieces, phraseAt } from './phrase.ts';
import { isLower, isSign, wordAt } from './pieces.ts';
import type { Reading } from './reading.ts';
import { subjectBehind } from './subject.ts';

export interface GermanAttribution {
  readonly construction: Construction;
  readonly speakerAt?: Span;
  /** Where it is less sure than its construction mostly is. */
  readonly confidence?: number;
}

const POSSESSIVES = words('seine ihre sein ihr weiter zudem dazu ausserdem ferner wortlich und');

/** Who says a quotation, as far as its own sentence tells. */
export function attributeGerman(reading: Reading, at: number): GermanAttribution | undefined {
  return behind(reading, at) ?? leadIn(reading, at) ?? within(reading, at);
}

function attribution(
  pieces: Pieces,
  construction: Construction,
  phrase: PieceRange | undefined,
): GermanAttribution | undefined {
  return phrase && { construction, speakerAt: spanOf(pieces, phrase) };
}

/** „…“, sagte X · „…“, so X · „…“, heißt es im Bericht · „…“ (X) */
function behind(reading: Reading, quotation: number): GermanAttribution | undefined {
  const { pieces, cues, clauses, markers } = reading;
  let at = quotation + 1;
  while (isSign(pieces, at, ',–—-.!?')) at++;
  const so = soMarker(pieces, at, clauseEnd(reading, at));
  if (so) return attribution(pieces, 'behind', so.speaker);
  const from = wordAt(pieces, at) === 'so' ? at + 1 : at;
  const cue = cues.find((one) => one.verb === from);
  if (cue)
    return attribution(
      pieces,
      'behind',
      subjectBehind(pieces, from + 1, cue.clause.end) ?? speakerOf(pieces, clauses, cue),
    );
  const heisst = saysItself(reading, from);
  if (heisst) return heisst;
  const marker = markers.find(({ first }) => first === at);
  if (marker) return attribution(pieces, 'marker', marker.speaker);
  const wie = wordAt(pieces, at) === 'wie' ? cues.find((one) => one.clause.first === at) : undefined;
  if (wie) return attribution(pieces, 'behind', speakerOf(pieces, clauses, wie));
  const auxiliary = cues.find((one) => one.clause.first === from && one.verb === from);
  return auxiliary && attribution(pieces, 'behind', speakerOf(pieces, clauses, auxiliary));
}

function clauseEnd({ clauses, pieces }: Reading, at: number): number {
  return clauses.find(({ first, end }) => first <= at && at < end)?.end ?? pieces.length;
}

/** „…“, heißt es im Bericht · hieß es aus Regierungskreisen */
function saysItself(reading: Reading, at: number): GermanAttribution | undefined {
  const { pieces } = reading;
  if (!/^(?:heisst|hiess)$/.test(wordAt(pieces, at) ?? '') || wordAt(pieces, at + 1) !== 'es') return undefined;
  const end = clauseEnd(reading, at);
  return attribution(pieces, 'behind', placeIn(pieces, at + 2, end)) ?? { construction: 'behind' };
}

/** X sagte: „…“ · Ministerin X: „…“ */
function leadIn(reading: Reading, quotation: number): GermanAttribution | undefined {
  return isSign(reading.pieces, quotation - 1, ':') ? leadInOf(reading, quotation - 1) : undefined;
}

/** @param colon where it stands; what follows is said by whom the words before name */
export function leadInOf(reading: Reading, colon: number): GermanAttribution | undefined {
  const { pieces, clauses, cues, markers } = reading;
  const cue = cues.findLast((one) => one.verb < colon && one.last <= colon);
  const byCue = cue && attribution(pieces, 'before', speakerOf(pieces, clauses, cue));
  if (byCue) return byCue;
  const marker = markers.find((one) => one.end <= colon);
  if (marker) return attribution(pieces, 'marker', marker.speaker);
  const clauseAt = clauses.findLastIndex(({ end }) => end <= colon);
  const clause = clauses[clauseAt];
  if (!clause) return undefined;
  const written = writtenIn(reading, colon);
  if (written) return attribution(pieces, 'before', written);
  const label = phraseAt(pieces, clauses[0]?.first ?? 0, clauses[0]?.end ?? colon);
  if (label && (label.end >= colon || isTopic(pieces, label.end + 1))) return attribution(pieces, 'label', label);
  if (POSSESSIVES.has(wordAt(pieces, clauses[0]?.first ?? 0) ?? '') || isReporting(pieces, clauses)) return undefined;
  const verb = finiteOf(pieces, clause.first, clause.end);
  if (verb === undefined) return attribution(pieces, 'before', label);
  const speaker = speakerOf(pieces, clauses, { clause, clauseAt, verb, last: verb, isLast: false, isPassive: false });
  return attribution(pieces, 'before', speaker);
}

/** "Anna Beyer, Leiterin des Amts, zu dem Plan: …" */
function isTopic(pieces: Pieces, at: number): boolean {
  return /^(?:zu|zum|zur|uber)$/.test(wordAt(pieces, at) ?? '') && isSign(pieces, at - 1, ',');
}

/** "In dem Bericht heißt es: …" */
function writtenIn({ pieces, clauses }: Reading, colon: number): PieceRange | undefined {
  const clause = clauses.find(({ first, end }) => end <= colon && isWritten(pieces, first, end));
  return clause && placeIn(pieces, clause.first, clause.end);
}

export function isWritten(pieces: Pieces, first: number, end: number): boolean {
  for (let at = first; at < end - 1; at++) {
    const word = wordAt(pieces, at) ?? '';
    if (/^(?:heisst|hiess)$/.test(word) && wordAt(pieces, at + 1) === 'es') return true;
    if (/^(?:steht|stand)$/.test(word)) return true;
  }
  return false;
}

/** The noun phrase behind the first preposition that tells where something is written. */
export function placeIn(pieces: Pieces, from: number, end: number): PieceRange | undefined {
  for (let at = from; at < end; at++) {
    if (!/^(?:in|im|aus|auf|von|vom|bei|beim)$/.test(wordAt(pieces, at) ?? '')) continue;
    const phrase = phraseAt(pieces, at + 1, end);
    if (phrase) return phrase;
  }
  return undefined;
}

/** The likely place of the finite verb of a clause: its first word in small letters that ends as a verb does. */
function finiteOf(pieces: Pieces, first: number, end: number): number | undefined {
  const phrase = phraseAt(pieces, first, end);
  for (let at = phrase?.end ?? first; at < end; at++)
    if (isLower(pieces, at) && /(?:t|te|ten|en|ist|war)$/.test(wordAt(pieces, at) ?? '')) return at;
  return undefined;
}

/** X nannte es „…“ · X sagte, man sei „…“ · nach Angaben von X sei es „…“ */
function within(reading: Reading, quotation: number): GermanAttribution | undefined {
  const { pieces, clauses, cues, markers } = reading;
  if (isSign(pieces, quotation - 1, '(')) return attribution(pieces, 'label', phraseBefore(reading, quotation - 1));
  const so = clauses.map(({ first, end }) => soMarker(pieces, first, end)).find((marker) => marker !== undefined);
  if (so) return attribution(pieces, 'within', so.speaker);
  const cue = nearestCue(cues, quotation);
  const byCue = cue && attribution(pieces, 'within', speakerOf(pieces, clauses, cue));
  if (byCue) return byCue;
  const written = writtenIn(reading, quotation);
  if (written) return attribution(pieces, 'within', written);
  const marker = markers[0];
  return marker && attribution(pieces, 'marker', marker.speaker);
}

/** The noun phrase that ends right before a bracket. */
function phraseBefore({ pieces }: Reading, end: number): PieceRange | undefined {
  for (let at = Math.max(0, end - 14); at < end; at++) {
    const phrase = phraseAt(pieces, at, end);
    if (phrase && phrase.end >= end) return { first: at, end };
  }
  return undefined;
}

function nearestCue(cues: readonly Cue[], quotation: number): Cue | undefined {
  return cues.findLast((one) => one.verb < quotation) ?? cues.find((one) => one.verb > quotation && !one.isLast);
}
