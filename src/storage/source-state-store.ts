import * as z from 'zod';
import type { SourceState } from '../sources/source-state.ts';
import { present, stored, storedInstant } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys } from './table-layout.ts';

const gapSchema = z.object({
  from: storedInstant,
  until: storedInstant,
  state: z.enum(['open', 'filled']),
  triedAt: storedInstant.optional(),
  tries: z.int(),
});

const timingSchema = z.object({
  pace: z.number().optional(),
  hints: z
    .object({
      everyMinutes: z.number().optional(),
      skipHours: z.array(z.int()).optional(),
      skipDays: z.array(z.int()).optional(),
    })
    .optional(),
});

const rowSchema = z.object({
  sk: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  nextPollAt: storedInstant,
  lastPollAt: storedInstant.optional(),
  lastSuccessAt: storedInstant.optional(),
  lastBodyAt: storedInstant.optional(),
  timing: timingSchema.optional(),
  failures: z.int(),
  failingSince: storedInstant.optional(),
  isKeptOut: z.boolean().default(false),
  problem: z.string().optional(),
  endedAt: storedInstant.optional(),
  movedTo: z.string().optional(),
  gaps: z.array(gapSchema).default([]),
  activeDays: z.array(z.string()).default([]),
  watchedSince: z.string().optional(),
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
  const { sk, etag, lastModified, gaps, timing, ...rest } = rowSchema.parse(row);
  return present({
    ...rest,
    sourceId: sk,
    validators: present({ etag, lastModified }),
    gaps: gaps.map(present),
    timing: timing && present({ ...timing, hints: timing.hints && present(timing.hints) }),
  });
}

function toRow({ sourceId, validators, gaps, ...state }: SourceState): Row {
  return {
    ...keys.sourceState(sourceId),
    ...stored(state),
    etag: validators.etag,
    lastModified: validators.lastModified,
    gaps: gaps.map(stored),
  };
}
