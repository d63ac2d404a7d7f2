import type { Digesting, DigestOutcome } from './digesting.ts';
import { planDigests } from './plan-digests.ts';
import { sendDigest } from './send-digest.ts';
import type { DigestTask } from './work-queue.ts';

export type SubscriptionOutcome = DigestTask & { readonly outcome: DigestOutcome };

/** Sends all digests that are due, one after the other in one process. One that fails stops no other. */
export async function digestRound(digesting: Digesting): Promise<SubscriptionOutcome[]> {
  const tasks: DigestTask[] = [];
  const queue = { add: async (more: readonly DigestTask[]) => void tasks.push(...more) };
  await planDigests({ subscriptions: digesting.subscriptions, queue, now: digesting.now });
  const outcomes: SubscriptionOutcome[] = [];
  for (const task of tasks) outcomes.push(...(await sendAllOf(digesting, task)));
  return outcomes;
}

/** A digest that continues in another mail is followed by it. */
async function sendAllOf(digesting: Digesting, task: DigestTask): Promise<SubscriptionOutcome[]> {
  const outcomes: SubscriptionOutcome[] = [];
  let outcome: DigestOutcome;
  do {
    outcome = await sendDigest(digesting, task.subscriptionId).catch(faultOutcome);
    outcomes.push({ ...task, outcome });
  } while (outcome.kind === 'sent' && outcome.continues);
  return outcomes;
}

function faultOutcome(error: unknown): DigestOutcome {
  return { kind: 'postponed', reason: error instanceof Error ? error.message : String(error) };
}
