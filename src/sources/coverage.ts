import { isWatched, type Source } from '../watchlist/source.ts';
import type { SourceState } from './source-state.ts';

/** How completely the sources were read in a stretch of time. */
export interface Coverage {
  /** Sources that have been polled and are not known to have ended. */
  readonly watched: number;
  /** Times of which a source may have published what we did not see. */
  readonly gaps: readonly { readonly sourceName: string; readonly from: Date; readonly until: Date }[];
  /** Sources of which nothing could be read for a day or more. */
  readonly unread: readonly { readonly sourceName: string; readonly since?: Date }[];
  /** How many others could not be read at our last look. */
  readonly missed: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** For how long after it was found an open gap stands in digests at least. */
const TOLD_MS = 2 * DAY_MS;

export function coverageOf(
  sources: readonly Source[],
  states: readonly SourceState[],
  window: { readonly start: Date; readonly end: Date },
): Coverage {
  const stateOf = new Map(states.map((state) => [state.sourceId, state]));
  const polled = sources.filter(isWatched).flatMap(({ id, name }) => {
    const state = stateOf.get(id);
    return state && !state.endedAt ? [{ name, state }] : [];
  });
  // A digest without news is not sent, so what it would have said must stand in the next.
  const toldFrom = new Date(Math.min(window.start.getTime(), window.end.getTime() - TOLD_MS));
  return {
    watched: polled.length,
    gaps: polled.flatMap(({ name, state }) =>
      state.gaps
        .filter((gap) => gap.state === 'open' && gap.from < window.end && gap.until > toldFrom)
        .map(({ from, until }) => ({ sourceName: name, from, until })),
    ),
    unread: polled.flatMap(({ name, state }) => (isUnread(state, window.end) ? [unreadSource(name, state)] : [])),
    missed: polled.filter(({ state }) => state.failures > 0 && !isUnread(state, window.end)).length,
  };
}

function isUnread({ failures, lastSuccessAt }: SourceState, end: Date): boolean {
  return failures > 0 && (!lastSuccessAt || end.getTime() - lastSuccessAt.getTime() > DAY_MS);
}

function unreadSource(sourceName: string, { lastSuccessAt }: SourceState): Coverage['unread'][number] {
  return { sourceName, ...(lastSuccessAt ? { since: lastSuccessAt } : {}) };
}
