/** One word of a text: where it stands and the form in which it is compared. */
export interface Token {
  /** UTF-16 offset of the first code unit in the text. */
  readonly start: number;
  /** UTF-16 offset just behind the last code unit. */
  readonly end: number;
  /** Lower case, without diacritics, soft hyphens and joiners; `ß` as `ss`. */
  readonly folded: string;
}

const INVISIBLE = '\\u00AD\\u200C\\u200D\\u2060';
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}][\\p{L}\\p{N}\\p{M}${INVISIBLE}]*`, 'gu');
const IGNORED = new RegExp(`[\\p{M}${INVISIBLE}]`, 'gu');
const PLAIN_ASCII = /^[a-z0-9]+$/;

/** The form of a word in which spellings that a reader takes for the same are equal. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower;
  return lower.normalize('NFKD').replace(IGNORED, '').replaceAll('ß', 'ss');
}

/**
 * Cuts a text into words. Hyphens, dashes, slashes and white space only separate, so that "UK-Germany", "UK–Germany"
 * and "UK/Germany" are the same two words. An English possessive ending ("the plan's") is not a word.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isPossessiveEnding(text, match[0], start, tokens.at(-1))) continue;
    tokens.push({ start, end, folded: foldWord(match[0]) });
  }
  return tokens;
}

function isPossessiveEnding(text: string, word: string, start: number, before: Token | undefined): boolean {
  if (word !== 's' && word !== 'S') return false;
  const mark = text[start - 1];
  return (mark === "'" || mark === '’') && before?.end === start - 1;
}
