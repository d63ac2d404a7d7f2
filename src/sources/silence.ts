const DAY_MS = 24 * 60 * 60_000;
const WEEKS = 8;
const LEAST_DAYS = 14;
/** How improbable a silence must be by the source's own rhythm to be worth a word. */
const IMPROBABLE = 0.01;

/** The days on which new items came, with today; only those of the last eight weeks. */
export function noteActiveDay(activeDays: readonly string[], today: Date): readonly string[] {
  const oldest = dayOf(new Date(today.getTime() - WEEKS * 7 * DAY_MS));
  return [...new Set([...activeDays, dayOf(today)])].filter((day) => day > oldest).sort();
}

/**
 * Since when a source has been quieter than its own weekday rhythm explains: the chance that it stayed silent on all
 * the days since its last item, given how often it spoke on such weekdays, is below one in a hundred.
 *
 * @returns the day of its last item; `undefined` where its silence is usual, or too little is known of it
 */
export function quietSince(activeDays: readonly string[], watchedSince: string, now: Date): string | undefined {
  const last = activeDays.at(-1);
  if (!last || daysBetween(watchedSince, last) < LEAST_DAYS) return undefined;
  const first = watchedSince > (activeDays[0] ?? '') ? watchedSince : (activeDays[0] ?? last);
  const chances = silenceByWeekday(activeDays, first, last);
  let chance = 1;
  for (let day = Date.parse(last) + DAY_MS; day < startOfDay(now); day += DAY_MS) {
    chance *= chances[new Date(day).getUTCDay()] ?? 1;
  }
  return chance < IMPROBABLE ? last : undefined;
}

/** For each weekday, the chance of no item; never quite 0 or 1, since eight weeks are few. */
function silenceByWeekday(activeDays: readonly string[], first: string, last: string): number[] {
  const active = new Set(activeDays);
  const counts = Array.from({ length: 7 }, () => ({ days: 0, silent: 0 }));
  for (let day = Date.parse(first); day <= Date.parse(last); day += DAY_MS) {
    const count = counts[new Date(day).getUTCDay()];
    if (!count) continue;
    count.days++;
    if (!active.has(dayOf(new Date(day)))) count.silent++;
  }
  return counts.map(({ days, silent }) => (silent + 1) / (days + 2));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function startOfDay(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS) * DAY_MS;
}

/** YYYY-MM-DD in UTC. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
