import type { Source } from '../watchlist/source.ts';
import type { SourceState } from './source-state.ts';

const MINUTE = 60_000;
const LONGEST_WAIT = 24 * 60 * MINUTE;

/**
 * When to poll a source again: at its own pace while it answers; twice as late after each failure in a row, but at
 * least once a day, never for good; not before the time a server asked for, within that day.
 */
export function nextPollTime(source: Source, now: Date, failures: number, notBefore?: Date): Date {
  const pace = (source.everyMinutes ?? 60) * MINUTE;
  const wait = Math.min(LONGEST_WAIT, pace * 2 ** Math.min(failures, 10));
  const asked = notBefore ? Math.min(notBefore.getTime() - now.getTime(), LONGEST_WAIT) : 0;
  return new Date(now.getTime() + Math.max(wait, asked));
}

/** The sources whose time has come; one without a state has never been polled. */
export function dueSources(sources: readonly Source[], states: readonly SourceState[], now: Date): Source[] {
  const nextPolls = new Map(states.map((state) => [state.sourceId, state.nextPollAt]));
  return sources.filter((source) => (nextPolls.get(source.id) ?? now) <= now);
}
