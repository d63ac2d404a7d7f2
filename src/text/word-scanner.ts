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
  SURROGATE,
  spellingOf,
  UNKNOWN,
} from './letters.ts';

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Letters that a `*` needs before it. */
export const SHORTEST_PREFIX = 3;

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
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  hashes = new Int32Array(1024);
  /** Words before which there is a blank line, in order. */
  readonly paragraphs: number[] = [];
  /** Words in lower case that a hyphen at a line's end parts from what stands in the next line. */
  readonly broken: number[] = [];
  /** Beginnings of words that may be looked for, in pairs, in order: number of the word, hash of its first letters. */
  readonly beginnings: number[] = [];

  /** @param prefixes hashes of the beginnings that are looked for */
  scan(text: string, prefixes?: HashFilter): void {
    this.count = this.paragraphs.length = this.broken.length = this.beginnings.length = 0;
    const { length } = text;
    let lineBreaks = 0;
    let at = 0;
    while (at < length) {
      const kind = LETTERS[text.charCodeAt(at)] as number;
      const before = this.count;
      if (kind >= FIRST_LETTER) at = this.#plainWord(text, at, prefixes);
      else if (kind > UNKNOWN) at = this.#rareWord(text, at, at, SEED, prefixes);
      else {
        if (kind === UNKNOWN) kindOf(text.charCodeAt(at));
        else at++;
        lineBreaks = lineBreaksBehind(kind, lineBreaks);
        continue;
      }
      if (lineBreaks > 0) lineBreaks = this.#beginLine(text, before, lineBreaks);
    }
  }

  /** @returns where the word ends */
  #plainWord(text: string, start: number, prefixes: HashFilter | undefined): number {
    const { length } = text;
    const wordNumber = this.count;
    let hash = SEED;
    let at = start;
    let kind = LETTERS[text.charCodeAt(at)] as number;
    while (kind >= FIRST_LETTER) {
      hash = Math.imul(hash ^ kind, PRIME);
      at++;
      if (prefixes !== undefined && at - start >= SHORTEST_PREFIX && prefixes.mayHave(hash))
        this.beginnings.push(wordNumber, hash);
      kind = at < length ? (LETTERS[text.charCodeAt(at)] as number) : GAP;
    }
    if (kind >= UNKNOWN) return this.#rareWord(text, start, at, hash, prefixes);
    this.#add(text, start, at, hash);
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
    this.#add(text, start, at, hash);
    return at;
  }

  #add(text: string, start: number, end: number, hash: number): void {
    if (end - start === 1 && this.#isPossessiveEnding(text, start)) return;
    const { count } = this;
    if (count === this.starts.length) this.#grow();
    this.starts[count] = start;
    this.ends[count] = end;
    this.hashes[count] = hash;
    this.count = count + 1;
  }

  /** Whether a letter is that of "the plan's". */
  #isPossessiveEnding(text: string, at: number): boolean {
    const letter = text.charCodeAt(at);
    if (letter !== 0x73 && letter !== 0x53) return false;
    const mark = text.charAt(at - 1);
    return (mark === "'" || mark === '’') && this.count > 0 && this.ends[this.count - 1] === at - 1;
  }

  /** @returns line breaks that still stand before the next word */
  #beginLine(text: string, word: number, lineBreaks: number): number {
    if (this.count === word) return lineBreaksBehind(GAP, lineBreaks);
    if (word > 0 && lineBreaks > 1) this.paragraphs.push(word);
    else if (word > 0 && isBroken(text, this.ends[word - 1] ?? 0, this.starts[word] ?? 0)) this.broken.push(word - 1);
    return 0;
  }

  #grow(): void {
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.hashes = longer(this.hashes);
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

function longer(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(column.length * 2);
  twice.set(column);
  return twice;
}
