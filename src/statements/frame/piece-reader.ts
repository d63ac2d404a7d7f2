import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { Piece } from './piece.ts';
import type { QuotedSpan } from './quoted-spans.ts';

/** Goes on with the word before it: "plan's", "isn't", "75,000", "3.5". */
const TAIL = /['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N})/uy;
const MAY_BEGIN_TAIL = new Set(["'", '’', '.', ',']);
const CAPITAL = /^\p{Lu}/u;
const SPACE = /\s/u;
const NEVER = Number.POSITIVE_INFINITY;

/** Reads a text as words, signs and quotations, once from its beginning to its end. */
export class PieceReader {
  readonly #text: string;
  readonly #words: readonly Token[];
  readonly #quoted: readonly QuotedSpan[];
  #word = 0;
  #quotation = 0;

  /** @param words of the text in which quotations are masked */
  constructor(text: string, words: readonly Token[], quoted: readonly QuotedSpan[]) {
    this.#text = text;
    this.#words = words;
    this.#quoted = quoted;
  }

  /** @param span to be asked for in the order of the text */
  piecesOf({ start, end }: Span): Piece[] {
    const pieces: Piece[] = [];
    let at = this.#skipBefore(start);
    while (at < end) {
      const next = Math.min(this.#wordStart(), this.#quotationStart(), end);
      for (; at < next; at++) if (!isSpace(this.#text, at)) pieces.push(this.#signAt(at));
      if (at >= end) break;
      const piece = at === this.#quotationStart() ? this.#readQuotation() : this.#readWord();
      if (piece) pieces.push(piece);
      at = this.#skipBefore(piece?.end ?? at + 1);
    }
    return pieces;
  }

  #wordStart(): number {
    return this.#words[this.#word]?.start ?? NEVER;
  }

  #quotationStart(): number {
    return this.#quoted[this.#quotation]?.outer.start ?? NEVER;
  }

  /** Leaves behind words and quotations that began before a place. */
  #skipBefore(at: number): number {
    while (this.#wordStart() < at) this.#word++;
    while (this.#quotationStart() < at) this.#quotation++;
    return at;
  }

  #signAt(at: number): Piece {
    return { kind: 'sign', text: this.#text.charAt(at), start: at, end: at + 1 };
  }

  #readQuotation(): Piece | undefined {
    const quoted = this.#quoted[this.#quotation];
    if (!quoted) return undefined;
    return { kind: 'quotation', start: quoted.outer.start, end: quoted.outer.end, quoted };
  }

  #readWord(): Piece | undefined {
    const word = this.#words[this.#word];
    if (!word) return undefined;
    const end = this.#endOf(word);
    const text = this.#text.slice(word.start, end);
    return { kind: 'word', start: word.start, end, folded: word.folded, text, isCapital: isCapital(text) };
  }

  #endOf({ end }: Token): number {
    if (!MAY_BEGIN_TAIL.has(this.#text.charAt(end))) return end;
    TAIL.lastIndex = end;
    const tail = TAIL.exec(this.#text);
    if (!tail) return end;
    const next = end + tail[0].length;
    if (tail[0].length > 1) return next;
    const digits = this.#words[this.#word + 1];
    return digits?.start === next ? digits.end : end;
  }
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 32 || (unit > 127 && SPACE.test(text.charAt(at)));
}

function isCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : CAPITAL.test(text);
}
