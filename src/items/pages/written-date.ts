import { Temporal } from 'temporal-polyfill';
import { monthNumber } from '../date-words.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** `Z` or `+01:00`; absent where the publisher's own time is meant. */
  readonly offset?: string;
}

// Numbers that go on with dots and digits are addresses and versions, not dates.
const ISO = /(?<![\d.])(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})(?!\d)/;
const NUMERIC = /(?<![\d.])(?<day>\d{1,2})(?:\.\s?|[/-])(?<month>\d{1,2})(?:\.\s?|[/-])(?<year>\d{4})(?![\d]|\.\d)/;
const SHORT_YEAR = /(?<![\d.])(?<day>\d{2})[./](?<month>\d{2})[./](?<year>\d{2})(?![\d:]|\.\d)/;
const DAY_FIRST =
  /(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|ste|e)?[\s/-]*(?:of |de )?(?<name>[a-z]{3,9})\.?,?[\s/-]*(?<year>\d{4})(?!\d)/;
const MONTH_FIRST = /(?<![a-z])(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/;
const SHAPES = [ISO, NUMERIC, DAY_FIRST, MONTH_FIRST, SHORT_YEAR];

const TIME =
  /^[\s,|·•–-]*(?:t|at|um|a|om)?\s*(?<hour>\d{1,2})(?:\s?[:h]\s?(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?|\.(?<dotted>\d{2})(?=\s?(?:uhr|uur|u\b))|(?=\s?(?:uhr|uur|h\b|[ap]\.?m\b)))\s?(?<half>[ap])?(?:\.?m\b)?\s?(?<offset>z\b|utc|gmt|[+-](?:0\d|1[0-4]):?[0-5]\d)?/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
// Where a date stands, it stands near the beginning; behind that is prose.
const LONGEST = 400;

/**
 * The first date of a text, as European publishers write it: ISO, 15.11.2026, 15/11/2026 (the day first), or with a
 * month's name in English, German, French or Dutch; with the time that follows it. Nothing relative, nothing without
 * its year.
 *
 * @param zone IANA zone in which the date is meant where it does not say; a day alone is its midnight there
 */
export function writtenDate(text: string, zone: string): Date | undefined {
  const folded = fold(text.slice(0, LONGEST));
  const found = firstDay(folded);
  if (!found) return undefined;
  return instantOf(found.day, timeIn(folded.slice(found.end)), zone);
}

const MOST_BESIDE = 40;

/** Whether a text is a line with a date and little else ("Published on 15 November 2026"), or begins with one. */
export function isDateLine(text: string): boolean {
  const folded = fold(text.slice(0, LONGEST));
  const found = firstDay(folded);
  if (!found) return false;
  const isAlone = text.length <= found.end - found.start + MOST_BESIDE;
  return isAlone || (found.start === 0 && /^\s*[|:•·–—-]\s/.test(text.slice(found.end)));
}

/** A text without the date that it begins with and what parts the two, such as "15.11.2026: ". */
export function withoutLeadingDate(text: string): string {
  const found = firstDay(fold(text));
  return found?.start === 0 ? text.slice(found.end).replace(/^[\s:|·•–-]+/, '') : text;
}

/** Lower case without diacritics; every character stays one, so that places hold in the text itself. */
function fold(text: string): string {
  return text
    .replace(/[^\x20-\x7e]/g, (character) => character.normalize('NFD').charAt(0))
    .replace(/\s/g, ' ')
    .toLowerCase();
}

function firstDay(folded: string): { day: Day; start: number; end: number } | undefined {
  const found = SHAPES.flatMap((shape) => {
    const match = shape.exec(folded);
    const day = match ? dayOf(match.groups ?? {}) : undefined;
    return match && day ? [{ day, start: match.index, end: match.index + match[0].length }] : [];
  });
  return found.reduce<(typeof found)[number] | undefined>((a, b) => (a && a.start <= b.start ? a : b), undefined);
}

function dayOf({ year = '', month, name = '', day = '' }: Record<string, string | undefined>): Day | undefined {
  const number = month ? Number(month) : monthNumber(name);
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (!number || number > 12 || fullYear < EARLIEST_YEAR || fullYear > LATEST_YEAR) return undefined;
  const last = Temporal.PlainYearMonth.from({ year: fullYear, month: number }).daysInMonth;
  const dayNumber = Number(day);
  return dayNumber >= 1 && dayNumber <= last ? { year: fullYear, month: number, day: dayNumber } : undefined;
}

function timeIn(rest: string): Time | undefined {
  const groups = TIME.exec(rest)?.groups;
  if (!groups) return undefined;
  const { minute, dotted, second, half, offset } = groups;
  const hour = (Number(groups['hour']) % (half ? 12 : 25)) + (half === 'p' ? 12 : 0);
  const time = { hour, minute: Number(minute ?? dotted ?? 0), second: Number(second ?? 0) };
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  return { ...time, ...(offset ? { offset: /^[+-]/.test(offset) ? offset : 'Z' } : {}) };
}

function instantOf(day: Day, time: Time | undefined, zone: string): Date {
  const { offset, ...clock } = time ?? { hour: 0, minute: 0, second: 0 };
  const local = Temporal.PlainDateTime.from({ ...day, ...clock });
  const instant = offset
    ? Temporal.Instant.from(`${local.toString()}${offset}`)
    : local.toZonedDateTime(zone).toInstant();
  return new Date(instant.epochMilliseconds);
}
