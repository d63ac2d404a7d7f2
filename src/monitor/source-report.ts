import type { Gap } from '../sources/gap.ts';
import { describeHealth, type SourceHealth, sourceHealth } from '../sources/source-health.ts';
import type { SourceState } from '../sources/source-state.ts';
import { isWatched, type Source } from '../watchlist/source.ts';

/** How one source is doing. */
export interface SourceReport {
  readonly id: string;
  readonly name: string;
  readonly health: SourceHealth['kind'];
  /** In plain words. */
  readonly words: string;
  /** Times in which something may have been missed and was not found since. */
  readonly openGaps: readonly Pick<Gap, 'from' | 'until'>[];
  readonly lastSuccessAt?: Date;
  readonly nextPollAt?: Date;
}

/** How many sources are in which state of health, and how many gaps are open: what alarms can go by. */
export type HealthCounts = Readonly<Record<SourceHealth['kind'] | 'openGaps', number>>;

export function sourceReports(
  sources: readonly Source[],
  states: readonly SourceState[],
  now: Date,
): readonly SourceReport[] {
  const stateOf = new Map(states.map((state) => [state.sourceId, state]));
  return sources.map((source) => {
    const state = stateOf.get(source.id);
    const health = sourceHealth(source, state, now);
    return {
      id: source.id,
      name: source.name,
      health: health.kind,
      words: describeHealth(health),
      openGaps: (state?.gaps ?? []).filter((gap) => gap.state === 'open').map(({ from, until }) => ({ from, until })),
      ...(state?.lastSuccessAt ? { lastSuccessAt: state.lastSuccessAt } : {}),
      ...(state && isWatched(source) ? { nextPollAt: state.nextPollAt } : {}),
    };
  });
}

/** Counts only sources that are polled: those that `sources.yaml` keeps as not watched are no cause for alarm. */
export function countHealth(sources: readonly Source[], reports: readonly SourceReport[]): HealthCounts {
  const watched = new Set(sources.filter(isWatched).map(({ id }) => id));
  const polled = reports.filter(({ id }) => watched.has(id));
  const count = (kind: SourceHealth['kind']) => polled.filter(({ health }) => health === kind).length;
  return {
    healthy: count('healthy'),
    'not-polled-yet': count('not-polled-yet'),
    failing: count('failing'),
    blocked: count('blocked'),
    quiet: count('quiet'),
    ended: count('ended'),
    moved: count('moved'),
    openGaps: polled.reduce((sum, { openGaps }) => sum + openGaps.length, 0),
  };
}
