import type { PollingHints } from '../feed.ts';
import type { ElementText } from './element-text.ts';
import type { Gathered } from './feed-gathering.ts';

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const HOUR = /<(?:[\w.-]+:)?hour\s*>\s*(\d{1,2})\s*</gi;
const DAY = /<(?:[\w.-]+:)?day\s*>\s*([a-z]+)\s*</gi;

/** When to look again, as an RSS feed says it: `<ttl>`, `sy:updatePeriod`, `<skipHours>` and `<skipDays>`. */
export function pollingHints({ elements }: Gathered, texts: ElementText): PollingHints {
  const everyMinutes =
    positive(texts.value(elements.get('ttl'))) ??
    rhythm(texts.value(elements.get('sy:updateperiod')), texts.value(elements.get('sy:updatefrequency')));
  const skipHours = hoursIn(elements.get('skiphours')?.raw ?? '');
  const skipDays = daysIn(elements.get('skipdays')?.raw ?? '');
  return {
    ...(everyMinutes ? { everyMinutes } : {}),
    ...(skipHours.length > 0 ? { skipHours } : {}),
    ...(skipDays.length > 0 ? { skipDays } : {}),
  };
}

function positive(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** Where only the frequency is given, the period is a day (RSS 1.0 Syndication module). */
function rhythm(period: string, frequency: string): number | undefined {
  if (!period && !frequency) return undefined;
  const minutes = PERIODS[period.toLowerCase() || 'daily'];
  return minutes ? Math.max(1, Math.round(minutes / (positive(frequency) ?? 1))) : undefined;
}

/** RSS 0.91 counts the hours from 1 to 24, RSS 2.0 from 0 to 23: 24 is midnight. */
function hoursIn(raw: string): number[] {
  const hours = [...raw.matchAll(HOUR)].map(([, hour]) => Number(hour)).filter((hour) => hour <= 24);
  return ascending(hours.map((hour) => hour % 24));
}

function daysIn(raw: string): number[] {
  const days = [...raw.matchAll(DAY)].map(([, day]) => DAYS.indexOf((day ?? '').toLowerCase()));
  return ascending(days.filter((day) => day >= 0));
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
