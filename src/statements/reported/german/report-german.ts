import type { Span } from '../../../text/span.ts';
import { isWritten, placeIn } from '../../attribution/german/attribute-german.ts';
import { type Clause, isSubordinate } from '../../attribution/german/clause.ts';
import { type Cue, speakerOf } from '../../attribution/german/cues.ts';
import { type Marker, soMarker } from '../../attribution/german/markers.ts';
import { corePhraseAt, type Pieces, phraseAt } from '../../attribution/german/phrase.ts';
import { isSign, wordAt } from '../../attribution/german/pieces.ts';
import type { Reading } from '../../attribution/german/reading.ts';
import { subjectBehind } from '../../attribution/german/subject.ts';
import { type PieceRange, spanOf } from '../../attribution/noun-phrase.ts';
import { isQuotation } from '../../attribution/piece-tests.ts';
import { PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../lexicon/german-words.ts';
import type { Construction } from '../../statement.ts';
import { hasFinite, reportingVerb, substituteVerb } from './mood.ts';

/** What a sentence reports in its own words. */
export interface GermanReport extends Span {
  readonly construction: Construction;
  readonly speakerAt?: Span;
}

/** What a sentence reports that somebody said, as far as it tells by itself. */
export function reportGerman(reading: Reading): GermanReport | undefined {
  return (
    clauseReport(reading) ??
    writtenReport(reading) ??
    postponedReport(reading) ??
    soReport(reading) ??
    wieReport(reading) ??
    markerReport(reading)
  );
}

function report(
  { pieces }: Reading,
  construction: Construction,
  said: PieceRange,
  speaker: PieceRange | undefined,
): GermanReport | undefined {
  const range = trimmed(pieces, said);
  if (!speaker || range.end - range.first < 3) return undefined;
  return { ...spanOf(pieces, range), construction, speakerAt: spanOf(pieces, speaker) };
}

function trimmed(pieces: Pieces, { first, end }: PieceRange): PieceRange {
  let [from, to] = [first, end];
  while (from < to && isSign(pieces, from, ',:;–—-')) from++;
  while (to > from && isSign(pieces, to - 1, '.,:;–—')) to--;
  return { first: from, end: to };
}

/** X sagte, dass … · X sagte, er habe … · X forderte Y auf, … zu tun */
function clauseReport(reading: Reading): GermanReport | undefined {
  const { pieces, cues, clauses } = reading;
  for (const cue of outermost(cues)) {
    const content = contentBehind(reading, cue);
    if (content === undefined) continue;
    const found = report(reading, 'clause', { first: content, end: pieces.length }, speakerOf(pieces, clauses, cue));
    if (found) return found;
  }
  return undefined;
}

/** Clause by clause; of several in one clause the last first: others before it may be but adjectives. */
function outermost(cues: readonly Cue[]): readonly Cue[] {
  if (cues.length < 2) return cues;
  return [...cues].sort((a, b) => a.clauseAt - b.clauseAt || b.verb - a.verb);
}

/** "In dem Bericht heißt es, …" · "aus Regierungskreisen hieß es, …" */
function writtenReport(reading: Reading): GermanReport | undefined {
  const { pieces, clauses } = reading;
  for (const [index, clause] of clauses.entries()) {
    if (!isWritten(pieces, clause.first, clause.end) || isOther(pieces, clause, clauses[index + 1])) continue;
    const content = index + 1 < clauses.length ? contentAt(pieces, clauses, index + 1) : undefined;
    const said = content === undefined ? { first: 0, end: clause.first - 1 } : { first: content, end: pieces.length };
    const isBehind = content === undefined && index > 0 && /^hiess|^heisst/.test(wordAt(pieces, clause.first) ?? '');
    if (content === undefined && !isBehind) continue;
    return report(reading, 'clause', said, placeIn(pieces, clause.first, clause.end));
  }
  return undefined;
}

/** "stand fest, …": written is what "dass" tells. */
function isOther(pieces: Pieces, { first, end }: Clause, next: Clause | undefined): boolean {
  const says = pieces
    .slice(first, end)
    .some((piece) => piece.kind === 'word' && /^(?:heisst|hiess)$/.test(piece.folded));
  return !says && (next === undefined || wordAt(pieces, next.first) !== 'dass');
}

/** Where the words begin that a verb of speech introduces. */
function contentBehind(reading: Reading, cue: Cue): number | undefined {
  const { pieces, clauses, cues } = reading;
  if (isDenied(pieces, cue)) return undefined;
  for (let index = cue.clauseAt + 1; index < Math.min(clauses.length, cue.clauseAt + 4); index++) {
    const clause = clauses[index] as Clause;
    if (clause.end <= cue.last + 1) continue;
    const content = contentAt(pieces, clauses, index);
    if (content !== undefined) return content;
    if (!isBeside(pieces, clauses, index) || cues.some(({ clauseAt }) => clauseAt === index)) return undefined;
  }
  return undefined;
}

/** "von der Nachricht, dass": what comes is so, whoever says it. */
const FACT = /(?:nachricht|tatsache|umstand|fall|bedingung|grund|ziel)$/;

function contentAt(pieces: Pieces, clauses: readonly Clause[], index: number): number | undefined {
  const clause = clauses[index] as Clause;
  const word = wordAt(pieces, clause.first);
  if (word === 'dass' || word === 'ob') {
    const isTold = isSign(pieces, clause.first - 1, ',') && !FACT.test(wordAt(pieces, clause.first - 2) ?? '');
    return isTold ? clause.first + 1 : undefined;
  }
  return isInfinitive(pieces, clause) || isSpoken(pieces, clauses, index) ? clause.first : undefined;
}

/** "wollte nicht bestätigen, dass" */
function isDenied(pieces: Pieces, { clause }: Cue): boolean {
  const words = pieces.slice(clause.first, clause.end).map((piece) => (piece.kind === 'word' ? piece.folded : ''));
  return (
    (words.includes('nicht') || words.includes('weder')) &&
    words.some((word) => /^(?:woll|will|konnt|kann|konn|bestatig)/.test(word))
  );
}

/** What only tells more of the noun before: an apposition or a relative clause. */
function isBeside(pieces: Pieces, clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index] as Clause;
  const word = wordAt(pieces, clause.first) ?? '';
  if (SUBORDINATORS.has(word) && word !== 'wie') return false;
  return isSubordinate(pieces, clause, index) || phraseAt(pieces, clause.first, clause.end)?.end === clause.end;
}

/** "… zu tun": no "um … zu". */
function isInfinitive(pieces: Pieces, { first, end }: Clause): boolean {
  const word = wordAt(pieces, first) ?? '';
  if (SUBORDINATORS.has(word) || /^(?:um|ohne|statt|anstatt)$/.test(word) || end - first < 3) return false;
  const last = wordAt(pieces, end - 1) ?? '';
  if (!/n$/.test(last)) return false;
  if (wordAt(pieces, end - 2) === 'zu' || wordAt(pieces, end - 3) === 'zu') return true;
  return ZU_WITHIN.test(last);
}

const ZU_WITHIN =
  /^(?:aus|ein|an|auf|ab|vor|zuruck|mit|durch|fest|her|hin|nach|um|weg|bei|frei|zusammen|wieder|los|nieder)[a-z]{0,8}zu[a-z]+en$/;

/** A main clause behind a verb of speech, in the reporting mood. */
function isSpoken(pieces: Pieces, clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index] as Clause;
  const word = wordAt(pieces, clause.first) ?? '';
  if (SUBORDINATORS.has(word)) return isSpokenBehind(pieces, clauses[index + 1]);
  const verb = reportingVerb(pieces, clause) ?? substituteVerb(pieces, clause);
  if (verb === undefined || verb === clause.first || /^(?:so|auch|und|doch|jedoch)$/.test(word)) return false;
  if (PREPOSITIONS.has(word) && RELATIVES.has(wordAt(pieces, clause.first + 1) ?? '') && verb >= clause.end - 1)
    return false;
  if (verb >= clause.end - 1 && clause.end - clause.first > 3 && reportingVerb(pieces, clause) === undefined)
    return false;
  return !RELATIVES.has(word) || verb < clause.end - 1 || corePhraseAt(pieces, clause.first, verb)?.end === verb;
}

/** "er sagte, wenn das so komme, müsse man …" */
function isSpokenBehind(pieces: Pieces, next: Clause | undefined): boolean {
  return next !== undefined && (reportingVerb(pieces, next) ?? substituteVerb(pieces, next)) === next.first;
}

/** "Die Lage sei ernst, sagte X" · "…, teilte X mit" */
function postponedReport(reading: Reading): GermanReport | undefined {
  const { pieces, cues, clauses } = reading;
  for (const cue of cues) {
    if (!isInserted(reading, cue) || !clauses.some((_, index) => index < cue.clauseAt && isMain(reading, index)))
      continue;
    const speaker = cue.isPassive ? undefined : subjectBehind(pieces, cue.verb + 1, cue.clause.end);
    const found = report(reading, 'clause', aroundInsertion(reading, cue.clause), speaker);
    if (found) return found;
  }
  return undefined;
}

/** What stands before an insertion; all of the sentence where it goes on behind: "Der Plan, so X, sei gescheitert". */
function aroundInsertion({ pieces, clauses }: Reading, { first, end }: Clause): PieceRange {
  const at = clauses.findIndex((clause) => clause.first === first);
  const next = clauses[at + 1];
  const goesOn = next && isSign(pieces, end, ',') && !isSubordinate(pieces, next, at + 1) && hasFinite(pieces, next);
  return goesOn && at === 1 && !hasFinite(pieces, clauses[0] as Clause)
    ? { first: 0, end: pieces.length }
    : { first: 0, end: first - 1 };
}

/** The clause begins with its verb, or with "so" and its verb. */
function isInserted({ pieces }: Reading, { clause, clauseAt, verb, isLast }: Cue): boolean {
  const from = wordAt(pieces, clause.first) === 'so' ? clause.first + 1 : clause.first;
  if (verb !== from || clauseAt === 0 || isLast) return false;
  if (!isSign(pieces, clause.first - 1, ',–') || isQuotation(pieces, clause.first - 2)) return false;
  return !/^(?:aber|jedoch|nicht|auch|und|allerdings)$/.test(wordAt(pieces, verb + 1) ?? '');
}

/** A clause that could be speech by itself: not only a noun with what is told of it. */
function isMain({ pieces, clauses }: Reading, index: number): boolean {
  const clause = clauses[index] as Clause;
  const word = wordAt(pieces, clause.first);
  if (word === 'dass' || word === 'ob') return true;
  if (word !== undefined && index === 0 && (SUBORDINATORS.has(word) || word === 'um')) return false;
  return !isSubordinate(pieces, clause, index) && !isInfinitive(pieces, clause) && hasFinite(pieces, clause);
}

/** "…, so X" · "Der Plan, so X, sei …" */
function soReport(reading: Reading): GermanReport | undefined {
  const { pieces, clauses } = reading;
  for (const { first, end } of clauses.slice(1)) {
    const marker = isSign(pieces, first - 1, ',–') ? soMarker(pieces, first, end) : undefined;
    if (!marker || isQuotation(pieces, first - 2)) continue;
    return report(reading, 'marker', aroundInsertion(reading, { first, end }), marker.speaker);
  }
  return undefined;
}

/** "Wie X mitteilte, …" · "Wie es aus X hieß, …" · "…, wie X mitteilte" */
function wieReport(reading: Reading): GermanReport | undefined {
  const { pieces, clauses } = reading;
  const clauseAt = clauses.findIndex(({ first }) => wordAt(pieces, first) === 'wie');
  const clause = clauses[clauseAt];
  if (!clause) return undefined;
  const isFirst = clauseAt === 0 || isSign(pieces, clause.first - 1, ':;');
  const said = isFirst ? { first: clause.end, end: pieces.length } : { first: 0, end: clause.first - 1 };
  return report(reading, 'marker', said, namedByWie(reading, clause));
}

function namedByWie({ pieces, clauses, cues }: Reading, clause: Clause): PieceRange | undefined {
  if (/^(?:hiess|heisst)$/.test(wordAt(pieces, clause.end - 1) ?? '')) return placeIn(pieces, clause.first, clause.end);
  const cue = cues.find((one) => one.isLast && one.clause === clause);
  return cue && speakerOf(pieces, clauses, cue);
}

/** "Laut X …" · "… nach Angaben von X …" */
function markerReport(reading: Reading): GermanReport | undefined {
  const { pieces, markers } = reading;
  const marker: Marker | undefined = markers[0];
  if (!marker) return undefined;
  const isFirst = marker.first === 0;
  return report(reading, 'marker', { first: isFirst ? marker.end : 0, end: pieces.length }, marker.speaker);
}
