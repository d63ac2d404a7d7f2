import * as z from 'zod';
import type { FoundBand } from '../stories/bands-of.ts';
import { isExpired } from './item-row.ts';
import type { Key, Row, Table } from './table.ts';
import { TABLE } from './table-layout.ts';

/** Ids in one row; what so many have in common tells nothing of any of them. */
const MOST_IDS = 60;
const AT_ONCE = 25;

const rowSchema = z.object({ pk: z.string(), ids: z.set(z.string()) });

/** What was looked up. */
export interface LookedUp {
  readonly asked: ReadonlySet<string>;
  /** Ids by band; what is added is noted here as well. */
  readonly found: Map<string, readonly string[]>;
}

export function nothingLookedUp(): LookedUp {
  return { asked: new Set(), found: new Map() };
}

/** Rows that lead from what texts have in common, a band each, to the ids of those that have it. */
export class BandRows {
  readonly #table: Table;
  readonly #keyOf: (band: string) => Key;

  constructor(table: Table, keyOf: (band: string) => Key) {
    this.#table = table;
    this.#keyOf = keyOf;
  }

  /** What stands under these bands; bands under which nothing stands are left out. */
  async under(bands: readonly string[], now: Date): Promise<LookedUp> {
    const asked = new Set(bands);
    const rows = await this.#table.getAll([...asked].map(this.#keyOf));
    const found = rows.filter((row) => !isExpired(row, now)).map(foundFrom);
    return { asked, found: new Map(found.map(({ band, ids }) => [band, ids])) };
  }

  /**
   * Puts an id under bands; what is there already stays. Twice is as good as once. Bands under which nothing was found,
   * most of them, are written in batches: of two polls that begin the same one at one moment, one may be left out of it.
   *
   * @param looked what was found when these bands were looked up
   */
  async add(id: string, bands: readonly string[], looked: LookedUp, expiresAt: Date): Promise<void> {
    const all = [...new Set(bands)];
    const isNew = (band: string) => looked.asked.has(band) && !looked.found.has(band);
    await this.#table.putAll(all.filter(isNew).map((band) => this.#rowOf(id, band, expiresAt)));
    const others = all.filter((band) => !isNew(band) && !looked.found.get(band)?.includes(id));
    for (const band of all) looked.found.set(band, [...(looked.found.get(band) ?? []), id]);
    for (let at = 0; at < others.length; at += AT_ONCE) {
      await Promise.all(others.slice(at, at + AT_ONCE).map((band) => this.#addOne(id, band, expiresAt)));
    }
  }

  #rowOf(id: string, band: string, expiresAt: Date): Row {
    return { ...this.#keyOf(band), ids: new Set([id]), [TABLE.expiry]: secondsOf(expiresAt) };
  }

  /** A row that is full is begun anew: what it leads to is old. */
  async #addOne(id: string, band: string, expiresAt: Date): Promise<void> {
    const key = this.#keyOf(band);
    const values: Row = { ':id': new Set([id]), ':expiry': secondsOf(expiresAt) };
    const isAdded = await this.#table.update(key, `SET ${TABLE.expiry} = :expiry ADD ids :id`, {
      expression: 'attribute_not_exists(ids) OR size(ids) < :most',
      values: { ...values, ':most': MOST_IDS },
    });
    if (!isAdded) await this.#table.put(this.#rowOf(id, band, expiresAt));
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
