import { sentenceAround } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';

/** A piece of a sentence; what is marked earned a match. */
export interface SentencePiece {
  readonly text: string;
  readonly isMarked: boolean;
}

const LONGEST = 280;

/** The sentence around a place, white space folded, with the places in it marked; a long one is cut around the first. */
export function markedSentence(text: string, place: Span, others: readonly Span[] = []): SentencePiece[] {
  const whole = sentenceAround(text, place);
  const shown = cut(text, whole, place);
  const pieces: SentencePiece[] = shown.start > whole.start ? [plain('… ')] : [];
  let at = shown.start;
  const push = (end: number, isMarked: boolean) => {
    const piece = text.slice(at, end).replace(/\s+/g, ' ');
    if (piece) pieces.push({ text: piece, isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [place, ...others].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > shown.end) continue;
    push(start, false);
    push(end, true);
  }
  push(shown.end, false);
  return shown.end < whole.end ? [...pieces, plain(' …')] : pieces;
}

/** As one line: the marked words stand in square brackets. */
export function bracketed(pieces: readonly SentencePiece[]): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

function plain(text: string): SentencePiece {
  return { text, isMarked: false };
}

function cut(text: string, sentence: Span, place: Span): Span {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const before = Math.max(sentence.start, place.start - LONGEST / 2);
  const behind = Math.min(sentence.end, Math.max(place.end, before + LONGEST));
  return {
    start: before === sentence.start ? before : Math.min(place.start, wordStart(text, before)),
    end: behind === sentence.end ? behind : Math.max(place.end, text.lastIndexOf(' ', behind)),
  };
}

function wordStart(text: string, at: number): number {
  const blank = text.indexOf(' ', at);
  return blank < 0 ? at : blank + 1;
}
