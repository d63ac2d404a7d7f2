import * as z from 'zod';
import type { RecordedStatement, Report } from '../statements/novelty/recorded-statement.ts';
import type { WordsPrint } from '../statements/novelty/words-print.ts';
import { BandRows, type LookedUp, nothingLookedUp, secondsOf } from './band-rows.ts';
import { isExpired } from './item-row.ts';
import { itemReference, present, speakerSchema, stored, storedInstant } from './row-fields.ts';
import type { Row, Table } from './table.ts';
import { keys, TABLE } from './table-layout.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What somebody said is remembered for two years after it was last reported. */
const RETENTION_MS = 730 * DAY_MS;
/** A row has room for some hundreds; further ones tell nothing more. */
const MOST_REPORTS = 100;
const LONGEST_QUOTE = 4000;

const reportSchema = z.object({
  ...itemReference,
  agreementIds: z.array(z.string()),
  ruleIds: z.array(z.string()),
  isBacklog: z.boolean().optional(),
});

const rowSchema = z.object({
  id: z.string(),
  print: z.string(),
  speakerKey: z.string().optional(),
  language: z.string().optional(),
  quote: z.string(),
  speaker: speakerSchema,
  fullerAt: storedInstant.optional(),
  reports: z.record(z.string(), reportSchema),
});

export interface NearStatements {
  /** In no particular order. */
  readonly statements: readonly RecordedStatement[];
  readonly looked: LookedUp;
}

/** What was said before, found by its words. */
export class StatementStore {
  readonly #table: Table;
  readonly #bands: BandRows;

  constructor(table: Table) {
    this.#table = table;
    this.#bands = new BandRows(table, keys.wordsBand);
  }

  /** Statements that have words in common with others, told by their bands. */
  async near(bands: readonly string[], now: Date): Promise<NearStatements> {
    const looked = await this.#bands.under(bands, now);
    return { statements: await this.get([...looked.found.values()].flat(), now), looked };
  }

  /** Those of these that are remembered, in no particular order. */
  async get(ids: readonly string[], now: Date): Promise<RecordedStatement[]> {
    const rows = await this.#table.getAll([...new Set(ids)].map(keys.statement));
    return rows.filter((row) => !isExpired(row, now)).map(fromRow);
  }

  /**
   * Remembers a statement that was read for the first time, and by which words to find it again.
   *
   * @returns false where another poll was first; then it is reported by that one
   */
  async add(statement: RecordedStatement, bands: readonly string[], looked: LookedUp): Promise<boolean> {
    const at = statement.reports[0]?.at ?? new Date(0);
    const isNew = await this.#table.put(toRow(statement, at), { expression: 'attribute_not_exists(pk)' });
    await this.#bands.add(statement.id, bands, looked, expiryAfter(at));
    return isNew;
  }

  /** Notes that an item reports a statement; the same item counts once, as it was first noted. */
  async report(id: string, report: Report): Promise<void> {
    await this.#table.update(keys.statement(id), `SET reports.#item = :report, ${TABLE.expiry} = :expiry`, {
      expression: 'attribute_exists(pk) AND attribute_not_exists(reports.#item) AND size(reports) < :most',
      names: { '#item': report.itemId },
      values: {
        ':report': stored(present(report)),
        ':expiry': secondsOf(expiryAfter(report.at)),
        ':most': MOST_REPORTS,
      },
    });
  }

  /** Takes a fuller wording in place of a shorter one, where that has not changed meanwhile. */
  async fill(
    before: RecordedStatement,
    { print, quote, at }: { readonly print: WordsPrint; readonly quote: string; readonly at: Date },
    bands: readonly string[],
  ): Promise<void> {
    await this.#bands.add(before.id, bands, nothingLookedUp(), expiryAfter(at));
    await this.#table.update(keys.statement(before.id), 'SET print = :print, quote = :quote, fullerAt = :at', {
      expression: 'print = :before',
      values: {
        ':print': print,
        ':quote': quote.slice(0, LONGEST_QUOTE),
        ':at': at.toISOString(),
        ':before': before.print,
      },
    });
  }
}

function expiryAfter(at: Date): Date {
  return new Date(at.getTime() + RETENTION_MS);
}

function toRow({ reports, speaker, quote, ...statement }: RecordedStatement, at: Date): Row {
  return {
    ...keys.statement(statement.id),
    ...stored(statement),
    speaker: { ...speaker },
    quote: quote.slice(0, LONGEST_QUOTE),
    reports: Object.fromEntries(reports.map((report) => [report.itemId, stored(present(report))])),
    [TABLE.expiry]: secondsOf(expiryAfter(at)),
  };
}

function fromRow(row: Row): RecordedStatement {
  const { reports, speaker, ...statement } = rowSchema.parse(row);
  const inOrder = Object.values(reports)
    .map(present)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.itemId < b.itemId ? -1 : 1));
  return { ...present(statement), speaker: present(speaker), reports: inOrder };
}
