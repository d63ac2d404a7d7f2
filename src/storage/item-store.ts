import * as z from 'zod';
import type { Classification } from '../classification/classification.ts';
import type { MatchedItem } from '../digests/digest.ts';
import type { Arrival } from '../digests/select-arrivals.ts';
import type { Item, ItemUpdate, KeptItem } from '../items/item.ts';
import type { ItemStatement } from '../statements/novelty/recorded-statement.ts';
import {
  hashOf,
  type ItemRecord,
  isExpired,
  itemIdOf,
  itemTextToRow,
  itemToRow,
  keptItemFromRows,
  matchedItemFromRows,
  textKeyOf,
} from './item-row.ts';
import type { Row, Table } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

/** Revisions whose texts are remembered. */
const MOST_TEXTS = 20;
/** Items whose texts are asked for together. */
const SCAN_BATCH = 100;
const DAY_MS = 24 * 60 * 60_000;
/** Two years: enough to test rules against the past, no longer than needed. */
const RETENTION_DAYS = 730;
const { arrivals } = TABLE.indexes;

const arrivalRowSchema = z.object({
  arrival: z.templateLiteral([z.iso.datetime(), '#', z.string()]),
  agreementIds: z.array(z.string()),
  ruleIds: z.array(z.string()),
});

/** What was learnt when an item's entry was read. */
export interface Reading {
  readonly item: Item;
  readonly classification: Classification;
  readonly statements?: readonly ItemStatement[];
  /** Id of the story that it is part of; absent where it matched nothing. */
  readonly story?: string;
  readonly at: Date;
  /** Hash of what the entry said. */
  readonly print?: string;
  /** Latest date that the entry gave. */
  readonly datedAt?: Date;
}

/** The archive of items and their matches. */
export class ItemStore {
  readonly #table: Table;
  readonly #retentionMs: number;

  /** @param retentionDays after which items and their texts are deleted; what they were known by stays */
  constructor(table: Table, retentionDays: number = RETENTION_DAYS) {
    this.#table = table;
    this.#retentionMs = retentionDays * DAY_MS;
  }

  /** Which of these arrivals' items are stored. */
  async known(arrivalIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#table.getAll([...new Set(arrivalIds.map(itemIdOf))].map(keys.item));
    const stored = new Set(rows.map((row) => String(row['id'])));
    return new Set(arrivalIds.filter((id) => stored.has(itemIdOf(id))));
  }

  /** Which items these keys lead to; also those deleted since. */
  async find(itemKeys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#table.getAll([...new Set(itemKeys)].map(keys.identity));
    return new Map(rows.map((row) => [String(row['key']), String(row['itemId'])]));
  }

  /** An item as it was last read; `undefined` where it has expired. */
  async get(id: string, now: Date): Promise<KeptItem | undefined> {
    const itemRow = await this.#table.get(keys.item(id));
    if (!itemRow || isExpired(itemRow, now)) return undefined;
    const textRow = await this.#table.get(textKeyOf(itemRow));
    return textRow && keptItemFromRows(itemRow, textRow);
  }

  /**
   * Stores an item with its matches, once and for good. The text goes first: an item that is there is there whole. Its
   * keys go last: until then another poll takes it for new, tries to add it and finds it there.
   *
   * @param isBacklog old news of a source that is new to us: it gets no arrival
   * @returns false where it was stored before
   */
  async add(reading: Reading, itemKeys: readonly string[], isBacklog = false): Promise<boolean> {
    const record = { ...this.#record(reading), firstArrivedAt: reading.at, revision: 1, isBacklog };
    const isNew = await this.#write(record);
    await this.addKeys(reading.item.id, itemKeys);
    return isNew;
  }

  /**
   * Stores what an update brought, as news.
   *
   * @returns false where another poll was first, or where the item changed just so before: some servers show the old and
   * the new text in turn
   */
  async revise(kept: KeptItem, reading: Reading, update: ItemUpdate | undefined): Promise<boolean> {
    const { firstArrivedAt, texts, updates, arrivedFor } = kept;
    if (isRepeated(texts, hashOf(reading.item.text))) {
      await this.noteUnchanged(kept, reading);
      return false;
    }
    const earlierTexts = texts.slice(-MOST_TEXTS);
    const revision = kept.revision + 1;
    return this.#write({
      ...this.#record(reading),
      firstArrivedAt,
      revision,
      earlierTexts,
      arrivedFor,
      updates: update ? [...updates, { ...update, at: reading.at }] : updates,
    });
  }

  /** Notes that an item was read again and says what it said before. */
  async noteUnchanged({ item, revision }: KeptItem, { print, datedAt }: Pick<Reading, 'print' | 'datedAt'>) {
    const set = [...(print ? ['print = :print'] : []), ...(datedAt ? ['datedAt = :datedAt'] : [])];
    if (set.length === 0) return;
    await this.#table.update(keys.item(item.id), `SET ${set.join(', ')}`, {
      expression: 'revision = :revision',
      values: {
        ':revision': revision,
        ...(print ? { ':print': print } : {}),
        ...(datedAt ? { ':datedAt': datedAt.toISOString() } : {}),
      },
    });
  }

  /** Makes more keys lead to an item; a key that leads elsewhere already stays as it is. */
  async addKeys(itemId: string, itemKeys: readonly string[]): Promise<void> {
    for (const key of new Set(itemKeys)) {
      await this.#table.put({ ...keys.identity(key), key, itemId }, { expression: 'attribute_not_exists(pk)' });
    }
  }

  /** Arrivals of matched items from one instant to another, both included, oldest first. */
  async *arrivals(from: Date, to: Date): AsyncGenerator<Arrival> {
    for (let day = startOfDay(from); day <= to.getTime(); day += DAY_MS) {
      const rows = this.#table.query(
        {
          expression: '#day = :day AND #arrival BETWEEN :from AND :to',
          names: { '#day': arrivals.partitionKey, '#arrival': arrivals.sortKey },
          values: {
            ':day': new Date(day).toISOString().slice(0, 10),
            ':from': from.toISOString(),
            ':to': `${to.toISOString()}~`,
          },
        },
        { index: arrivals.name },
      );
      for await (const row of rows) yield arrivalFromRow(row);
    }
  }

  /** The items of these arrivals, in no particular order; one that is not (wholly) stored is left out. */
  async matched(arrivalIds: readonly string[]): Promise<MatchedItem[]> {
    return this.#withTexts(await this.#table.getAll([...new Set(arrivalIds.map(itemIdOf))].map(keys.item)));
  }

  async #withTexts(rows: readonly Row[]): Promise<MatchedItem[]> {
    const texts = await this.#table.getAll(rows.map(textKeyOf));
    const textOf = new Map(texts.map((row) => [row['id'], row]));
    return rows.flatMap((row) => {
      const text = textOf.get(row['id']);
      return text ? [matchedItemFromRows(row, text)] : [];
    });
  }

  /**
   * All items that first arrived at an instant or later, matched or not, in no particular order. Reads the whole table:
   * for analysts' questions, not for daily work.
   */
  async *archive(since: Date, now: Date): AsyncGenerator<MatchedItem> {
    const filter = 'sk = :item AND firstArrivedAt >= :since';
    const values = { ':item': keys.item('').sk, ':since': since.toISOString() };
    let rows: Row[] = [];
    for await (const row of this.#table.scan(filter, values)) {
      if (isExpired(row, now)) continue;
      rows.push(row);
      if (rows.length < SCAN_BATCH) continue;
      yield* await this.#withTexts(rows);
      rows = [];
    }
    yield* await this.#withTexts(rows);
  }

  #record({
    item,
    classification,
    statements,
    story,
    at,
    print,
    datedAt,
  }: Reading): Omit<ItemRecord, 'firstArrivedAt' | 'revision'> {
    return {
      item,
      classification,
      ...(statements ? { statements } : {}),
      ...(story ? { story } : {}),
      arrivedAt: at,
      expiresAt: new Date(at.getTime() + this.#retentionMs),
      ...(print ? { print } : {}),
      ...(datedAt ? { datedAt } : {}),
    };
  }

  async #write(record: ItemRecord): Promise<boolean> {
    await this.#table.put(itemTextToRow(record.item, record.expiresAt));
    return this.#table.put(itemToRow(record), {
      expression: record.revision === 1 ? 'attribute_not_exists(pk)' : 'revision = :before',
      ...(record.revision === 1 ? {} : { values: { ':before': record.revision - 1 } }),
    });
  }
}

/** Whether the last text was followed by this one before. */
function isRepeated(texts: readonly string[], next: string): boolean {
  const last = texts.at(-1);
  return texts.some((text, index) => text === last && texts[index + 1] === next);
}

function startOfDay(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS) * DAY_MS;
}

function arrivalFromRow(row: Row): Arrival {
  const { arrival, agreementIds, ruleIds } = arrivalRowSchema.parse(row);
  const [at = '', id = ''] = arrival.split('#');
  return { id, arrivedAt: new Date(at), agreements: agreementIds, rules: ruleIds };
}
