import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { SourceMemory } from '../sources/source-memory.ts';
import { present } from './row-fields.ts';
import type { Table } from './table.ts';
import { keys } from './table-layout.ts';

const rowSchema = z.object({
  bodyHash: z.string().optional(),
  seen: z.instanceof(Uint8Array),
  lastEntries: z.int(),
  isFirstLook: z.boolean().optional(),
  shared: z.array(z.string()),
  unread: z.record(z.string(), z.int()),
  beforeGap: z.array(z.string()),
});
const seenSchema = z.array(z.tuple([z.string(), z.string(), z.string()]));

/** What polling remembers of each source's entries. */
export class SourceMemoryStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(sourceId: string): Promise<SourceMemory | undefined> {
    const row = await this.#table.get(keys.sourceMemory(sourceId));
    if (!row) return undefined;
    const { seen, ...rest } = rowSchema.parse(row);
    const entries = seenSchema.parse(JSON.parse(gunzipSync(seen).toString('utf8')));
    return present({
      ...rest,
      sourceId,
      seen: new Map(entries.map(([key, print, datePrint]) => [key, { print, datePrint }])),
    });
  }

  async put({ sourceId, seen, ...rest }: SourceMemory): Promise<void> {
    const entries = [...seen].map(([key, { print, datePrint }]) => [key, print, datePrint]);
    await this.#table.put({ ...keys.sourceMemory(sourceId), ...rest, seen: gzipSync(JSON.stringify(entries)) });
  }
}
