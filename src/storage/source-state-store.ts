import * as z from 'zod';
import type { SourceState } from '../sources/source-state.ts';
import { storedInstant } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys } from './table-layout.ts';

const rowSchema = z.object({
  sk: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  nextPollAt: storedInstant,
  lastPollAt: storedInstant.optional(),
  lastSuccessAt: storedInstant.optional(),
  failures: z.int(),
  problem: z.string().optional(),
  unreadArticles: z.record(z.string(), z.int()),
});

/** What is known of each source. */
export class SourceStateStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(sourceId: string): Promise<SourceState | undefined> {
    const row = await this.#table.get(keys.sourceState(sourceId));
    return row && fromRow(row);
  }

  async all(): Promise<SourceState[]> {
    const rows = this.#table.query({ expression: 'pk = :pk', values: { ':pk': keys.sourceState('').pk } });
    return Array.fromAsync(rows, fromRow);
  }

  async put(state: SourceState): Promise<void> {
    await this.#table.put(toRow(state));
  }
}

function fromRow(row: Row): SourceState {
  const { sk, etag, lastModified, lastPollAt, lastSuccessAt, problem, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    sourceId: sk,
    validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
    ...(lastPollAt ? { lastPollAt } : {}),
    ...(lastSuccessAt ? { lastSuccessAt } : {}),
    ...(problem ? { problem } : {}),
  };
}

function toRow(state: SourceState): Row {
  return {
    ...keys.sourceState(state.sourceId),
    etag: state.validators.etag,
    lastModified: state.validators.lastModified,
    nextPollAt: state.nextPollAt.toISOString(),
    lastPollAt: state.lastPollAt?.toISOString(),
    lastSuccessAt: state.lastSuccessAt?.toISOString(),
    failures: state.failures,
    problem: state.problem,
    unreadArticles: state.unreadArticles,
  };
}
