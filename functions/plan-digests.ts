import { digestPlanningOnAws } from '../src/app/aws/digest-planning.ts';
import { logger } from '../src/app/aws/logger.ts';
import { planDigests } from '../src/monitor/plan-digests.ts';

const planning = digestPlanningOnAws();

/** On a schedule: queues each subscription whose digest is due. */
export async function handler(): Promise<void> {
  logger.info('digests planned', { subscriptions: await planDigests(planning) });
}
