import { Temporal } from 'temporal-polyfill';
import { monthNumber, zoneOffset } from './date-words.ts';

/** A date and a time as they are written, before it is known where on Earth they are meant. */
interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: string;
  readonly zone?: string;
}

const LONGEST = 100;
const CLOCK = String.raw`(\d{1,2}[:.h]\d{1,2}(?:[:.]\d{1,2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)`;
const ZONE = '(.*)';
const ISO =
  /^([+-]?\d{4})-?(\d{2})(?:-?(\d{2})(?!\d))?(?:(?:\s*t\s*|\s+|,\s*)(\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?|\d{2})\s*(.*))?$/i;
const ISO_ORDINAL = /^(\d{4})-?(\d{3})(?:T(\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)\s*(.*))?$/i;
const ISO_YEAR = /^\d{4}$/;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:de\s+)?(\p{L}[\p{L}\p{M}.]*)[\s,.-]*(\d{4}|\d{2,3}(?!:))?(?:[\s,T-]+(?:at|um|à|om)?\s*${CLOCK})?\s*${ZONE}$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}[\p{L}\p{M}.]*)[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})(?:[\s,]+(?:at)?\s*${CLOCK})?\s*${ZONE}$`,
  'iu',
);
const ASCTIME = new RegExp(
  String.raw`^(\p{L}[\p{L}\p{M}.]*)\s+(\d{1,2})\s+${CLOCK}\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?\s+(\d{4})(?:\s+([+-]\d{2}:?\d{2}|[a-z]{1,5}))?$`,
  'iu',
);
const DOTTED = new RegExp(String.raw`^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:[\s,-]+${CLOCK})?\s*${ZONE}$`, 'iu');
const SLASHED_YEAR = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[\s,-]+${CLOCK})?\s*${ZONE}$`, 'iu');
const WEEKDAY = /^[\p{L}\p{M}]{2,12}\.?(?:\s*,\s*|\s+)(?=\S)/u;
const OFFSET = /^(?:gmt|utc?)?\s*([+-−])\s*(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*\(.*\)|\s+[a-z]{2,5})?$/i;
/** An IANA name, or a word behind the time that says nothing (Uhr, heures, a zone that we do not know). */
const ZONE_LIKE = /^(?:[a-z][\w+-]+\/[\w/+-]+|\p{L}{1,6}\.?|\([^()]*\))$/iu;
const CLOCK_PARTS = /^(\d{1,2})(?:[:.h]?(\d{1,2})(?:[:.]?(\d{1,2})(?:[.,](\d+))?)?)?\s*(?:([ap])\.?m\.?)?$/i;

/**
 * An instant from a date of a feed or page: W3C and ISO 8601 forms, RFC 822 and its likes (odd spaces, years of two
 * digits, no weekday or a wrong one, month names in English, German, French or Dutch), asctime. `undefined` where there
 * is none or it is no date.
 *
 * @param zone IANA name of the zone in which the date is meant where it does not say its own
 */
export function parseInstant(value: unknown, zone = 'UTC'): Date | undefined {
  return instantIn(value, zone);
}

/** The same, but `undefined` as well where a date does not say its zone. */
export function parseZonedInstant(value: unknown): Date | undefined {
  return instantIn(value, undefined);
}

function instantIn(value: unknown, zone: string | undefined): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/\s+/g, ' ');
  if (text === '' || text.length > LONGEST) return undefined;
  const written = readIso(text) ?? readWords(text) ?? readFigures(text);
  return written && instantOf(written, zone);
}

function readIso(text: string): Written | undefined {
  const iso = ISO.exec(text);
  if (iso) return written(iso[1], iso[2], iso[3] ?? '1', iso[4], iso[5]);
  if (ISO_YEAR.test(text)) return written(text, '1', '1');
  const ordinal = ISO_ORDINAL.exec(text);
  if (!ordinal) return undefined;
  const day = new Date(Date.UTC(Number(ordinal[1]), 0, Number(ordinal[2])));
  if (day.getUTCFullYear() !== Number(ordinal[1])) return undefined;
  return written(ordinal[1], `${day.getUTCMonth() + 1}`, `${day.getUTCDate()}`, ordinal[3], ordinal[4]);
}

/** Dates with the name of a month. A word before them is a weekday, which says nothing new. */
function readWords(text: string): Written | undefined {
  return readMonthNamed(text) ?? readMonthNamed(text.replace(WEEKDAY, ''));
}

function readMonthNamed(text: string): Written | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return written(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst[4], dayFirst[5]);
  const asctime = ASCTIME.exec(text);
  if (asctime) return written(asctime[5], monthOf(asctime[1]), asctime[2], asctime[3], asctime[4] ?? asctime[6]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (!monthFirst) return undefined;
  return written(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst[4], monthFirst[5]);
}

/** Dates in figures: 31.12.2024 and 2024/12/31; 12/31/2024 too, but only where no other reading is possible. */
function readFigures(text: string): Written | undefined {
  const bare = text.replace(WEEKDAY, '');
  const year = SLASHED_YEAR.exec(bare);
  if (year) return written(year[1], year[2], year[3], year[4], year[5]);
  const dotted = DOTTED.exec(bare);
  if (!dotted) return undefined;
  const [, first, second] = dotted;
  if (bare.includes('.') || Number(first) > 12 || first === second) {
    return written(dotted[3], second, first, dotted[4], dotted[5]);
  }
  return Number(second) > 12 ? written(dotted[3], first, second, dotted[4], dotted[5]) : undefined;
}

function monthOf(name: string | undefined): string | undefined {
  return monthNumber(name ?? '')?.toString();
}

function written(year?: string, month?: string, day?: string, time?: string, zone?: string): Written | undefined {
  if (year === undefined || month === undefined) return undefined;
  const said = zone?.trim();
  return {
    year: fullYear(year),
    month: Number(month),
    day: Number(day),
    ...(time ? { time } : {}),
    ...(said ? { zone: said } : {}),
  };
}

/** Years of two and three digits as RFC 5322, 4.3 has them. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length >= 4) return number;
  return number + (year.length === 2 && number < 50 ? 2000 : 1900);
}

function instantOf({ year, month, day, time, zone }: Written, otherZone: string | undefined): Date | undefined {
  const clock = time === undefined ? 0 : millisecondsOf(time);
  if (clock === undefined || !isDay(year, month, day)) return undefined;
  const local = Date.UTC(year, month - 1, day) + clock;
  const offset = zone === undefined ? undefined : offsetOf(zone);
  if (offset !== undefined) return new Date(local - offset * 60_000);
  if (zone !== undefined && !ZONE_LIKE.test(zone)) return undefined;
  const meant = zone?.includes('/') ? zone : otherZone;
  return meant === undefined ? undefined : inZone(local, meant);
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12)) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Since midnight; a leap second counts as the next second, 24:00 as the next day. */
function millisecondsOf(time: string): number | undefined {
  const parts = CLOCK_PARTS.exec(time);
  if (!parts) return undefined;
  const [minutes, seconds] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  const hours = hoursOf(Number(parts[1]), parts[5]?.toLowerCase());
  if (hours === undefined || hours > 24 || minutes > 59 || seconds > 60) return undefined;
  if (hours === 24 && minutes + seconds > 0) return undefined;
  const fraction = parts[4] ? Math.floor(Number(`0.${parts[4]}`) * 1000) : 0;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
}

function hoursOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return undefined;
  return (hours % 12) + (half === 'p' ? 12 : 0);
}

/** Minutes east of Greenwich of `+0100`, `GMT+1`, `EST` or `Z`, whatever stands behind in parentheses. */
function offsetOf(zone: string): number | undefined {
  const offset = OFFSET.exec(zone);
  if (!offset) return zoneOffset(zone.replace(/\s*\(.*\)$/, ''));
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (minutes > 16 * 60) return undefined;
  return offset[1] === '+' ? minutes : -minutes;
}

/** Of a time that summer time skips or repeats the usual reading: the later, and the earlier. */
function inZone(local: number, zone: string): Date | undefined {
  if (zone === 'UTC') return new Date(local);
  try {
    const plain = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
    return new Date(plain.toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return undefined;
  }
}
