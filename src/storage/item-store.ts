import * as z from 'zod';
import type { Classification } from '../classification/classification.ts';
import type { MatchedItem } from '../digests/digest.ts';
import type { Arrival } from '../digests/select-arrivals.ts';
import type { Item } from '../items/item.ts';
import { itemTextToRow, itemToRow, matchedItemFromRows } from './item-row.ts';
import type { Row, Table } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

const DAY_MS = 24 * 60 * 60_000;
const { arrivals } = TABLE.indexes;

const arrivalRowSchema = z.object({
  arrival: z.templateLiteral([z.iso.datetime(), '#', z.string()]),
  agreementIds: z.array(z.string()),
  ruleIds: z.array(z.string()),
});

/** The archive of items and their matches. */
export class ItemStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Which of these items are stored. */
  async known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#table.getAll([...new Set(ids)].map(keys.item));
    return new Set(rows.map((row) => String(row['id'])));
  }

  /**
   * Stores an item with its matches, once and for good. The text goes first: an item that is there is there whole.
   *
   * @returns false where it was stored before
   */
  async add(item: Item, classification: Classification, arrivedAt: Date): Promise<boolean> {
    await this.#table.put(itemTextToRow(item));
    return this.#table.put(itemToRow(item, classification, arrivedAt), { expression: 'attribute_not_exists(pk)' });
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

  /** The items of these ids, in no particular order; one that is not (wholly) stored is left out. */
  async matched(ids: readonly string[]): Promise<MatchedItem[]> {
    const rows = await this.#table.getAll(ids.flatMap((id) => [keys.item(id), keys.itemText(id)]));
    const texts = new Map(rows.filter((row) => row['sk'] === keys.itemText('').sk).map((row) => [row['id'], row]));
    return rows.flatMap((row) => {
      const text = texts.get(row['id']);
      return row['sk'] === keys.item('').sk && text ? [matchedItemFromRows(row, text)] : [];
    });
  }
}

function startOfDay(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS) * DAY_MS;
}

function arrivalFromRow(row: Row): Arrival {
  const { arrival, agreementIds, ruleIds } = arrivalRowSchema.parse(row);
  const [at = '', itemId = ''] = arrival.split('#');
  return { itemId, arrivedAt: new Date(at), agreements: agreementIds, rules: ruleIds };
}
