/** A word of a text as the definition says it: one place, or two that a line's end parts. */
export interface NaiveWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** As it stands, for exact phrases. */
  readonly written: string;
  /** Numbers of the words of the text that it is made of: first, and the one behind the last. */
  readonly first: number;
  readonly behind: number;
  readonly paragraph: number;
}

const INVISIBLE = '\\u00AD\\u200C\\u200D\\u2060';
const WORD = new RegExp(
  `[\\p{L}\\p{N}\\p{M}](?:[\\p{L}\\p{N}\\p{M}${INVISIBLE}]|(?<=\\u00AD)[ \\t]*\\r?\\n[ \\t]*(?=[\\p{L}\\p{N}\\p{M}]))*`,
  'gu',
);
const IGNORED = new RegExp(`[\\p{M}${INVISIBLE}]`, 'gu');
const SPELT_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ς: 'σ' };

/** What a word is compared by. Letter by letter, as a sigma's form depends on what stands behind it. */
export function naiveFold(word: string): string {
  const letters = [...word.replaceAll(/\s/g, '')].map((letter) => letter.toLowerCase().normalize('NFKD')).join('');
  return letters.replace(IGNORED, '').replaceAll(/[ßæœøłđς]/gu, (letter) => SPELT_OUT[letter] ?? '');
}

/** The words of a text, cut by a regular expression. */
export function naiveWords(text: string): NaiveWord[] {
  const words: NaiveWord[] = [];
  let paragraph = 0;
  let from = 0;
  for (const match of text.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (/^s$/i.test(match[0]) && /['’]/.test(text.charAt(start - 1)) && words.at(-1)?.end === start - 1) continue;
    if (/\n\s*\n/.test(text.slice(from, start))) paragraph++;
    from = end;
    const first = words.length;
    const written = text.slice(start, end).replace(IGNORED_EXACTLY, '').normalize('NFC');
    words.push({ start, end, folded: naiveFold(match[0]), written, first, behind: first + 1, paragraph });
  }
  return words;
}

const IGNORED_EXACTLY = new RegExp(`[\\s${INVISIBLE}]`, 'gu');
const BROKEN = /^[-‐][ \t]*\r?\n[ \t]*$/u;

/** The words with those made one that a hyphen at a line's end parts. */
export function naiveJoinedWords(text: string, words: readonly NaiveWord[]): NaiveWord[] {
  const joined: NaiveWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && isBroken(text, before.end, word.start)) {
      joined.splice(-1, 1, {
        ...word,
        start: before.start,
        first: before.first,
        folded: before.folded + word.folded,
        written: (before.written + word.written).normalize('NFC'),
      });
    } else joined.push(word);
  }
  return joined;
}

function isBroken(text: string, end: number, start: number): boolean {
  const isLower = (at: number) => /\p{Ll}/u.test(text.charAt(at));
  return BROKEN.test(text.slice(end, start)) && isLower(end - 1) && isLower(start);
}
