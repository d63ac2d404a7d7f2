import * as z from 'zod';
import type { FoundBand } from '../stories/bands-of.ts';
import { isExpired } from './item-row.ts';
import type { Key, Row, Table } from './table.ts';
import { TABLE } from './table-layout.ts';

/** Ids in one row; what so many have in common tells nothing of any of them. */
const MOST_IDS = 200;
const AT_ONCE = 25;

const rowSchema = z.object({ pk: z.string(), ids: z.set(z.string()) });

/** Rows that lead from what texts have in common, a band each, to the ids of those that have it. */
export class BandRows {
  readonly #table: Table;
  readonly #keyOf: (band: string) => Key;

  constructor(table: Table, keyOf: (band: string) => Key) {
    this.#table = table;
    this.#keyOf = keyOf;
  }

  /** What stands under these bands; bands under which nothing stands are left out. */
  async under(bands: readonly string[], now: Date): Promise<FoundBand[]> {
    const rows = await this.#table.getAll([...new Set(bands)].map(this.#keyOf));
    return rows.filter((row) => !isExpired(row, now)).map(foundFrom);
  }

  /** Puts an id under bands; what is there already stays. Twice is as good as once. */
  async add(id: string, bands: readonly string[], expiresAt: Date): Promise<void> {
    const all = [...new Set(bands)];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      await Promise.all(all.slice(at, at + AT_ONCE).map((band) => this.#addOne(id, band, expiresAt)));
    }
  }

  /** A row that is full is begun anew: what it leads to is old. */
  async #addOne(id: string, band: string, expiresAt: Date): Promise<void> {
    const key = this.#keyOf(band);
    const values: Row = { ':id': new Set([id]), ':expiry': secondsOf(expiresAt) };
    const isAdded = await this.#table.update(key, `SET ${TABLE.expiry} = :expiry ADD ids :id`, {
      expression: 'attribute_not_exists(ids) OR size(ids) < :most',
      values: { ...values, ':most': MOST_IDS },
    });
    if (!isAdded) await this.#table.put({ ...key, ids: new Set([id]), [TABLE.expiry]: secondsOf(expiresAt) });
  }
}

function foundFrom(row: Row): FoundBand {
  const { pk, ids } = rowSchema.parse(row);
  return { band: pk.slice(pk.indexOf('#') + 1), ids: [...ids] };
}

/** An instant as the table's time to live counts it. */
export function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
