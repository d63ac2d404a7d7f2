import type { Span } from '../text/span.ts';
import { attributeGerman, type GermanAttribution, leadInOf } from './attribution/german/attribute-german.ts';
import { speakerOf } from './attribution/german/cues.ts';
import { type Reading, readingOf } from './attribution/german/reading.ts';
import { spanOf } from './attribution/noun-phrase.ts';
import { confidenceOf, type Utterance } from './attribution/utterance.ts';
import type { Frame, FrameSentence, Piece } from './frame/frame.ts';
import { isReporting } from './reported/german/mood.ts';
import { reportGerman } from './reported/german/report-german.ts';
import type { Construction } from './statement.ts';

/** Who spoke last, and in which sentence. */
interface LastSpeaker {
  readonly speakerAt: Span;
  readonly sentenceAt: number;
  readonly paragraph: number;
}

/** Without a confidence: that of its construction. */
type Said = Omit<Utterance, 'confidence'> & Partial<Pick<Utterance, 'confidence'>>;

/** Where German differs from what constructions are worth elsewhere: shares of right ones on labelled news. */
const CONFIDENCE: Partial<Record<Construction, number>> = {
  behind: 0.95,
  before: 0.88,
  within: 0.93,
  continued: 0.86,
  marker: 0.94,
  clause: 0.9,
  carried: 0.82,
};
const FEWEST_WORDS = 4;
/** Of a quotation that goes on with a speaker named two sentences or a paragraph before: measured on labelled news. */
const FARTHER_OFF = 0.5;
const MANY_WORDS = 8;
const POSSESSIVE = /^(?:seine?[rnms]?|ihre[rnms]?|deren|dessen|eigene[rn]?)\s/iu;
const MOST_PIECES = 300;

/** What a German text says that somebody said, in order. */
export function germanUtterances(frame: Frame): Utterance[] {
  const drawer = new GermanDrawer(frame);
  for (const [at, sentence] of frame.sentences.entries()) for (const part of partsOf(sentence)) drawer.read(part, at);
  return drawer.utterances.sort((a, b) => a.start - b.start);
}

/** A sentence; one without end, such as a table, in parts: what is looked for from each word is never far. */
function partsOf(sentence: FrameSentence): FrameSentence[] {
  const { pieces } = sentence;
  if (pieces.length <= MOST_PIECES) return [sentence];
  const count = Math.ceil(pieces.length / MOST_PIECES);
  return Array.from({ length: count }, (_, part) => ({
    ...sentence,
    pieces: pieces.slice(part * MOST_PIECES, (part + 1) * MOST_PIECES),
  }));
}

class GermanDrawer {
  readonly utterances: Utterance[] = [];
  readonly #frame: Frame;
  #last: LastSpeaker | undefined;
  #before: Reading | undefined;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  read(sentence: FrameSentence, at: number): void {
    if (at === 0 && isHeading(this.#frame)) return;
    const reading = readingOf(sentence);
    const quoted = this.#readQuotations(reading, at);
    this.#readReport(reading, at, quoted);
    this.#remember(reading, at);
    this.#before = reading;
  }

  #readQuotations(reading: Reading, sentenceAt: number): Span[] {
    const found: Span[] = [];
    for (const [at, piece] of reading.pieces.entries()) {
      if (piece.kind !== 'quotation') continue;
      const count = wordCount(this.#frame.text.slice(piece.quoted.start, piece.quoted.end));
      if (count < FEWEST_WORDS) continue;
      const attribution = this.#attributionOf(reading, at, sentenceAt, count);
      const { start, end } = piece.quoted;
      const isFragment = /^\p{Ll}/u.test(this.#frame.text.slice(start, start + 2));
      if (!attribution || (count < MANY_WORDS && isName(reading, at, attribution, isFragment))) continue;
      this.#push({ kind: 'direct', start, end, ...attribution }, reading.sentence, sentenceAt);
      found.push(piece.quoted);
    }
    return found;
  }

  #attributionOf(reading: Reading, at: number, sentenceAt: number, count: number): GermanAttribution | undefined {
    const own = attributeGerman(reading, at) ?? (at === 0 ? this.#leadInBefore() : undefined);
    if (own) return own;
    const { paragraph } = reading.sentence;
    const last = this.#last;
    if (last && sentenceAt - last.sentenceAt <= 2 && paragraph - last.paragraph <= 1) {
      const isNear = sentenceAt - last.sentenceAt <= 1 && (paragraph === last.paragraph || at === 0);
      return { construction: 'continued', speakerAt: last.speakerAt, ...(isNear ? {} : { confidence: FARTHER_OFF }) };
    }
    if (count < MANY_WORDS) return undefined;
    return { construction: 'lone' };
  }

  /** The sentence before ends with a colon: "Dazu sagte die Ministerin:" and a new paragraph. */
  #leadInBefore(): GermanAttribution | undefined {
    const before = this.#before;
    const last = before?.pieces.at(-1);
    if (!before || last?.kind !== 'sign' || last.text !== ':') return undefined;
    return leadInOf(before, before.pieces.length - 1);
  }

  #readReport(reading: Reading, sentenceAt: number, quoted: readonly Span[]): void {
    const report = reportGerman(reading) ?? this.#carried(reading, sentenceAt);
    if (!report || quoted.some((one) => isMostly(one, report))) return;
    this.#push({ kind: 'indirect', ...report }, reading.sentence, sentenceAt);
  }

  #carried(reading: Reading, sentenceAt: number): Omit<Utterance, 'kind' | 'confidence'> | undefined {
    const { sentence, pieces, clauses } = reading;
    const last = this.#last;
    const start = pieces[0]?.start ?? sentence.start;
    if (!last || sentenceAt - last.sentenceAt > 1 || sentence.paragraph - last.paragraph > 1) return undefined;
    if (!isReporting(pieces, clauses)) return undefined;
    return { construction: 'carried', start, end: endOf(pieces), speakerAt: last.speakerAt };
  }

  #push(utterance: Said, { paragraph }: FrameSentence, sentenceAt: number): void {
    const { construction } = utterance;
    this.utterances.push({ confidence: CONFIDENCE[construction] ?? confidenceOf(construction), ...utterance });
    const { speakerAt } = utterance;
    if (speakerAt && !this.#isOwned(speakerAt)) this.#last = { speakerAt, sentenceAt, paragraph };
  }

  /** "seiner Meinung", "ihre Sprecherin": of somebody who spoke before. */
  #isOwned({ start, end }: Span): boolean {
    return POSSESSIVE.test(this.#frame.text.slice(start, Math.min(end, start + 8)));
  }

  /** Who spoke without words that are told: "X wies die Vorwürfe zurück." */
  #remember(reading: Reading, sentenceAt: number): void {
    if (this.#last?.sentenceAt === sentenceAt) return;
    const { pieces, clauses, cues, sentence } = reading;
    const cue = cues.find(({ isLast }) => !isLast);
    const speaker = cue && speakerOf(pieces, clauses, cue);
    if (!speaker || this.#isOwned(spanOf(pieces, speaker))) return;
    this.#last = { speakerAt: spanOf(pieces, speaker), sentenceAt, paragraph: sentence.paragraph };
  }
}

/** Of a sentence, without its full stop. */
function endOf(pieces: readonly Piece[]): number {
  const last = pieces.findLast((piece) => piece.kind !== 'sign' || piece.text !== '.');
  return last?.end ?? 0;
}

/** The first sentence is a paragraph by itself and ends without a sign: a title, which quotes what the text tells. */
function isHeading({ text, sentences: [first, second] }: Frame): boolean {
  if (!first || !second || second.paragraph === first.paragraph) return false;
  return !/[.!?…:]["“”«»]?$/u.test(text.slice(first.start, first.end));
}

/** A title or name, not what somebody says: "den Bericht „…“", "heißt „…“", one in a sentence that reports nothing. */
function isName(
  { pieces, clauses }: Reading,
  at: number,
  { construction, speakerAt }: GermanAttribution,
  isFragment: boolean,
): boolean {
  if (construction === 'behind' || (isFragment && construction !== 'continued')) return false;
  const before = pieces[at - 1];
  if (before?.kind === 'word' && (before.isCapital || /^(?:heisst|hiess)$/.test(before.folded)))
    return !speakerAt || before.start < speakerAt.start || before.end > speakerAt.end;
  return construction === 'continued' && at > 0 && !isReporting(pieces, clauses);
}

function wordCount(words: string): number {
  return words.split(/\s+/).length;
}

function isMostly(quoted: Span, report: Span): boolean {
  const shared = Math.min(quoted.end, report.end) - Math.max(quoted.start, report.start);
  return shared >= 0.5 * (report.end - report.start);
}
