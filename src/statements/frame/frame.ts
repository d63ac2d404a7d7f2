import { sentenceSpans } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/token.ts';
import type { Piece } from './piece.ts';
import { PieceReader } from './piece-reader.ts';
import { type QuotedSpan, quotedSpans } from './quoted-spans.ts';

export type { Piece, WordPiece } from './piece.ts';

/** A sentence in which each quotation is one piece, whatever it consists of. */
export interface FrameSentence extends Span {
  readonly pieces: readonly Piece[];
  /** Number of its paragraph. */
  readonly paragraph: number;
}

/** What stands around the quotations of a text. */
export interface Frame {
  readonly text: string;
  readonly quoted: readonly QuotedSpan[];
  readonly sentences: readonly FrameSentence[];
}

const CAPITAL = /^\p{Lu}/u;
/** Titles and months that end no sentence, besides those that every reader of sentences knows. */
const SHORTENED =
  /(?:^|[\s(.])(?:Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Rev|Jr|Sr|Pres|Amb|Supt|Insp|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|Inc|Ltd|Corp|Abg|MdB|Ing|Drs|Mr|Mw|Mevr|mgr|ir)\.$/u;
const LONGEST_SHORTENED = 7;
const MOST_PIECES = 250;

/** Reads a text as sentences around quotations. */
export function frameOf(text: string): Frame {
  const quoted = quotedSpans(text);
  const masked = mask(text, quoted);
  const reader = new PieceReader(text, tokenize(masked), quoted);
  let paragraph = -1;
  let lastEnd = 0;
  const sentences = joinShortened(text, sentenceSpans(masked)).flatMap((span, index): FrameSentence[] => {
    if (index === 0 || /\n\s*\n|\n(?=•)/.test(text.slice(lastEnd, span.start))) paragraph++;
    lastEnd = span.end;
    return inReach({ ...span, paragraph, pieces: reader.piecesOf(span) });
  });
  return { text, quoted, sentences };
}

/** A sentence that nobody wrote as one, cut, so that looking to and fro in sentences takes no more than so long. */
function inReach(sentence: FrameSentence): FrameSentence[] {
  if (sentence.pieces.length <= MOST_PIECES) return [sentence];
  const sentences: FrameSentence[] = [];
  for (let at = 0; at < sentence.pieces.length; at += MOST_PIECES) {
    const pieces = sentence.pieces.slice(at, at + MOST_PIECES);
    const [start, end] = [pieces[0]?.start ?? sentence.start, pieces.at(-1)?.end ?? sentence.end];
    sentences.push({ start, end, paragraph: sentence.paragraph, pieces });
  }
  return sentences;
}

function joinShortened(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const isShortened =
      before && SHORTENED.test(text.slice(Math.max(before.start, before.end - LONGEST_SHORTENED), before.end));
    if (isShortened && !text.slice(before.end, span.start).includes('\n'))
      joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/**
 * The text with its quotations made one long word each. A full stop at their end still ends the sentence; a question
 * mark does not, since "X asked" may follow, unless the line ends there.
 */
function mask(text: string, quoted: readonly QuotedSpan[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, outer, isOpen } of quoted) {
    if (end <= start) continue;
    const filler = CAPITAL.test(text.slice(start, start + 2)) ? 'X' : 'x';
    const hasTerminal = isStop(text, end);
    // French sets spaces inside the marks, where no sentence would begin or end.
    const from = Math.min(start, outer.start + 1);
    const stop = isOpen ? end : Math.max(end, outer.end - 1);
    const last = hasTerminal ? text.charAt(end - 1) : '';
    masked += text.slice(at, from) + filler.repeat(stop - from - last.length) + last;
    at = stop;
  }
  return masked + text.slice(at);
}

function isStop(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  return last === '.' || last === '…' || (/[!?]/.test(last) && /^.\s*(?:\n|$)/.test(text.slice(end, end + 4)));
}
