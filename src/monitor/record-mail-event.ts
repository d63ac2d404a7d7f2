import { parseDigestKey } from '../digests/digest-window.ts';
import type { MailEvent } from '../mail/mail-event.ts';
import type { DigestLedger } from '../storage/digest-ledger.ts';

/**
 * Notes in the ledger what the provider tells of a mail. Any event proves that it was accepted, so a claim whose
 * sender never learnt of that is settled by it.
 *
 * @returns whether the ledger learnt something new
 */
export async function recordMailEvent(ledger: DigestLedger, event: MailEvent): Promise<boolean> {
  const digest = parseDigestKey(event.digestKey);
  if (!digest || event.kind === 'reject' || event.kind === 'rendering failure') return false;
  return ledger.stamp(digest.subscriptionId, digest.windowStart, event.messageId, event.at);
}
