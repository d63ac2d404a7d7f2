import { hashOf } from '../text/word-scanner.ts';
import type { ItemWord } from './item-words.ts';

const MOST_NUMBERS = 20;
/** Smaller ones are in too many texts. */
const LEAST = 13;
const THOUSANDS_MARK = /^[.,'’\u00A0\u202F ]$/;
const DECIMAL_MARK = /^[.,]$/;

/**
 * Hashes of the numbers in a text that may tell its event: not small ones, years, dates and times. "13.087", "13,087"
 * and "13 087" are one number, and so are "1.5 million" and "1,5 Millionen".
 */
export function numbersIn(text: string, words: readonly ItemWord[]): number[] {
  const numbers = new Set<number>();
  for (let at = 0; at < words.length && numbers.size < MOST_NUMBERS; at++) {
    if (!words[at]?.isNumber) continue;
    const { value, next } = numberAt(text, words, at);
    const times = words[next]?.known.times ?? 1;
    if (tells(value * times, at, next, text, words)) numbers.add(hashOf(String(Math.round(value * times * 100))));
    at = next - 1;
  }
  return [...numbers];
}

function numberAt(text: string, words: readonly ItemWord[], at: number): { value: number; next: number } {
  let digits = digitsOf(text, words[at]);
  let next = at + 1;
  while (digitsOf(text, words[next]).length === 3 && THOUSANDS_MARK.test(between(text, words, next))) {
    digits += digitsOf(text, words[next]);
    next++;
  }
  const decimals = digitsOf(text, words[next]);
  if (decimals !== '' && decimals.length < 3 && DECIMAL_MARK.test(between(text, words, next))) {
    return { value: Number(`${digits}.${decimals}`), next: next + 1 };
  }
  return { value: Number(digits || Number.NaN), next };
}

function tells(value: number, at: number, next: number, text: string, words: readonly ItemWord[]): boolean {
  if (!Number.isFinite(value) || (Number.isInteger(value) && value < LEAST)) return false;
  const isYear = value >= 1900 && value <= 2100 && next === at + 1 && Number.isInteger(value);
  const isDate = words[next]?.known.calendar?.kind === 'month' || words[at - 1]?.known.calendar?.kind === 'month';
  const isTime = between(text, words, next) === ':' || between(text, words, at) === ':';
  return !isYear && !isDate && !isTime;
}

/** Empty where it is none, or too long to be told. */
function digitsOf(text: string, word: ItemWord | undefined): string {
  if (!word?.isNumber || word.end - word.start > 12) return '';
  const digits = text.slice(word.start, word.end);
  return /^\d+$/.test(digits) ? digits : '';
}

function between(text: string, words: readonly ItemWord[], next: number): string {
  return text.slice(words[next - 1]?.end ?? 0, Math.min(words[next]?.start ?? 0, (words[next - 1]?.end ?? 0) + 3));
}
