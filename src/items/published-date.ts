import { Temporal } from 'temporal-polyfill';

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan january januar janvier januari janv jän',
    'feb february februar février fevrier februari févr fevr',
    'mar march märz maerz mars maart mrt mär',
    'apr april avril avr',
    'may mai mei',
    'jun june juni juin',
    'jul july juli juillet juil',
    'aug august août aout augustus',
    'sep sept september septembre',
    'oct october oktober octobre okt',
    'nov november novembre',
    'dec december dezember décembre decembre dez déc',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** Minutes east of UTC of the zone names that feeds use; CST and the like are meant as in RFC 822. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
  ...{
    bst: 60,
    ist: 60,
    west: 60,
    cet: 60,
    met: 60,
    mez: 60,
    cest: 120,
    mest: 120,
    mesz: 120,
    eet: 120,
    eest: 180,
    msk: 180,
  },
  ...{ at: -240, et: -300, ct: -360, mt: -420, pt: -480, akst: -540, hst: -600, jst: 540, aest: 600 },
  ...{ a: -60, b: -120, m: -720, n: 60, y: 720 },
};

const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{1,2})(?:[.,](\d+))?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`\s*(z|[a-z]{1,5}|(?:gmt|utc?)?\s*[+-]\d{1,2}(?::?\d{2})?)?\s*(?:\([^)]*\))?`;
const WEEKDAY = String.raw`(?:\p{L}+\.?,?\s+)?`;
const MONTH = String.raw`(\p{L}+)\.?`;
const SHAPES: readonly (readonly [RegExp, readonly Part[]])[] = [
  shape(String.raw`(\d{4})-?(\d{2})-?(\d{2})(?:[t\s]+${TIME}${ZONE})?`, 'year month day'),
  shape(String.raw`(\d{4})-(\d{1,2})-(\d{1,2})(?:[t\s]+${TIME}${ZONE})?`, 'year month day'),
  shape(String.raw`(\d{4})(?:-(\d{2}))?`, 'year month', false),
  shape(String.raw`(\d{4})-(\d{3})(?:[t\s]+${TIME}${ZONE})?`, 'year dayOfYear'),
  shape(String.raw`${WEEKDAY}(\d{1,2})\.?[\s-]+${MONTH}[\s-]+(\d{4}|\d{2})(?:,?\s+${TIME}${ZONE})?`, 'day month year'),
  shape(String.raw`${WEEKDAY}${MONTH}\s+(\d{1,2}),?\s+(\d{4})(?:,?\s+(?:at\s+)?${TIME}${ZONE})?`, 'month day year'),
  shape(String.raw`${WEEKDAY}${MONTH}\s+(\d{1,2})\s+${TIME}${ZONE}\s+(\d{4})`, 'month day time zone year', false),
];

type Part = 'year' | 'month' | 'day' | 'dayOfYear' | 'hour' | 'minute' | 'second' | 'fraction' | 'half' | 'zone';

function shape(pattern: string, parts: string, withTime = true): readonly [RegExp, readonly Part[]] {
  const time = 'hour minute second fraction half';
  const names = `${parts.replace('time', time)}${withTime ? ` ${time} zone` : ''}`.split(' ') as Part[];
  return [new RegExp(`^${pattern}$`, 'iu'), names];
}

/**
 * An instant from a feed's date, in any of the shapes that feeds write: RFC 3339 and W3CDTF, RFC 822 and 2822 with
 * their usual misspellings, asctime, month names in English, German, French and Dutch. `undefined` where there is
 * none or it is no date. A day alone is its midnight.
 *
 * @param zone IANA name of the zone that is meant where the date does not say; UTC where absent
 */
export function parseInstant(value: unknown, zone = 'UTC'): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.length < 4 || text.length > 80) return undefined;
  for (const [pattern, names] of SHAPES) {
    const found = pattern.exec(text);
    const instant = found && instantOf(partsOf(found, names), zone);
    if (instant) return instant;
  }
  return undefined;
}

type Parts = Partial<Record<Part, string>>;

function partsOf(found: RegExpExecArray, names: readonly Part[]): Parts {
  return Object.fromEntries(names.map((name, index) => [name, found[index + 1]]));
}

function instantOf(parts: Parts, zone: string): Date | undefined {
  const day = dayOf(parts);
  const hour = hourOf(parts);
  const [minute, second] = [Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  if (!day || hour === undefined || minute > 59 || second > 60) return undefined;
  const milliseconds = Math.floor(Number(`0.${parts.fraction ?? 0}`) * 1000);
  const local = Date.UTC(...day, hour, minute, Math.min(second, 59), milliseconds);
  const minutesEast = offsetOf(parts.zone);
  if (minutesEast !== undefined) return new Date(local - minutesEast * 60_000);
  return parts.zone && /^[+-]|\d/.test(parts.zone) ? undefined : inZone(local, zone);
}

/** Year, month from 0, day; `undefined` for days that no calendar has. */
function dayOf({ year, month = '1', day = '1', dayOfYear }: Parts): [number, number, number] | undefined {
  const monthNumber = /^\d/.test(month) ? Number(month) : MONTHS[month.toLowerCase()];
  if (year === undefined || monthNumber === undefined || monthNumber < 1 || monthNumber > 12) return undefined;
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  if (dayOfYear) return [fullYear, 0, Number(dayOfYear)];
  const daysInMonth = new Date(Date.UTC(fullYear, monthNumber, 0)).getUTCDate();
  const dayNumber = Number(day);
  return dayNumber < 1 || dayNumber > daysInMonth ? undefined : [fullYear, monthNumber - 1, dayNumber];
}

/** 24:00 is the midnight behind the day. */
function hourOf({ hour = '0', half }: Parts): number | undefined {
  const number = Number(hour);
  if (!half) return number <= 24 ? number : undefined;
  if (number < 1 || number > 12) return undefined;
  return (number % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetOf(zone: string | undefined): number | undefined {
  if (!zone) return undefined;
  const written = /^(?:gmt|utc?)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone.trim());
  if (!written) return ZONES[zone.toLowerCase()];
  const minutes = Number(written[2]) * 60 + Number(written[3] ?? 0);
  return minutes > 14 * 60 ? undefined : minutes * (written[1] === '-' ? -1 : 1);
}

function inZone(local: number, zone: string): Date {
  if (zone === 'UTC') return new Date(local);
  const asUtc = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC');
  return new Date(asUtc.toPlainDateTime().toZonedDateTime(zone).epochMilliseconds);
}
