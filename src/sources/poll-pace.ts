const MINUTE_MS = 60_000;
const USUAL_MINUTES = 60;
const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 240;
const SHORTEST_FOR_BURSTS_MINUTES = 30;
const ENTRIES = 20;
const LEAST_ENTRIES = 3;

/**
 * How often to look at a source, from the rhythm of its own entries: twice within the usual time between two of them,
 * and often enough that a burst such as it had before cannot push entries out of the feed unseen. The longer it has
 * been silent, the less often.
 *
 * @param dates of the entries it shows now, in any order
 * @returns minutes
 */
export function paceOf(dates: readonly Date[], now: Date): number {
  const times = dates
    .map((date) => date.getTime())
    .filter((time) => time <= now.getTime())
    .sort((a, b) => b - a)
    .slice(0, ENTRIES);
  const [newest, oldest] = [times[0], times.at(-1)];
  if (times.length < LEAST_ENTRIES || newest === undefined || oldest === undefined) return USUAL_MINUTES;
  const usual = (newest - oldest) / (times.length - 1);
  const silence = (now.getTime() - newest) / 4;
  const pace = Math.min(Math.max(usual, silence) / 2, LONGEST_MINUTES * MINUTE_MS);
  const burst = Math.max(burstOf(times), SHORTEST_FOR_BURSTS_MINUTES * MINUTE_MS);
  return Math.round(Math.max(SHORTEST_MINUTES, Math.min(pace, burst) / MINUTE_MS));
}

/** Shortest time in which half of what the feed shows was published, in ms; entries dated alike are one batch. */
function burstOf(times: readonly number[]): number {
  const half = Math.floor(times.length / 2);
  const spans = times.slice(0, times.length - half).map((time, index) => time - (times[index + half] ?? time));
  const positive = spans.filter((span) => span > 0);
  return positive.length > 0 ? Math.min(...positive) : Number.POSITIVE_INFINITY;
}
