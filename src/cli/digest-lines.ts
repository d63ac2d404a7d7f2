import type { SubscriptionOutcome } from '../monitor/digest-round.ts';
import { plural } from '../text/plural.ts';

/** What became of each digest, a line each. */
export function digestLines(outcomes: readonly SubscriptionOutcome[]): string {
  if (outcomes.length === 0) return 'No digest is due.';
  return outcomes.map(digestLine).join('\n');
}

function digestLine({ subscriptionId, outcome }: SubscriptionOutcome): string {
  switch (outcome.kind) {
    case 'sent':
      return `Digest sent to ${outcome.address}: ${plural(outcome.entries, 'item')}.`;
    case 'no-news':
      return `Nothing new for ${outcome.address}: no mail.`;
    case 'not-due':
      return `Subscription ${subscriptionId} is not due.`;
    case 'unsettled':
      return `Digest of ${subscriptionId} is being sent by another process, or it is not known yet whether it was accepted.`;
    case 'rejected':
      return `Digest of ${subscriptionId} was rejected by the mail service: ${outcome.reason}. It will be tried again in an hour.`;
    case 'postponed':
      return `Digest of ${subscriptionId} could not be sent now: ${outcome.reason}. It stays due.`;
  }
}
