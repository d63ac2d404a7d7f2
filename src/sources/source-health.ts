import { utcMinute } from '../text/utc-minute.ts';
import type { Source } from '../watchlist/source.ts';
import { quietSince } from './silence.ts';
import type { SourceState } from './source-state.ts';

/** How a source is doing, as its own polls tell. */
export type SourceHealth =
  | { readonly kind: 'healthy' }
  | { readonly kind: 'not-polled-yet' }
  | { readonly kind: 'failing'; readonly since: Date; readonly problem: string; readonly failures: number }
  /** The publisher keeps us out. */
  | { readonly kind: 'blocked'; readonly since?: Date; readonly problem: string }
  /** Silent for longer than its own weekday rhythm explains. */
  | { readonly kind: 'quiet'; readonly since: string }
  | { readonly kind: 'ended'; readonly since?: Date; readonly problem: string }
  | { readonly kind: 'moved'; readonly to: string };

export function sourceHealth(source: Source, state: SourceState | undefined, now: Date): SourceHealth {
  if (source.status !== 'watched') return { kind: source.status, problem: source.reason ?? 'no reason given' };
  if (!state?.lastPollAt) return { kind: 'not-polled-yet' };
  const { failures, problem = 'could not be read', failingSince = state.lastPollAt } = state;
  if (state.endedAt) return { kind: 'ended', since: state.endedAt, problem: 'says that it is published no more' };
  if (failures > 0 && state.isKeptOut) return { kind: 'blocked', since: failingSince, problem };
  if (failures > 0) return { kind: 'failing', since: failingSince, problem, failures };
  if (state.movedTo) return { kind: 'moved', to: state.movedTo };
  const quiet = state.watchedSince ? quietSince(state.activeDays, state.watchedSince, now) : undefined;
  return quiet ? { kind: 'quiet', since: quiet } : { kind: 'healthy' };
}

/** A source's health in plain words. */
export function describeHealth(health: SourceHealth): string {
  switch (health.kind) {
    case 'healthy':
      return 'healthy';
    case 'not-polled-yet':
      return 'not polled yet';
    case 'failing':
      return `${health.problem}, since ${tell(health.since)}${health.failures > 1 ? ` (${health.failures} times in a row)` : ''}`;
    case 'blocked':
    case 'ended':
      return health.since ? `${health.problem}, since ${tell(health.since)}` : health.problem;
    case 'quiet':
      return `no new item since ${health.since}, which is unusual for it`;
    case 'moved':
      return `has moved for good to ${health.to}: put that address into sources.yaml`;
  }
}

function tell(instant: Date): string {
  return `${utcMinute(instant)} UTC`;
}
