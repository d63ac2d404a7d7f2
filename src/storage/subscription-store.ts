import * as z from 'zod';
import { FREQUENCIES } from '../subscriptions/frequency.ts';
import { interestSchema, type Subscription } from '../subscriptions/subscription.ts';
import { storedInstant } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

const { due } = TABLE.indexes;
const DUE_KIND = 'SUBSCRIPTION';

const rowSchema = z.object({
  id: z.string(),
  address: z.string(),
  interest: interestSchema,
  frequency: z.enum(FREQUENCIES),
  hour: z.int(),
  timeZone: z.string(),
  state: z.enum(['active', 'ended']),
  createdAt: storedInstant,
  windowStart: storedInstant,
  nextDigestAt: storedInstant,
});

/** Who gets digests, of what, and when. */
export class SubscriptionStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** @returns false where this address has an active subscription already, which stays as it is */
  async add(subscription: Subscription): Promise<boolean> {
    return this.#table.put(toRow(subscription), {
      expression: 'attribute_not_exists(pk) OR #state = :ended',
      names: { '#state': 'state' },
      values: { ':ended': 'ended' },
    });
  }

  async get(id: string): Promise<Subscription | undefined> {
    const row = await this.#table.get(keys.subscription(id));
    return row && fromRow(row);
  }

  /** Ids of active subscriptions, by the time their next digest is due. @param until leaves out those due later */
  async *due(until?: Date): AsyncGenerator<string> {
    const names = { '#kind': due.partitionKey, ...(until ? { '#dueAt': due.sortKey } : {}) };
    const values = { ':kind': DUE_KIND, ...(until ? { ':until': until.toISOString() } : {}) };
    const expression = until ? '#kind = :kind AND #dueAt <= :until' : '#kind = :kind';
    for await (const row of this.#table.query({ expression, names, values }, { index: due.name })) {
      yield String(row['pk']).slice(keys.subscription('').pk.length);
    }
  }

  /** All active subscriptions, each once. */
  async *active(): AsyncGenerator<Subscription> {
    const ids = new Set(await Array.fromAsync(this.due()));
    for (const id of ids) {
      const subscription = await this.get(id);
      if (subscription?.state === 'active') yield subscription;
    }
  }

  /** Settles all that arrived until `windowEnd` and sets when the next digest is due. Never moves backwards. */
  async settleWindow(id: string, windowEnd: Date, nextDigestAt: Date): Promise<void> {
    const end = windowEnd.toISOString();
    await this.#change(id, 'SET windowStart = :end, nextDigestAt = :next, dueAt = :next', {
      expression: '#state = :active AND windowStart < :end',
      values: { ':end': end, ':next': nextDigestAt.toISOString() },
    });
  }

  /** Sets when the next digest is due, without settling anything. */
  async postpone(id: string, nextDigestAt: Date): Promise<void> {
    await this.#change(id, 'SET nextDigestAt = :next, dueAt = :next', {
      expression: '#state = :active',
      values: { ':next': nextDigestAt.toISOString() },
    });
  }

  /** @returns false where there was no active subscription */
  async end(id: string): Promise<boolean> {
    return this.#change(id, 'SET #state = :ended REMOVE dueKind, dueAt', {
      expression: '#state = :active',
      values: { ':ended': 'ended' },
    });
  }

  /**
   * Writes every subscription again as it stands. The embedded DynamoDB changes an index and its table in two steps;
   * one killed between them has lost the index entry, and with it all further digests. (DynamoDB itself cannot.)
   */
  async reindex(): Promise<void> {
    for await (const row of this.#table.scan('sk = :sk', { ':sk': keys.subscription('').sk })) {
      await this.#table.put(row);
    }
  }

  async #change(id: string, expression: string, condition: { expression: string; values: Row }): Promise<boolean> {
    return this.#table.update(keys.subscription(id), expression, {
      expression: condition.expression,
      names: { '#state': 'state' },
      values: { ':active': 'active', ...condition.values },
    });
  }
}

function toRow(subscription: Subscription): Row {
  const { id, address, interest, frequency, hour, timeZone, state } = subscription;
  const nextDigestAt = subscription.dueAt.toISOString();
  return {
    ...keys.subscription(id),
    ...{ id, address, interest, frequency, hour, timeZone, state, nextDigestAt },
    createdAt: subscription.createdAt.toISOString(),
    windowStart: subscription.windowStart.toISOString(),
    ...(state === 'active' ? { dueKind: DUE_KIND, dueAt: nextDigestAt } : {}),
  };
}

function fromRow(row: Row): Subscription {
  const { nextDigestAt, ...rest } = rowSchema.parse(row);
  return { ...rest, dueAt: nextDigestAt };
}
