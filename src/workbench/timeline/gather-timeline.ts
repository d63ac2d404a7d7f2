import type { MatchedItem } from '../../digests/digest.ts';
import type { DescribeSource } from '../../digests/digest-news.ts';
import type { StatementStore } from '../../storage/statement-store.ts';
import type { Agreement } from '../../watchlist/agreement.ts';
import { countByKind, countByPeriod, periodFor } from './count-periods.ts';
import { joinStatement, type Sighting } from './join-statement.ts';
import { speakersOf } from './speakers-of.ts';
import type { Timeline } from './timeline.ts';
import { byDate, dateOf, reportOfItem, timelineReport } from './timeline-reports.ts';

export interface TimelineQuestion {
  readonly agreement: Pick<Agreement, 'id' | 'name' | 'date'>;
  /** Only what was first said or published then or later. */
  readonly since?: Date;
  readonly now: Date;
  readonly statements: Pick<StatementStore, 'get'>;
  readonly describeSource: DescribeSource;
}

/** What the items of an archive say about one agreement: each statement once, with all that report it. */
export async function gatherTimeline(
  archive: AsyncIterable<MatchedItem>,
  question: TimelineQuestion,
): Promise<Timeline> {
  const { agreement, since, now, describeSource } = question;
  const { about, itemsRead } = await itemsAbout(archive, agreement.id);
  const said = (await saidIn(about, question)).filter(({ statement }) => isRecent(statement.at, since));
  const statements = said.map(({ statement }) => statement);
  const standing = new Set(said.flatMap(({ itemIds }) => itemIds));
  const recent = about.map(reportOfItem).filter((report) => isRecent(dateOf(report).at, since));
  const others = recent.filter(({ itemId }) => !standing.has(itemId));
  const reports = recent.map((report) => timelineReport(report, describeSource));
  const from = since ?? earliest([...statements.map(({ at }) => at), ...reports.map((report) => dateOf(report).at)]);
  const period = periodFor(statements);
  return {
    agreement: { id: agreement.id, name: agreement.name, date: agreement.date },
    ...(from ? { from } : {}),
    until: now,
    statements,
    otherReports: others.map((report) => timelineReport(report, describeSource)).sort(byDate),
    items: countByKind(reports.map(({ publisherKind }) => publisherKind)),
    bySpeaker: speakersOf(statements),
    period,
    byPeriod: countByPeriod(statements, period),
    itemsRead,
  };
}

async function itemsAbout(archive: AsyncIterable<MatchedItem>, agreementId: string) {
  const about: MatchedItem[] = [];
  let itemsRead = 0;
  for await (const matched of archive) {
    itemsRead++;
    if (matched.classification.agreements.some(({ id }) => id === agreementId)) about.push(matched);
  }
  return { about, itemsRead };
}

/** The statements that are sure enough to be told and about the agreement, oldest first, with the items that have them. */
async function saidIn(about: readonly MatchedItem[], { agreement, now, statements, describeSource }: TimelineQuestion) {
  const sightings = sightingsIn(about, agreement.id);
  const recorded = await statements.get([...sightings.keys()], now);
  const byId = new Map(recorded.map((one) => [one.id, one]));
  return [...sightings]
    .map(([id, seen]) => ({
      statement: joinStatement(seen, byId.get(id), describeSource),
      itemIds: seen.map(({ matched }) => matched.item.id),
    }))
    .sort((a, b) => a.statement.at.getTime() - b.statement.at.getTime());
}

function sightingsIn(about: readonly MatchedItem[], agreementId: string): Map<string, [Sighting, ...Sighting[]]> {
  const sightings = new Map<string, [Sighting, ...Sighting[]]>();
  for (const matched of about) {
    for (const statement of matched.statements) {
      const { id, agreements } = statement;
      if (id === undefined || !agreements.includes(agreementId)) continue;
      const before = sightings.get(id);
      if (before) before.push({ matched, statement });
      else sightings.set(id, [{ matched, statement }]);
    }
  }
  return sightings;
}

function isRecent(at: Date, since: Date | undefined): boolean {
  return since === undefined || at >= since;
}

function earliest(times: readonly Date[]): Date | undefined {
  return times.toSorted((a, b) => a.getTime() - b.getTime())[0];
}
