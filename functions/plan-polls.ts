import { logger } from '../src/app/aws/logger.ts';
import { pollPlanningOnAws } from '../src/app/aws/poll-planning.ts';
import { planPolls } from '../src/monitor/plan-polls.ts';

const planning = pollPlanningOnAws();

/** On a schedule: queues each source that is due. */
export async function handler(): Promise<void> {
  logger.info('polls planned', { sources: await planPolls(await planning) });
}
