import type { Span } from '../../text/span.ts';
import type { Frame, FrameSentence, Piece, WordPiece } from '../frame/frame.ts';

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
  text: string;
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
/** Before the apostrophe of "Guivarc’h". */
const BRETON = /^\p{Lu}\p{L}+c$/u;
const LONGEST_ABBREVIATION = 4;
/** "a-t-elle dit", "dit-il" */
const CLITICS: ReadonlySet<string> = new Set(['t', 'il', 'elle', 'on', 'ils', 'elles']);
const POSSESSIVE = /['’]s$/u;

/** The words of a sentence outside its quotations. */
export function speakerWords({ text }: Frame, { pieces }: Pick<FrameSentence, 'pieces'>): SpeakerWord[] {
  const words: Growing[] = [];
  let signs: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'word') {
      addWord(text, words, signs, piece);
      signs = [];
    } else signs.push(piece);
  }
  return words;
}

function addWord(text: string, words: Growing[], signs: readonly Piece[], piece: WordPiece): void {
  const before = words.at(-1);
  const { start, folded, isCapital } = piece;
  const isPossessor = POSSESSIVE.test(piece.text);
  const end = isPossessor ? piece.end - 2 : piece.end;
  if (before && isJoined(text, before, signs, piece)) {
    // al-Jubouri
    const isArabic = isCapital && (before.folded === 'al' || before.folded === 'el');
    before.folded = joint(before, signs, piece);
    before.isCapital ||= isArabic;
    Object.assign(before, { end, last: folded, isPossessor, text: text.slice(before.start, end) });
    return;
  }
  if (before && isPossessive(before, signs)) before.isPossessor = true;
  const own = isPossessor ? text.slice(start, end) : piece.text;
  words.push({ start, end, text: own, folded, last: folded, isCapital, before: between(before, signs), isPossessor });
}

function isJoined(text: string, before: Span, [sign, ...more]: readonly Piece[], word: Span & { isCapital: boolean }) {
  if (sign?.kind !== 'sign' || more.length > 0 || sign.start !== before.end || sign.end !== word.start) return false;
  if (HYPHEN.test(sign.text)) return !CLITICS.has(text.slice(word.start, word.end));
  const own = text.slice(before.start, before.end);
  if (!APOSTROPHE.test(sign.text)) return false;
  return word.isCapital ? NAME_LETTER.test(own) : BRETON.test(own);
}

function joint(before: Growing, [sign]: readonly Piece[], { folded }: { folded: string }): string {
  return sign?.kind === 'sign' && HYPHEN.test(sign.text) ? `${before.folded}-${folded}` : `${before.folded}${folded}`;
}

/** "smugglers’ boats" */
function isPossessive(before: Growing, [sign]: readonly Piece[]): boolean {
  if (sign?.kind !== 'sign' || sign.start !== before.end || !APOSTROPHE.test(sign.text)) return false;
  return before.folded.endsWith('s');
}

/** An apostrophe, a hyphen and the dot of a shortened word part nothing: "l’Intérieur", "Dr. Roe". */
function between(before: Growing | undefined, signs: readonly Piece[]): string {
  const [first] = signs;
  const isBehind = before !== undefined && first?.kind === 'sign' && first.start === before.end;
  const isDot = isBehind && first.text === '.' && before.end - before.start <= LONGEST_ABBREVIATION;
  const isNothing = isDot || (isBehind && (APOSTROPHE.test(first.text) || HYPHEN.test(first.text)));
  return (isNothing ? signs.slice(1) : signs).map((sign) => (sign.kind === 'sign' ? sign.text : '"')).join('');
}
