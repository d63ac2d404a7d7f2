import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import type { SourceMemory, WaitingEntry } from '../items/source-memory.ts';
import { present, storedInstant } from './row-fields.ts';
import type { Table } from './table.ts';
import { keys } from './table-layout.ts';

const text = z.string().optional();
const entrySchema = z.object({
  title: text,
  link: text,
  guid: text,
  publishedAt: storedInstant.optional(),
  updatedAt: storedInstant.optional(),
  summary: text,
  text,
  language: text,
  documents: z.array(z.object({ title: text, url: z.string(), type: text }).transform(present)).optional(),
});
const rowSchema = z.object({
  bodyHash: text,
  lastEntries: z.int(),
  isFirstLook: z.boolean(),
  isRedating: z.boolean(),
  shared: z.array(z.string()),
  beforeGap: z.array(z.string()),
  seen: z.instanceof(Uint8Array),
  waiting: z.instanceof(Uint8Array),
});
const seenSchema = z.array(z.tuple([z.string(), z.string(), z.string()]));
const waitingSchema = z.array(z.tuple([z.string(), z.int(), entrySchema.transform(present)]));

/** UTF-16 code units of a waiting entry's own texts; its article is what counts. */
const LONGEST_TEXT = 5000;

/** What polling remembers of each source's entries. */
export class SourceMemoryStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async get(sourceId: string): Promise<SourceMemory | undefined> {
    const row = await this.#table.get(keys.sourceMemory(sourceId));
    if (!row) return undefined;
    const { seen, waiting, ...rest } = rowSchema.parse(row);
    return present({
      ...rest,
      sourceId,
      seen: new Map(seenSchema.parse(unpack(seen)).map(([key, print, datePrint]) => [key, { print, datePrint }])),
      waiting: new Map(
        waitingSchema.parse(unpack(waiting)).map(([key, attempts, entry]) => [key, { attempts, entry }]),
      ),
    });
  }

  async put({ sourceId, seen, waiting, ...rest }: SourceMemory): Promise<void> {
    await this.#table.put({
      ...keys.sourceMemory(sourceId),
      ...rest,
      seen: pack([...seen].map(([key, { print, datePrint }]) => [key, print, datePrint])),
      waiting: pack([...waiting].map(([key, { attempts, entry }]) => [key, attempts, shortened(entry)])),
    });
  }
}

function shortened(entry: WaitingEntry['entry']): WaitingEntry['entry'] {
  const { summary, text: own } = entry;
  return {
    ...entry,
    ...(summary ? { summary: summary.slice(0, LONGEST_TEXT) } : {}),
    ...(own ? { text: own.slice(0, LONGEST_TEXT) } : {}),
  };
}

function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value));
}

function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(gunzipSync(bytes).toString('utf8'));
}
