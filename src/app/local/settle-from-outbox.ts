import { recordMailEvent } from '../../monitor/record-mail-event.ts';
import type { DigestLedger } from '../../storage/digest-ledger.ts';
import { readSesStore } from './ses-store.ts';

const REFERENCE = /^Digest reference: (\S+)$/m;

/**
 * What SES events do on AWS: tells the ledger which digests the embedded SES has accepted. It sends no events, but
 * keeps the mails, and each digest says its own reference.
 */
export async function settleFromOutbox(ledger: DigestLedger, sesEndpoint: string): Promise<void> {
  for (const { messageId, at, body } of await readSesStore(sesEndpoint)) {
    const digestKey = REFERENCE.exec(body.text ?? '')?.[1];
    if (!digestKey) continue;
    await recordMailEvent(ledger, { kind: 'send', digestKey, messageId, at: new Date(at * 1000) });
  }
}
