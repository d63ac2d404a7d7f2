import * as z from 'zod';
import { storedInstant } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys } from './table-layout.ts';

/**
 * A digest's line in the ledger. It is *claimed* before the mail is handed over, with its content fixed; *sent* once
 * the provider has it; *released* when it certainly was not accepted, so that anyone may claim it anew.
 */
export interface DigestClaim {
  readonly subscriptionId: string;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  /** What it tells of. */
  readonly arrivalIds: readonly string[];
  readonly continues: boolean;
  readonly status: 'claimed' | 'sent' | 'released';
  readonly claimedAt: Date;
  readonly attempts: number;
  readonly messageId?: string;
  readonly sentAt?: Date;
  /** Why it was released. */
  readonly reason?: string;
}

const rowSchema = z.object({
  subscriptionId: z.string(),
  windowStart: storedInstant,
  windowEnd: storedInstant,
  arrivalIds: z.array(z.string()),
  continues: z.boolean(),
  status: z.enum(['claimed', 'sent', 'released']),
  claimedAt: storedInstant,
  attempts: z.int(),
  messageId: z.string().optional(),
  sentAt: storedInstant.optional(),
  reason: z.string().optional(),
});

/** Which digests were claimed and sent: one line per subscription and window, so that a window is mailed once. */
export class DigestLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** @returns whether this caller now holds the claim; false where another does or the window was sent */
  async claim(claim: DigestClaim): Promise<boolean> {
    return this.#table.put(toRow(claim), {
      expression: 'attribute_not_exists(pk) OR #status = :released',
      names: { '#status': 'status' },
      values: { ':released': 'released' },
    });
  }

  /** Takes over a claim that its holder did not finish. @returns false where it changed hands or was sent meanwhile */
  async takeOver(claim: DigestClaim, now: Date): Promise<boolean> {
    return this.#change(claim, 'SET claimedAt = :now, attempts = attempts + :one', {
      expression: '#status = :claimed AND claimedAt = :was',
      values: { ':now': now.toISOString(), ':one': 1, ':claimed': 'claimed', ':was': claim.claimedAt.toISOString() },
    });
  }

  /** Notes that the provider has the mail. Harmless when repeated; the first message id stays. */
  async stamp(subscriptionId: string, windowStart: Date, messageId: string, at: Date): Promise<boolean> {
    return this.#change({ subscriptionId, windowStart }, 'SET #status = :sent, messageId = :id, sentAt = :at', {
      expression: 'attribute_exists(pk) AND #status <> :sent',
      values: { ':sent': 'sent', ':id': messageId, ':at': at.toISOString() },
    });
  }

  /** Gives up a claim whose mail certainly was not accepted. */
  async release(subscriptionId: string, windowStart: Date, reason: string): Promise<void> {
    await this.#change({ subscriptionId, windowStart }, 'SET #status = :released, reason = :reason', {
      expression: '#status = :claimed',
      values: { ':released': 'released', ':claimed': 'claimed', ':reason': reason },
    });
  }

  /** The lines of windows that reach into the time from `since` until `windowStart`, that one included; newest first. */
  async recent(subscriptionId: string, since: Date, windowStart: Date): Promise<DigestClaim[]> {
    const claims: DigestClaim[] = [];
    const { pk, sk } = keys.digest(subscriptionId, windowStart);
    const condition = {
      expression: 'pk = :pk AND sk BETWEEN :low AND :high',
      values: { ':pk': pk, ':low': 'DIGEST#', ':high': sk },
    };
    for await (const row of this.#table.query(condition, { backwards: true })) {
      const claim = fromRow(row);
      // Windows follow one another, so the first that ends before `since` is followed only by older ones.
      if (claim.windowEnd < since) break;
      claims.push(claim);
    }
    return claims;
  }

  async #change(
    claim: Pick<DigestClaim, 'subscriptionId' | 'windowStart'>,
    update: string,
    condition: { expression: string; values: Row },
  ): Promise<boolean> {
    const key = keys.digest(claim.subscriptionId, claim.windowStart);
    return this.#table.update(key, update, { ...condition, names: { '#status': 'status' } });
  }
}

function toRow(claim: DigestClaim): Row {
  return {
    ...keys.digest(claim.subscriptionId, claim.windowStart),
    ...claim,
    windowStart: claim.windowStart.toISOString(),
    windowEnd: claim.windowEnd.toISOString(),
    claimedAt: claim.claimedAt.toISOString(),
    sentAt: claim.sentAt?.toISOString(),
  };
}

function fromRow(row: Row): DigestClaim {
  const { messageId, sentAt, reason, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    ...(messageId ? { messageId } : {}),
    ...(sentAt ? { sentAt } : {}),
    ...(reason ? { reason } : {}),
  };
}
