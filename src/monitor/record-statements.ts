import { createHash } from 'node:crypto';
import type { Item } from '../items/item.ts';
import { addsWords } from '../statements/novelty/adds-words.ts';
import { printBands } from '../statements/novelty/print-bands.ts';
import type { ItemStatement, RecordedStatement, Report } from '../statements/novelty/recorded-statement.ts';
import { type SaidWords, saysTheSame } from '../statements/novelty/says-the-same.ts';
import { wordsPrint } from '../statements/novelty/words-print.ts';
import { speakerKey } from '../statements/speakers/speaker-key.ts';
import { isTold, type Statement } from '../statements/statement.ts';
import type { LookedUp } from '../storage/band-rows.ts';
import type { StatementStore } from '../storage/statement-store.ts';

/** A text in which more is said is a transcript; what is beyond is kept with the item, and told to nobody as new. */
const MOST_RECORDED = 60;

export type StatementRecord = Pick<StatementStore, 'near' | 'add' | 'report' | 'fill'>;

/**
 * Remembers what an item was first to report, and notes it as a further report of what others reported before. What
 * is too unsure to be told is not remembered. Run again for the same item it changes nothing.
 *
 * @param report the item, as readers are shown where a statement was read
 * @returns the statements, with the ids under which they are remembered
 */
export async function recordStatements(
  record: StatementRecord,
  { language }: Pick<Item, 'language'>,
  statements: readonly Statement[],
  report: Report,
): Promise<ItemStatement[]> {
  const said = statements
    .filter(isTold)
    .slice(0, MOST_RECORDED)
    .map((statement) => wordsOf(statement, language));
  if (said.length === 0) return [...statements];
  const near = await record.near(
    said.flatMap(({ bands }) => bands),
    report.at,
  );
  const known = near.statements.toSorted((a, b) => firstAt(a) - firstAt(b));
  const ids = new Map<Statement, string>();
  for (const one of said) {
    // Of a written statement several excerpts may be known.
    const same = known.filter((before) => saysTheSame(before, one.words));
    for (const before of same) await record.report(before.id, report);
    const [first = await recordFirst(record, one, report, near.looked)] = same;
    if (same.length === 0) known.push(first);
    else await fillIfFuller(record, first, one, report);
    ids.set(one.statement, first.id);
  }
  return statements.map((statement) => {
    const id = ids.get(statement);
    return id === undefined ? statement : { ...statement, id };
  });
}

interface Said {
  readonly statement: Statement;
  readonly words: SaidWords;
  readonly bands: readonly string[];
}

function wordsOf(statement: Statement, language: string | undefined): Said {
  const print = wordsPrint(statement.quote);
  const key = speakerKey(statement.speaker);
  const words = { print, ...(key ? { speakerKey: key } : {}), ...(language ? { language } : {}) };
  return { statement, words, bands: printBands(print) };
}

async function recordFirst(
  record: StatementRecord,
  said: Said,
  report: Report,
  looked: LookedUp,
): Promise<RecordedStatement> {
  const { statement, words, bands } = said;
  const { quote, speaker } = statement;
  const recorded = { ...words, id: idOf(words), quote, speaker, reports: [report] };
  const isFirst = await record.add(recorded, bands, looked);
  // Another poll read the same words at the same moment.
  if (!isFirst) await record.report(recorded.id, report);
  return recorded;
}

async function fillIfFuller(record: StatementRecord, same: RecordedStatement, said: Said, report: Report) {
  const { print } = said.words;
  if (!addsWords(print, same.print)) return;
  await record.fill(same, { print, quote: said.statement.quote, at: report.at }, said.bands);
}

function idOf({ speakerKey: key = '', print }: SaidWords): string {
  return createHash('sha256').update(`${key}\n${print}`).digest('base64url').slice(0, 20);
}

function firstAt({ reports }: RecordedStatement): number {
  return reports[0]?.at.getTime() ?? 0;
}
