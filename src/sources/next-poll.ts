import { isWatched, type Source } from '../watchlist/source.ts';
import type { PollTiming } from './poll-timing.ts';
import type { SourceState } from './source-state.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LONGEST_WAIT_MS = 24 * HOUR_MS;
const LONGEST_HINT_MINUTES = 12 * 60;
const SHORTEST_MINUTES = 15;
const USUAL_MINUTES = 60;

/**
 * When to poll a source again: at the pace that `sources.yaml` sets, else at the source's own, but then no sooner than
 * its publisher wants; sooner after a gap; never before a server's Retry-After; twice as late after each failure in a
 * row, but at least once a day, never for good.
 */
export function nextPollTime(source: Pick<Source, 'everyMinutes'>, now: Date, timing: PollTiming): Date {
  const minutes = paceOfPoll(source, timing);
  const wait = Math.min(LONGEST_WAIT_MS, minutes * MINUTE_MS * 2 ** Math.min(timing.failures, 10));
  const asked = timing.notBefore ? Math.min(timing.notBefore.getTime() - now.getTime(), LONGEST_WAIT_MS) : 0;
  return outsideSkipped(new Date(now.getTime() + Math.max(wait, asked)), timing.hints);
}

/** A pace that `sources.yaml` sets is kept whatever the publication hints; a gap halves any. */
function paceOfPoll({ everyMinutes }: Pick<Source, 'everyMinutes'>, timing: PollTiming): number {
  const { pace = USUAL_MINUTES, freshForSeconds = 0, hints, hasGap } = timing;
  const fresh = everyMinutes ? 0 : Math.min(freshForSeconds / 60, LONGEST_HINT_MINUTES);
  const usual = everyMinutes ?? pace;
  if (hasGap) return Math.max(Math.min(SHORTEST_MINUTES, usual), usual / 2, fresh);
  return everyMinutes ?? Math.max(pace, fresh, Math.min(hints?.everyMinutes ?? 0, LONGEST_HINT_MINUTES));
}

/** The first hour that the publication does not ask to skip; where it asks to skip all, the time itself. */
function outsideSkipped(time: Date, hints: PollTiming['hints']): Date {
  const { skipHours = [], skipDays = [] } = hints ?? {};
  if (skipHours.length === 0 && skipDays.length === 0) return time;
  const latest = time.getTime() + 2 * LONGEST_WAIT_MS;
  for (let at = time; at.getTime() < latest; at = new Date(Math.floor(at.getTime() / HOUR_MS + 1) * HOUR_MS)) {
    if (!skipHours.includes(at.getUTCHours()) && !skipDays.includes(at.getUTCDay())) return at;
  }
  return time;
}

/** The watched sources whose time has come; one without a state has never been polled. */
export function dueSources(sources: readonly Source[], states: readonly SourceState[], now: Date): Source[] {
  const nextPolls = new Map(states.map((state) => [state.sourceId, state.nextPollAt]));
  return sources.filter((source) => isWatched(source) && (nextPolls.get(source.id) ?? now) <= now);
}
