import { createHash } from 'node:crypto';

/** One subscription per address: the same address, however spelt, has the same id; the id does not give it away. */
export function subscriptionId(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex').slice(0, 24);
}
