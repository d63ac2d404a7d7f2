import type { DigestClaim, DigestLedger } from '../../src/storage/digest-ledger.ts';

/** The ledger's line of one window. */
export async function ledgerLine(
  ledger: DigestLedger,
  id: string,
  windowStart: Date,
): Promise<DigestClaim | undefined> {
  const claims = await ledger.recent(id, windowStart, windowStart);
  return claims.find((claim) => claim.windowStart.getTime() === windowStart.getTime());
}
