import type { Span } from '../../text/span.ts';
import type { Frame, FrameSentence, Piece } from '../frame/frame.ts';

/** A word outside quotations; parts joined by hyphens and names such as O'Brien are one. */
export interface SpeakerWord extends Span {
  /** As the text has it. */
  readonly text: string;
  /** Parts joined by hyphens. */
  readonly folded: string;
  /** The part behind the last hyphen: "chef" of "Frontex-Chef". */
  readonly last: string;
  readonly isCapital: boolean;
  /** Signs between it and the word before, '' where there is only white space, `"` for a quotation. */
  readonly before: string;
  /** "committee’s" */
  readonly isPossessor: boolean;
}

interface Growing {
  start: number;
  end: number;
  folded: string;
  last: string;
  isCapital: boolean;
  before: string;
  isPossessor: boolean;
}

const HYPHEN = /^[-‐‑]$/u;
const APOSTROPHE = /^['’]$/u;
/** Letters before an apostrophe that belong to names. */
const NAME_LETTER = /^[ONMD]$/u;
const LONGEST_ABBREVIATION = 4;

/** The words of a sentence outside its quotations. */
export function speakerWords({ text }: Frame, { pieces }: Pick<FrameSentence, 'pieces'>): SpeakerWord[] {
  const words: Growing[] = [];
  let signs: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'word') {
      signs.push(piece);
      continue;
    }
    const before = words.at(-1);
    if (before && isJoined(text, before, signs, piece)) {
      Object.assign(before, { end: piece.end, folded: joint(before, signs, piece), last: piece.folded });
    } else {
      if (before) before.isPossessor = isPossessive(before, signs);
      const { start, end, folded, isCapital } = piece;
      words.push({ start, end, folded, last: folded, isCapital, before: between(before, signs), isPossessor: false });
    }
    signs = [];
  }
  return words.map((word) => ({ ...word, text: text.slice(word.start, word.end) }));
}

function isJoined(text: string, before: Span, [sign, ...more]: readonly Piece[], word: Span & { isCapital: boolean }) {
  if (sign?.kind !== 'sign' || more.length > 0 || sign.start !== before.end || sign.end !== word.start) return false;
  if (HYPHEN.test(sign.text)) return true;
  return APOSTROPHE.test(sign.text) && word.isCapital && NAME_LETTER.test(text.slice(before.start, before.end));
}

function joint(before: Growing, [sign]: readonly Piece[], { folded }: { folded: string }): string {
  return sign?.kind === 'sign' && HYPHEN.test(sign.text) ? `${before.folded}-${folded}` : `${before.folded}${folded}`;
}

function isPossessive(before: Growing, [sign, letter]: readonly Piece[]): boolean {
  if (sign?.kind !== 'sign' || sign.start !== before.end || !APOSTROPHE.test(sign.text)) return false;
  return before.folded.endsWith('s') || (letter?.kind === 'sign' && letter.text === 's');
}

function between(before: Growing | undefined, signs: readonly Piece[]): string {
  const texts = signs.map((sign) => (sign.kind === 'quotation' ? '"' : sign.kind === 'sign' ? sign.text : ''));
  if (!before || texts.length === 0) return texts.join('');
  const isShort = before.end - before.start <= LONGEST_ABBREVIATION;
  if (texts.length === 1 && texts[0] === '.' && isShort && signs[0]?.start === before.end) return '';
  return texts.join('').replace(/^['’]s?(?=.|$)/u, '');
}
