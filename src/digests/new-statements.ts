import type { ItemStatement, RecordedStatement, Report } from '../statements/novelty/recorded-statement.ts';
import { primaryFirst } from '../stories/primary-first.ts';
import { isOfInterest } from '../subscriptions/subscription.ts';
import type { DigestReport, DigestStatement, DigestStory } from './digest.ts';
import type { DescribeSource, DigestNews, DigestReader, WantedItem } from './digest-news.ts';
import { digestReport } from './digest-report.ts';

const MOST_STATEMENTS = 8;
/** UTF-16 code units. */
const LONGEST_WORDS = 450;

/** What the stories of one digest share. */
interface Telling {
  /** Ids of statements that were told in stories before; those of this one are added. */
  readonly told: Set<string>;
  readonly describe: DescribeSource;
}

/** Of what is said in the items of a story, what is new to the reader. */
export function newStatements(
  items: readonly WantedItem[],
  news: DigestNews,
  reader: DigestReader,
  { told, describe }: Telling,
): Pick<DigestStory, 'statements' | 'moreStatements' | 'repeated'> {
  const here = new Set(news.items.map(({ item }) => item.id));
  const fresh: DigestStatement[] = [];
  const repeated = new Set<string>();
  for (const { id, statement, item } of wantedStatements(items)) {
    if (told.has(id) || repeated.has(id)) continue;
    const recorded = news.statements.find((one) => one.id === id);
    const novelty = recorded ? noveltyFor(reader, recorded, here) : 'new';
    if (novelty === 'known') repeated.add(id);
    else {
      told.add(id);
      fresh.push(statementOf(statement, item, { recorded, isFuller: novelty === 'fuller', describe }));
    }
  }
  return {
    statements: fresh.slice(0, MOST_STATEMENTS),
    moreStatements: Math.max(0, fresh.length - MOST_STATEMENTS),
    repeated: repeated.size,
  };
}

/** Those sure enough to be told and about what the reader follows; of an item on a topic also those about nothing. */
function wantedStatements(items: readonly WantedItem[]) {
  return items.flatMap((item) => {
    const followed = new Set(item.wanted.agreements.map(({ id }) => id));
    return item.matched.statements.flatMap((statement) => {
      const { id, agreements } = statement;
      const isWanted = agreements.length === 0 ? followed.size === 0 : agreements.some((one) => followed.has(one));
      return id !== undefined && isWanted ? [{ id, statement, item }] : [];
    });
  });
}

/**
 * Whether the reader knows a statement: some earlier digest of theirs had it, or it was on record before they
 * subscribed. What only items reported that they do not follow is new to them.
 */
function noveltyFor(
  reader: DigestReader,
  { reports, fullerAt }: RecordedStatement,
  here: ReadonlySet<string>,
): 'new' | 'fuller' | 'known' {
  const isKnown = reports.some(
    (report) => !here.has(report.itemId) && report.at <= reader.since && wasTold(reader, report),
  );
  if (!isKnown) return 'new';
  return fullerAt && fullerAt > reader.since ? 'fuller' : 'known';
}

function wasTold({ interest, subscribedAt }: DigestReader, report: Report): boolean {
  const isOnRecord = report.isBacklog === true || report.at < subscribedAt;
  return isOnRecord || isOfInterest(interest, { agreements: report.agreementIds, rules: report.ruleIds });
}

interface Told {
  readonly recorded: RecordedStatement | undefined;
  readonly isFuller: boolean;
  readonly describe: DescribeSource;
}

function statementOf(
  { kind, speaker, quote, agreements }: ItemStatement,
  { matched, wanted }: WantedItem,
  { recorded, isFuller, describe }: Told,
): DigestStatement {
  return {
    kind,
    speaker,
    words: shortened(quote),
    about: wanted.agreements.filter(({ id }) => agreements.includes(id)).map(({ name }) => name),
    isFuller,
    reports: recorded
      ? reportsOf(recorded.reports, describe)
      : [digestReport({ ...matched.item, at: matched.arrivedAt }, describe)],
  };
}

function reportsOf(reports: readonly Report[], describe: DescribeSource): DigestReport[] {
  const tellable = reports.map((report) => {
    const { kind } = describe(report.sourceId);
    const dated = report.publishedAt ? { publishedAt: report.publishedAt } : {};
    return { report, id: report.itemId, arrivedAt: report.at, ...dated, ...(kind ? { teller: kind } : {}) };
  });
  return primaryFirst(tellable).map(({ report }) => digestReport(report, describe));
}

function shortened(quote: string): string {
  const folded = quote.replace(/\s+/g, ' ');
  if (folded.length <= LONGEST_WORDS) return folded;
  return `${folded.slice(0, folded.lastIndexOf(' ', LONGEST_WORDS))} …`;
}
