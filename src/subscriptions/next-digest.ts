import { Temporal } from 'temporal-polyfill';
import type { Frequency } from './frequency.ts';

export interface DigestRhythm {
  readonly frequency: Frequency;
  /** Local hour, 0–23. */
  readonly hour: number;
  readonly timeZone: string;
}

const MONDAY = 1;

/**
 * When the digest after `after` is due: at once for immediate ones; at the subscriber's local hour, through changes
 * of summer time, for daily ones; on Mondays for weekly ones.
 */
export function nextDigestTime(rhythm: DigestRhythm, after: Date): Date {
  if (rhythm.frequency === 'immediate') return after;
  const now = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(rhythm.timeZone);
  let due = now.startOfDay().withPlainTime({ hour: rhythm.hour });
  while (Temporal.ZonedDateTime.compare(due, now) <= 0 || (rhythm.frequency === 'weekly' && due.dayOfWeek !== MONDAY)) {
    due = due.add({ days: 1 }).withPlainTime({ hour: rhythm.hour });
  }
  return new Date(due.epochMilliseconds);
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
