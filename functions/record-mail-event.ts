import { logger } from '../src/app/aws/logger.ts';
import { mailLedgerOnAws } from '../src/app/aws/mail-ledger.ts';
import { parseMailEvent } from '../src/mail/mail-event.ts';
import { recordMailEvent } from '../src/monitor/record-mail-event.ts';

const ledger = mailLedgerOnAws();

/** From EventBridge: what SES tells of a mail; settles claims whose sender never learnt that it was accepted. */
export async function handler(event: unknown): Promise<void> {
  const mailEvent = parseMailEvent(event);
  if (!mailEvent) return logger.info('mail event without a digest tag');
  const isNews = await recordMailEvent(ledger, mailEvent);
  logger.info('mail event', { kind: mailEvent.kind, digest: mailEvent.digestKey, settledClaim: isNews });
}
