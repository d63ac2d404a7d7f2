import type { Span } from '../../../text/span.ts';
import type { Clause } from '../../attribution/german/clause.ts';
import { type Cue, speakerOf } from '../../attribution/german/cues.ts';
import { type Marker, soMarker } from '../../attribution/german/markers.ts';
import type { Pieces } from '../../attribution/german/phrase.ts';
import { isQuotation, isSign, wordAt } from '../../attribution/german/pieces.ts';
import type { Reading } from '../../attribution/german/reading.ts';
import { type PieceRange, spanOf } from '../../attribution/noun-phrase.ts';
import { SUBORDINATORS } from '../../lexicon/german-words.ts';
import type { Construction } from '../../statement.ts';
import { reportingVerb, substituteVerb } from './mood.ts';

/** What a sentence reports in its own words. */
export interface GermanReport extends Span {
  readonly construction: Construction;
  readonly speakerAt?: Span;
}

/** What a sentence reports that somebody said, as far as it tells by itself. */
export function reportGerman(reading: Reading): GermanReport | undefined {
  return (
    clauseReport(reading) ??
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
  for (const cue of cues) {
    const content = contentBehind(reading, cue);
    if (content === undefined) continue;
    const found = report(reading, 'clause', { first: content, end: pieces.length }, speakerOf(pieces, clauses, cue));
    if (found) return found;
  }
  return undefined;
}

/** Where the words begin that a verb of speech introduces. */
function contentBehind({ pieces, clauses }: Reading, cue: Cue): number | undefined {
  for (let index = cue.clauseAt + 1; index < Math.min(clauses.length, cue.clauseAt + 4); index++) {
    const clause = clauses[index] as Clause;
    if (clause.end <= cue.last) continue;
    const word = wordAt(pieces, clause.first);
    if (word === 'dass' || word === 'ob') return isSign(pieces, clause.first - 1, ',') ? clause.first + 1 : undefined;
    if (isInfinitive(pieces, clause) || isSpoken(pieces, clauses, index)) return clause.first;
    if (index > cue.clauseAt + 1) return undefined;
  }
  return undefined;
}

/** "… zu tun": no "um … zu". */
function isInfinitive(pieces: Pieces, { first, end }: Clause): boolean {
  if (SUBORDINATORS.has(wordAt(pieces, first) ?? '') || end - first < 3) return false;
  const last = wordAt(pieces, end - 1) ?? '';
  if (!/n$/.test(last)) return false;
  if (wordAt(pieces, end - 2) === 'zu' || wordAt(pieces, end - 3) === 'zu') return true;
  return /^(?:aus|ein|an|auf|ab|vor|zuruck|mit|durch|fest|her|hin|nach|um|weg|bei|frei|zusammen|wieder|los|nieder)\w*zu\w+en$/.test(
    last,
  );
}

/** A main clause behind a verb of speech in the reporting mood. */
function isSpoken(pieces: Pieces, clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index] as Clause;
  const found = reportingVerb(pieces, clause) ?? substituteVerb(pieces, clause);
  if (found !== undefined) return true;
  const next = clauses[index + 1];
  return (
    next !== undefined &&
    SUBORDINATORS.has(wordAt(pieces, clause.first) ?? '') &&
    reportingVerb(pieces, next) === next.first
  );
}

/** "Die Lage sei ernst, sagte X" · "…, teilte X mit" */
function postponedReport(reading: Reading): GermanReport | undefined {
  const { pieces, cues, clauses } = reading;
  for (const cue of cues) {
    const isSo = wordAt(pieces, cue.verb - 1) === 'so' && cue.verb - 1 === cue.clause.first;
    if ((cue.verb !== cue.clause.first && !isSo) || cue.clauseAt === 0 || cue.isLast) continue;
    if (!isSign(pieces, cue.clause.first - 1, ',–') || isQuotation(pieces, cue.clause.first - 2)) continue;
    if (isOnlySubordinate(reading, cue)) continue;
    const found = report(reading, 'clause', { first: 0, end: cue.clause.first - 1 }, speakerOf(pieces, clauses, cue));
    if (found) return found;
  }
  return undefined;
}

/** "Als er kam, sagte er": what stands before the verb is no speech. */
function isOnlySubordinate({ pieces, clauses }: Reading, cue: Cue): boolean {
  const word = wordAt(pieces, clauses[0]?.first ?? 0) ?? '';
  if (word === 'dass' || word === 'ob') return false;
  return SUBORDINATORS.has(word) && cue.clauseAt === 1;
}

/** "…, so X" · "Der Plan, so X, sei …" */
function soReport(reading: Reading): GermanReport | undefined {
  const { pieces, clauses } = reading;
  for (const { first, end } of clauses.slice(1)) {
    const marker = isSign(pieces, first - 1, ',–') ? soMarker(pieces, first, end) : undefined;
    if (!marker || isQuotation(pieces, first - 2)) continue;
    return report(reading, 'marker', { first: 0, end: first - 1 }, marker.speaker);
  }
  return undefined;
}

/** "Wie X mitteilte, …" · "…, wie X mitteilte" */
function wieReport(reading: Reading): GermanReport | undefined {
  const { pieces, cues, clauses } = reading;
  const cue = cues.find((one) => one.isLast && wordAt(pieces, one.clause.first) === 'wie');
  if (!cue) return undefined;
  const said =
    cue.clauseAt === 0 ? { first: cue.clause.end, end: pieces.length } : { first: 0, end: cue.clause.first - 1 };
  return report(reading, 'marker', said, speakerOf(pieces, clauses, cue));
}

/** "Laut X …" · "… nach Angaben von X …" */
function markerReport(reading: Reading): GermanReport | undefined {
  const { pieces, markers } = reading;
  const marker: Marker | undefined = markers[0];
  if (!marker) return undefined;
  const isFirst = marker.first === 0;
  return report(reading, 'marker', { first: isFirst ? marker.end : 0, end: pieces.length }, marker.speaker);
}
