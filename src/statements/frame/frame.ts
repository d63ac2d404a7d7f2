import { sentenceSpans } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { type Token, tokenize } from '../../text/token.ts';
import { type QuotedSpan, quotedSpans } from './quoted-spans.ts';

export type Piece =
  | ({ readonly kind: 'word'; readonly text: string; readonly isCapital: boolean } & Token)
  /** A whole quotation. */
  | ({ readonly kind: 'quotation'; readonly quoted: QuotedSpan } & Span)
  /** One sign that is neither white space nor part of a word. */
  | ({ readonly kind: 'sign'; readonly text: string } & Span);

export type WordPiece = Extract<Piece, { kind: 'word' }>;

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

const TERMINAL = /[.!?…]/u;
const CAPITAL = /^\p{Lu}/u;

/** Reads a text as sentences around quotations. */
export function frameOf(text: string): Frame {
  const quoted = quotedSpans(text);
  const masked = mask(text, quoted);
  const reader = new PieceReader(text, tokenize(masked), quoted);
  let paragraph = -1;
  let lastEnd = 0;
  const sentences = sentenceSpans(masked).map((span, index): FrameSentence => {
    if (index === 0 || /\n\s*\n|\n(?=•)/.test(text.slice(lastEnd, span.start))) paragraph++;
    lastEnd = span.end;
    return { ...span, paragraph, pieces: reader.piecesOf(span) };
  });
  return { text, quoted, sentences };
}

/** The text with its quotations made one long word each; what ends a sentence inside at their end stays. */
function mask(text: string, quoted: readonly QuotedSpan[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, outer, isOpen } of quoted) {
    const filler = CAPITAL.test(text.slice(start, start + 2)) ? 'X' : 'x';
    const hasTerminal = end > start && TERMINAL.test(text.charAt(end - 1));
    // French sets a space before the closing mark, behind which no sentence would end.
    const stop = isOpen ? end : Math.max(end, outer.end - 1);
    const last = hasTerminal ? text.charAt(end - 1) : '';
    masked += text.slice(at, start) + filler.repeat(stop - start - last.length) + last;
    at = stop;
  }
  return masked + text.slice(at);
}

class PieceReader {
  readonly #text: string;
  readonly #words: readonly Token[];
  readonly #quoted: readonly QuotedSpan[];
  #word = 0;
  #quotation = 0;

  constructor(text: string, words: readonly Token[], quoted: readonly QuotedSpan[]) {
    this.#text = text;
    this.#words = words;
    this.#quoted = quoted;
  }

  /** @param span to be asked for in the order of the text */
  piecesOf({ start, end }: Span): Piece[] {
    const pieces: Piece[] = [];
    let at = start;
    while (at < end) {
      const piece = this.#pieceAt(at);
      if (piece) pieces.push(piece);
      at = piece ? piece.end : at + 1;
    }
    return pieces;
  }

  #pieceAt(at: number): Piece | undefined {
    const quoted = this.#quotationAt(at);
    if (quoted) return { kind: 'quotation', ...quoted.outer, quoted };
    const word = this.#wordAt(at);
    if (word) {
      const text = this.#text.slice(word.start, word.end);
      return { kind: 'word', ...word, text, isCapital: CAPITAL.test(text) };
    }
    const text = this.#text.charAt(at);
    return /\s/u.test(text) ? undefined : { kind: 'sign', text, start: at, end: at + 1 };
  }

  #quotationAt(at: number): QuotedSpan | undefined {
    while ((this.#quoted[this.#quotation]?.outer.end ?? Number.POSITIVE_INFINITY) <= at) this.#quotation++;
    const quoted = this.#quoted[this.#quotation];
    return quoted?.outer.start === at ? quoted : undefined;
  }

  #wordAt(at: number): Token | undefined {
    while ((this.#words[this.#word]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#word++;
    const word = this.#words[this.#word];
    return word?.start === at ? word : undefined;
  }
}
