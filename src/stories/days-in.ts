import type { ItemWord } from './item-words.ts';

const MOST_DAYS = 12;
const DAY = 24;
/** What was longer ago is no news, but what led to it. */
const LONGEST_AGO = 4;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;
/** A date without a year is within half a year of its text. */
const HALF_A_YEAR = 183;

/**
 * The days that a text speaks of, counted since 1970, ascending: by date, by "yesterday", by the name of a weekday,
 * which is taken for the last one, since news tell what was.
 *
 * @param hour when the text was published
 */
export function daysIn(text: string, words: readonly ItemWord[], hour: number): { days: number[]; mainDay?: number } {
  const today = Math.floor(hour / DAY);
  const days = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const calendar = words[at]?.known.calendar;
    if (!calendar) continue;
    const day = calendar.kind === 'month' ? dateAt(text, words, at, calendar.month, today) : dayBefore(calendar, today);
    if (day !== undefined) days.add(day);
    if (days.size >= MOST_DAYS) break;
  }
  const mainDay = [...days].find((day) => day <= today && today - day <= LONGEST_AGO);
  return { days: [...days].sort((a, b) => a - b), ...(mainDay === undefined ? {} : { mainDay }) };
}

function dayBefore(
  calendar: { kind: 'relative'; days: number } | { kind: 'weekday'; weekday: number },
  today: number,
): number {
  if (calendar.kind === 'relative') return today + calendar.days;
  return today - ((((today + FIRST_WEEKDAY - calendar.weekday) % 7) + 7) % 7);
}

function dateAt(
  text: string,
  words: readonly ItemWord[],
  at: number,
  month: number,
  today: number,
): number | undefined {
  const before = numberAt(text, words[at - 1]);
  const after = numberAt(text, words[at + 1]);
  const dayFirst = before !== undefined && before >= 1 && before <= 31;
  const date = dayFirst ? before : after;
  if (date === undefined || date < 1 || date > 31) return undefined;
  const year = numberAt(text, words[dayFirst ? at + 1 : at + 2]);
  if (year !== undefined && year > 1900 && year < 2100) return dayOf(year, month, date);
  const thisYear = new Date(today * 86_400_000).getUTCFullYear();
  return [thisYear - 1, thisYear, thisYear + 1]
    .map((one) => dayOf(one, month, date))
    .find((day) => Math.abs(day - today) <= HALF_A_YEAR);
}

function dayOf(year: number, month: number, date: number): number {
  return Math.floor(Date.UTC(year, month, date) / 86_400_000);
}

function numberAt(text: string, word: ItemWord | undefined): number | undefined {
  if (!word?.isNumber) return undefined;
  const number = Number.parseInt(text.slice(word.start, word.end), 10);
  return Number.isNaN(number) ? undefined : number;
}
