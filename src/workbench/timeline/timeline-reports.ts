import type { MatchedItem } from '../../digests/digest.ts';
import type { DescribeSource } from '../../digests/digest-news.ts';
import type { Report } from '../../statements/novelty/recorded-statement.ts';
import { primaryFirst } from '../../stories/primary-first.ts';
import type { DateSort, TimelineReport } from './timeline.ts';

interface Read extends Pick<Report, 'itemId' | 'sourceId' | 'title' | 'url' | 'publishedAt' | 'at'> {
  readonly updatedAt?: Date;
}

/** An item as a report of what is said in it. */
export function reportOfItem({ item, firstArrivedAt }: MatchedItem): Read {
  const { id, sourceId, title, url, publishedAt, updatedAt } = item;
  return {
    itemId: id,
    sourceId,
    title,
    at: firstArrivedAt,
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
  };
}

export function timelineReport({ sourceId, title, url, publishedAt, updatedAt, at }: Read, describe: DescribeSource) {
  const { name, kind = 'unknown' } = describe(sourceId);
  return {
    sourceName: name,
    publisherKind: kind,
    title,
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    at,
  } satisfies TimelineReport;
}

/** The primary source first, then the earliest. */
export function timelineReports(reports: readonly Read[], describe: DescribeSource): TimelineReport[] {
  const told = reports.map((report) => {
    const { kind } = describe(report.sourceId);
    return { report, id: report.itemId, arrivedAt: dateOf(report).at, ...(kind ? { teller: kind } : {}) };
  });
  return primaryFirst(told).map(({ report }) => timelineReport(report, describe));
}

/** When something was published; where no date is given, the first day by which it had been. */
export function dateOf({ publishedAt, updatedAt, at }: Pick<Read, 'publishedAt' | 'updatedAt' | 'at'>): {
  readonly at: Date;
  readonly dated: DateSort;
} {
  if (publishedAt) return { at: publishedAt, dated: 'published' };
  return updatedAt && updatedAt < at ? { at: updatedAt, dated: 'updated' } : { at, dated: 'found' };
}

/** Earliest first. */
export function byDate(a: TimelineReport, b: TimelineReport): number {
  return dateOf(a).at.getTime() - dateOf(b).at.getTime();
}
