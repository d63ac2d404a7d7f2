import {
  type CountByKind,
  TIMELINE_KINDS,
  type TimelineKind,
  type TimelinePeriod,
  type TimelineStatement,
} from './timeline.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A longer time is told by months. */
const MOST_WEEKS_MS = 92 * DAY_MS;

/** @param statements oldest first */
export function periodFor(statements: readonly TimelineStatement[]): 'week' | 'month' {
  const [first, last] = [statements[0], statements.at(-1)];
  return first && last && last.at.getTime() - first.at.getTime() > MOST_WEEKS_MS ? 'month' : 'week';
}

/** How many statements there are in each week or month, by the kind of publisher of their primary source. */
export function countByPeriod(statements: readonly TimelineStatement[], period: 'week' | 'month'): TimelinePeriod[] {
  const groups = Map.groupBy(statements, ({ at }) => startOfPeriod(at, period).getTime());
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([start, said]) => ({
      start: new Date(start),
      statements: countByKind(said.map(({ reports }) => reports[0].publisherKind)),
    }));
}

export function countByKind(kinds: readonly TimelineKind[]): CountByKind {
  const counts = TIMELINE_KINDS.map((kind) => [kind, kinds.filter((one) => one === kind).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Midnight (UTC) of the Monday of its week, or of the first day of its month. */
export function startOfPeriod(at: Date, period: 'week' | 'month'): Date {
  if (period === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() - sinceMonday));
}

/** Start of the period behind one that starts then. */
export function nextPeriod(start: Date, period: 'week' | 'month'): Date {
  const month = start.getUTCMonth() + (period === 'month' ? 1 : 0);
  return new Date(Date.UTC(start.getUTCFullYear(), month, start.getUTCDate() + (period === 'week' ? 7 : 0)));
}
