import { logger } from '../src/app/aws/logger.ts';
import { publishHealth } from '../src/app/aws/metrics.ts';
import { pollPlanningOnAws } from '../src/app/aws/poll-planning.ts';
import { planPolls } from '../src/monitor/plan-polls.ts';

const planning = pollPlanningOnAws();

/** On a schedule: queues each source that is due, and publishes how the sources are doing. */
export async function handler(): Promise<void> {
  const { planned, health } = await planPolls(await planning);
  publishHealth(health);
  logger.info('polls planned', { sources: planned });
}
