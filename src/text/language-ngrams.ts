import profiles from './data/language-profiles.json' with { type: 'json' };

// The way of eld 2.1: words are cut into n-grams of four bytes, every third byte one begins, and what each language
// scores for those that occur is added up.
const CODES = profiles.languages.split(' ');
const LENGTH = 4;
const STRIDE = 3;
const LONGEST_WORD = 70;
const BASE_SCORE = 53;
const [CAPITAL_A, ZERO_SCORE] = [65, 35];
const WORD = /\p{L}+(?:['`]\p{L}+)*/gu;
const ASCII = /^[\0-\x7f]*$/;

interface NgramScore {
  /** ISO 639-1. */
  readonly language: string;
  /** Mean over the n-grams of the text: about 60 to 90 for a text of that language. */
  readonly score: number;
}

export interface NgramScores {
  /** Different n-grams of the text. */
  readonly count: number;
  /** Highest first; languages that score nothing are left out. */
  readonly scores: readonly NgramScore[];
}

const encoded: Readonly<Record<string, string>> = profiles.ngrams;
const decoded = new Map<string, ReadonlyMap<string, string>>();

/** How much the words of a text look like those of each language. @param text some hundred letters are enough */
export function scoreNgrams(text: string): NgramScores {
  const sums = new Array<number>(CODES.length).fill(0);
  const ngrams = ngramsOf(text);
  for (const ngram of ngrams) addScores(sums, scoresOf(ngram));
  const scores = sums
    .map((sum, index) => ({ language: CODES[index] ?? '', score: sum / ngrams.size }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return { count: ngrams.size, scores };
}

/** Decoded only as far as texts ask: all at once would cost a cold start ten milliseconds. */
function scoresOf(ngram: string): string {
  const start = ngram.slice(0, 2);
  const known = decoded.get(start) ?? decode(encoded[start] ?? '');
  decoded.set(start, known);
  return known.get(ngram.slice(2)) ?? '';
}

/** Capitals stand for languages, the character behind each for half its score: the n-grams themselves have none. */
function decode(text: string): Map<string, string> {
  const byRest = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (!isCapital(text.charCodeAt(at))) at++;
    const end = at;
    while (isCapital(text.charCodeAt(at))) at += 2;
    byRest.set(text.slice(start, end), text.slice(end, at));
  }
  return byRest;
}

function isCapital(code: number): boolean {
  return code >= CAPITAL_A && code < CAPITAL_A + 26;
}

function addScores(sums: number[], pairs: string): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const language = pairs.charCodeAt(at) - CAPITAL_A;
    sums[language] = (sums[language] ?? 0) + BASE_SCORE + 2 * (pairs.charCodeAt(at + 1) - ZERO_SCORE);
  }
}

function ngramsOf(text: string): Set<string> {
  const ngrams = new Set<string>();
  for (const [word] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
    const bytes = asBytes(word).slice(0, LONGEST_WORD);
    let at = 0;
    for (; at + LENGTH < bytes.length; at += STRIDE) ngrams.add((at === 0 ? ' ' : '') + bytes.slice(at, at + LENGTH));
    ngrams.add(`${at === 0 ? ' ' : ''}${bytes.slice(-LENGTH)} `);
  }
  return ngrams;
}

/** The bytes of the UTF-8 form, each as the character of that number. */
function asBytes(word: string): string {
  return ASCII.test(word) ? word : String.fromCharCode(...new TextEncoder().encode(word));
}
