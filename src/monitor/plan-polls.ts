import { dueSources } from '../sources/next-poll.ts';
import type { SourceStateStore } from '../storage/source-state-store.ts';
import type { Source } from '../watchlist/source.ts';
import type { PollTask, WorkQueue } from './work-queue.ts';

export interface PollPlanning {
  readonly sources: readonly Source[];
  readonly states: Pick<SourceStateStore, 'all'>;
  readonly queue: WorkQueue<PollTask>;
  readonly now: () => Date;
}

/** Queues the sources that are due. @returns how many */
export async function planPolls({ sources, states, queue, now }: PollPlanning): Promise<number> {
  const due = dueSources(sources, await states.all(), now());
  await queue.add(due.map(({ id }) => ({ sourceId: id })));
  return due.length;
}
