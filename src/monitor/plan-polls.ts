import { dueSources } from '../sources/next-poll.ts';
import type { SourceStateStore } from '../storage/source-state-store.ts';
import type { Source } from '../watchlist/source.ts';
import { countHealth, type HealthCounts, sourceReports } from './source-report.ts';
import type { PlannedPoll, WorkQueue } from './work-queue.ts';

export interface PollPlanning {
  readonly sources: readonly Source[];
  readonly states: Pick<SourceStateStore, 'all'>;
  readonly queue: WorkQueue<PlannedPoll>;
  readonly now: () => Date;
}

/** Queues the sources that are due. @returns how many, and how all of them are doing */
export async function planPolls(planning: PollPlanning): Promise<{ planned: number; health: HealthCounts }> {
  const { sources, queue } = planning;
  const now = planning.now();
  const states = await planning.states.all();
  const dueSince = new Map(states.map((state) => [state.sourceId, state.nextPollAt.toISOString()]));
  const due = dueSources(sources, states, now);
  await queue.add(
    due.map(({ id, url }) => ({ sourceId: id, host: new URL(url).host, dueSince: dueSince.get(id) ?? 'ever' })),
  );
  return { planned: due.length, health: countHealth(sources, sourceReports(sources, states, now)) };
}
