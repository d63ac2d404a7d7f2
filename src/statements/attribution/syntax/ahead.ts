import type { Piece } from '../../frame/frame.ts';
import type { Attribution, QuotationPlace } from '../attribution.ts';
import { type PieceRange, spanOf } from '../noun-phrase.ts';
import { isQuotation } from '../piece-tests.ts';
import type { SpeechVerb, Syntax } from './syntax.ts';
import { at, find, findLast, isJoint } from './words.ts';

type Pieces = readonly Piece[];

/** Less sure than a verb of speech: "X est catégorique : « … »". */
const NO_VERB = 0.8;
const MOST_BETWEEN = 30;
const LONGEST_LABEL = 16;

/** The speaker of a quotation who is named before it in its sentence. */
export function attributionAhead(place: QuotationPlace, syntax: Syntax): Attribution | undefined {
  const { pieces, at: quotation } = place;
  const from = beginning(pieces, quotation);
  if (from === quotation) return undefined;
  if (at(pieces, quotation - 1) === ':') return beforeColon(place, from, syntax);
  return within(place, from, syntax);
}

/** Behind the quotation before, or the head of the sentence. */
function beginning(pieces: Pieces, quotation: number): number {
  const before = findLast(0, quotation, (index) => isQuotation(pieces, index));
  return before === undefined ? 0 : before + 1;
}

function beforeColon(place: QuotationPlace, from: number, syntax: Syntax): Attribution | undefined {
  const { pieces, at: quotation, before } = place;
  return colonAttribution(pieces, from, quotation - 1, syntax, before?.attribution);
}

/** Who speaks behind a colon. */
export function colonAttribution(
  pieces: Pieces,
  from: number,
  colon: number,
  syntax: Syntax,
  before: Attribution | undefined,
): Attribution | undefined {
  const spoken = spokenIn(pieces, from, colon, syntax);
  if (spoken) return { construction: 'before', speakerAt: spanOf(pieces, spoken) };
  if (syntax.isGoingOn(pieces, from, colon) && before?.speakerAt)
    return { construction: 'continued', speakerAt: before.speakerAt };
  const person = syntax.personIn(pieces, from, colon) ?? (from > 0 ? syntax.personIn(pieces, 0, colon) : undefined);
  const document = person ? undefined : syntax.documentIn(pieces, from, colon);
  if (document) return { construction: 'before', speakerAt: spanOf(pieces, document) };
  if (!person) return undefined;
  const isLabel = from === 0 && colon <= LONGEST_LABEL && person.first === 0 && isLabelEnd(pieces, person.end);
  const speakerAt = spanOf(pieces, person);
  return isLabel ? { construction: 'label', speakerAt } : { construction: 'before', speakerAt, confidence: NO_VERB };
}

function isLabelEnd(pieces: Pieces, end: number): boolean {
  return at(pieces, end) === ':' || at(pieces, end) === ',' || at(pieces, end) === '(';
}

/** Subject of the last verb of speech in a stretch, or who a marker of source names there. */
function spokenIn(pieces: Pieces, from: number, end: number, syntax: Syntax): PieceRange | undefined {
  for (let index = end - 1; index >= Math.max(from, end - MOST_BETWEEN); index--) {
    const verb = syntax.speechAt(pieces, index);
    if (verb && verb.end <= end) {
      const subject = subjectOf(pieces, verb, from, syntax);
      if (subject) return subject;
    }
    const read = syntax.readInEnd(pieces, index);
    if (read !== undefined && read < end) return syntax.subjectBehind(pieces, read);
  }
  return undefined;
}

function subjectOf(pieces: Pieces, verb: SpeechVerb, from: number, syntax: Syntax): PieceRange | undefined {
  const own = syntax.subjectOf(pieces, verb, from);
  // Behind a quotation of the same speaker: "a dit X « a » et ajouté « b »".
  return own ?? (from > 0 ? syntax.subjectOf(pieces, verb, 0) : undefined);
}

/** "X a dénoncé « une … »" · "selon X, « … »" · "« a », a dit X, « b »". */
function within(place: QuotationPlace, from: number, syntax: Syntax): Attribution | undefined {
  const { pieces, at: quotation, before, sentenceAt } = place;
  const marked = markedBefore(pieces, from, quotation, syntax);
  if (marked) return { construction: 'within', speakerAt: spanOf(pieces, marked) };
  const isSame = before?.sentenceAt === sentenceAt && before.attribution.speakerAt !== undefined;
  if (isSame && /^[,;:.]$|^et$|^en$/.test(at(pieces, quotation - 1)))
    return { ...before.attribution, construction: 'continued' };
  const spoken =
    spokenIn(pieces, from, quotation, syntax) ??
    spokenIn(pieces, from, quotation, { ...syntax, speechAt: syntax.mentioningAt });
  if (spoken && (!isTitleLike(place) || at(pieces, quotation - 1) === ',')) {
    return { construction: 'within', speakerAt: spanOf(pieces, spoken) };
  }
  if (isSame && !isTitleLike(place)) return { ...before.attribution, construction: 'continued' };
  return undefined;
}

function markedBefore(pieces: Pieces, from: number, quotation: number, syntax: Syntax): PieceRange | undefined {
  const marker = find(from, quotation, (index) => syntax.markerEnd(pieces, index) !== undefined);
  const end = marker === undefined ? undefined : syntax.markerEnd(pieces, marker);
  if (end === undefined) return undefined;
  const phrase = syntax.sourceBehind(pieces, end);
  if (!phrase || phrase.end > quotation || !syntax.isSpeaker(pieces, phrase)) return undefined;
  return quotation - phrase.end <= MOST_BETWEEN ? phrase : undefined;
}

/** A capital in the middle of a sentence: titles are written so, pieces of a sentence are not, unless "que" is before. */
function isTitleLike({ frame, pieces, at: quotation }: QuotationPlace): boolean {
  const piece = pieces[quotation];
  if (piece?.kind !== 'quotation' || /^(?:qu|que|dat)$/.test(wordBefore(pieces, quotation))) return false;
  return /^\p{Lu}/u.test(frame.text.slice(piece.quoted.start, piece.quoted.start + 2));
}

function wordBefore(pieces: Pieces, index: number): string {
  return at(pieces, isJoint(at(pieces, index - 1)) ? index - 2 : index - 1);
}
