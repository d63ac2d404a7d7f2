/** What a UTF-16 unit is where words are cut; any greater number is a letter or digit, in its folded form. */
export const GAP = 0;
/** White space but the line break. */
export const SPACE = 1;
export const LINE_BREAK = 2;
/** Not looked up yet. */
export const UNKNOWN = 3;
/** Part of a word without a letter of its own: accents. */
export const MARK = 4;
/** Soft hyphens and joiners: nothing within a word, no beginning of one. */
export const INVISIBLE = 5;
/** A letter that is folded to several: `ß`, `ﬁ`, `½`. */
export const SEVERAL = 6;
/** Half of a letter beyond the first 65,536. */
export const SURROGATE = 7;
export const FIRST_LETTER = 8;

const PART_OF_WORD = /^[\p{L}\p{N}\p{M}]$/u;
const INVISIBLES = '\\u00AD\\u200C\\u200D\\u2060';
const IGNORED = new RegExp(`[\\p{M}${INVISIBLES}]`, 'gu');
const INVISIBLE_LETTER = new RegExp(`^[${INVISIBLES}]$`);
/** Letters that Unicode does not take apart, as readers without them on their keyboard write them. */
const SPELT_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ς: 'σ' };

/** Of each UTF-16 unit what it is; filled as texts bring them, since few of them ever come. */
export const LETTERS = new Uint16Array(0x1_00_00).fill(UNKNOWN);
const spellings = new Map<string, string>();

for (let unit = 0; unit < 128; unit++) kindOf(unit);

/** What a unit is, looked up for good. */
export function kindOf(unit: number): number {
  const known = LETTERS[unit] ?? GAP;
  if (known !== UNKNOWN) return known;
  const kind = findKind(String.fromCharCode(unit));
  LETTERS[unit] = kind;
  return kind;
}

function findKind(letter: string): number {
  if (letter === '\n') return LINE_BREAK;
  if (/[\uD800-\uDFFF]/.test(letter)) return SURROGATE;
  if (INVISIBLE_LETTER.test(letter)) return INVISIBLE;
  const folded = spellingOf(letter);
  if (folded === undefined) return /\s/.test(letter) ? SPACE : GAP;
  if (folded === '') return MARK;
  return folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
}

/** A letter in its folded form; undefined where it is no part of a word. */
export function spellingOf(letter: string): string | undefined {
  if (!PART_OF_WORD.test(letter)) return undefined;
  const known = spellings.get(letter);
  if (known !== undefined) return known;
  const plain = letter.toLowerCase().normalize('NFKD').replace(IGNORED, '');
  const spelling = [...plain].map((one) => SPELT_OUT[one] ?? one).join('');
  spellings.set(letter, spelling);
  return spelling;
}
