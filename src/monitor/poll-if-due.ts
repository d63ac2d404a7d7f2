import { dueSources } from '../sources/next-poll.ts';
import type { Source } from '../watchlist/source.ts';
import type { PollReport } from './poll-report.ts';
import { pollSource } from './poll-source.ts';
import type { Polling } from './polling.ts';

/**
 * Polls a source unless another poll was quicker: a queue may hold the same task several times.
 *
 * @returns undefined where it is not due any more
 */
export async function pollIfDue(polling: Polling, source: Source): Promise<PollReport | undefined> {
  const state = await polling.states.get(source.id);
  const isDue = dueSources([source], state ? [state] : [], polling.now()).length > 0;
  return isDue ? pollSource(polling, source, state) : undefined;
}
