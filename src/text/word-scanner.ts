import type { HashFilter } from './hash-filter.ts';
import {
  FIRST_LETTER,
  GAP,
  INVISIBLE,
  kindOf,
  LETTERS,
  LINE_BREAK,
  MARK,
  SEVERAL,
  SPACE,
  SURROGATE,
  spellingOf,
  UNKNOWN,
} from './letters.ts';

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Letters that a `*` needs before it. */
export const SHORTEST_PREFIX = 3;

const SMALL_S = 0x73;
const CAPITAL_S = 0x53;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const LEAST_SIZE = 16_384;

const BROKEN = /^[-‐][ \t]*\r?\n[ \t]*$/u;
const BROKEN_SOFTLY = /\u00AD[ \t]*\r?\n[ \t]*(?=[\p{L}\p{N}\p{M}])/uy;

/** Hash of the folded letters of a word, as texts have it. */
export function hashOf(folded: string): number {
  let hash = SEED;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), PRIME);
  return hash;
}

/**
 * Cuts texts into words, as fast as can be: with a table of what each UTF-16 unit is, and into columns of numbers that
 * are used again for the next text.
 */
export class WordScanner {
  count = 0;
  /** Of each word the UTF-16 offset of its first unit, that of the unit behind its last, and its letters' hash. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  hashes = new Int32Array(0);
  /** Words before which there is a blank line, in order. */
  readonly paragraphs: number[] = [];
  /** Words in lower case that a hyphen at a line's end parts from what stands in the next line. */
  readonly broken: number[] = [];
  /** Beginnings of words that may be looked for, in pairs, in order: number of the word, hash of its first letters. */
  readonly beginnings: number[] = [];
  /** The text, with a 0 behind it: an array of numbers is read faster than a string. */
  units = new Uint16Array(0);
  #bytes = Buffer.alloc(0);
  #lineBreaks = 0;

  /** @param prefixes hashes of the beginnings that are looked for */
  scan(text: string, prefixes?: HashFilter): void {
    this.#take(text);
    const { length } = text;
    for (let at = this.#skipGap(0, length); at < length; at = this.#skipGap(at, length)) {
      const before = this.count;
      at = prefixes === undefined ? this.#word(text, at) : this.#wordWithBeginnings(text, at, prefixes);
      if (this.#lineBreaks > 0) this.#beginLine(text, before);
    }
  }

  #take(text: string): void {
    this.count = this.paragraphs.length = this.broken.length = this.beginnings.length = 0;
    this.#lineBreaks = 0;
    const { length } = text;
    if (length >= this.units.length) {
      const size = Math.max(LEAST_SIZE, 2 * length);
      this.units = new Uint16Array(size);
      this.#bytes = Buffer.from(this.units.buffer);
      // Between two words there is at least one unit.
      this.starts = new Int32Array(size / 2);
      this.ends = new Int32Array(size / 2);
      this.hashes = new Int32Array(size / 2);
    }
    this.#bytes.write(text, 'utf16le');
    this.units[length] = 0;
  }

  /** @returns where something begins that may be a word */
  #skipGap(from: number, length: number): number {
    const units = this.units;
    let at = from;
    while (at < length) {
      const kind = LETTERS[units[at] as number] as number;
      if (kind > UNKNOWN) break;
      if (kind === UNKNOWN) kindOf(units[at] as number);
      else at++;
      if (kind !== SPACE) this.#lineBreaks = lineBreaksBehind(kind, this.#lineBreaks);
    }
    return at;
  }

  /** @returns where the word ends */
  #word(text: string, start: number): number {
    const units = this.units;
    let hash = SEED;
    let at = start;
    let kind = LETTERS[units[at] as number] as number;
    while (kind >= FIRST_LETTER) {
      hash = Math.imul(hash ^ kind, PRIME);
      kind = LETTERS[units[++at] as number] as number;
    }
    if (kind >= UNKNOWN) return this.#rareWord(text, start, at, hash, undefined);
    this.#add(start, at, hash);
    return at;
  }

  #wordWithBeginnings(text: string, start: number, prefixes: HashFilter): number {
    const units = this.units;
    let hash = SEED;
    let at = start;
    let kind = LETTERS[units[at] as number] as number;
    while (kind >= FIRST_LETTER) {
      hash = Math.imul(hash ^ kind, PRIME);
      kind = LETTERS[units[++at] as number] as number;
      if (at - start >= SHORTEST_PREFIX && prefixes.mayHave(hash)) this.beginnings.push(this.count, hash);
    }
    if (kind >= UNKNOWN) return this.#rareWord(text, start, at, hash, prefixes);
    this.#add(start, at, hash);
    return at;
  }

  /**
   * A word, or the rest of one, with what is not one letter in one unit.
   *
   * @returns where the word ends; behind what stands there where that is none
   */
  #rareWord(text: string, start: number, from: number, hashed: number, prefixes: HashFilter | undefined): number {
    let hash = hashed;
    let letters = from - start;
    let at = from;
    for (let next = partAt(text, at, at > start); next; next = partAt(text, at, true)) {
      for (let unit = 0; unit < next.folded.length; unit++) {
        hash = Math.imul(hash ^ next.folded.charCodeAt(unit), PRIME);
        letters++;
        if (prefixes !== undefined && letters >= SHORTEST_PREFIX && prefixes.mayHave(hash))
          this.beginnings.push(this.count, hash);
      }
      at = next.end;
    }
    if (at === start) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    this.#add(start, at, hash);
    return at;
  }

  #add(start: number, end: number, hash: number): void {
    if (end - start === 1 && this.#isPossessiveEnding(start)) return;
    const word = this.count++;
    this.starts[word] = start;
    this.ends[word] = end;
    this.hashes[word] = hash;
  }

  /** Whether a letter is that of "the plan's". */
  #isPossessiveEnding(at: number): boolean {
    const letter = this.units[at];
    if ((letter !== SMALL_S && letter !== CAPITAL_S) || this.count === 0) return false;
    const mark = this.units[at - 1];
    return (mark === APOSTROPHE || mark === CURLY_APOSTROPHE) && this.ends[this.count - 1] === at - 1;
  }

  /** Notes what line breaks before a word mean; `before` words came before them. */
  #beginLine(text: string, before: number): void {
    const lineBreaks = this.#lineBreaks;
    this.#lineBreaks = this.count > before ? 0 : lineBreaksBehind(GAP, lineBreaks);
    if (this.count === before || before === 0) return;
    if (lineBreaks > 1) this.paragraphs.push(before);
    else if (isBroken(text, this.ends[before - 1] ?? 0, this.starts[before] ?? 0)) this.broken.push(before - 1);
  }
}

/** Line breaks that stand in a gap, two being a blank line; one counts only while nothing but white space follows. */
function lineBreaksBehind(kind: number, lineBreaks: number): number {
  if (kind === LINE_BREAK) return lineBreaks + 1;
  return kind === GAP && lineBreaks === 1 ? 0 : lineBreaks;
}

/** A letter, accent or invisible sign that goes on with a word. */
function partAt(text: string, at: number, isInside: boolean): { folded: string; end: number } | undefined {
  if (at >= text.length) return undefined;
  const kind = kindOf(text.charCodeAt(at));
  if (kind >= FIRST_LETTER) return { folded: String.fromCharCode(kind), end: at + 1 };
  if (kind === MARK) return { folded: '', end: at + 1 };
  if (kind === INVISIBLE) return isInside ? { folded: '', end: softBreakEnd(text, at) } : undefined;
  if (kind !== SEVERAL && kind !== SURROGATE) return undefined;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const folded = spellingOf(letter);
  return folded === undefined ? undefined : { folded, end: at + letter.length };
}

function softBreakEnd(text: string, at: number): number {
  BROKEN_SOFTLY.lastIndex = at;
  return BROKEN_SOFTLY.test(text) ? BROKEN_SOFTLY.lastIndex : at + 1;
}

function isBroken(text: string, end: number, start: number): boolean {
  const isLower = (at: number) => /\p{Ll}/u.test(text.charAt(at));
  return BROKEN.test(text.slice(end, start)) && isLower(end - 1) && isLower(start);
}
