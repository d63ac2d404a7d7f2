import type { MatchedItem } from '../../digests/digest.ts';
import type { DescribeSource } from '../../digests/digest-news.ts';
import type { Report } from '../../statements/novelty/recorded-statement.ts';
import { primaryFirst } from '../../stories/primary-first.ts';
import type { TimelineReport } from './timeline.ts';

type Read = Pick<Report, 'itemId' | 'sourceId' | 'title' | 'url' | 'publishedAt' | 'at'>;

/** An item as a report of what is said in it. */
export function reportOfItem({ item, firstArrivedAt }: MatchedItem): Read {
  const { id, sourceId, title, url, publishedAt } = item;
  return {
    itemId: id,
    sourceId,
    title,
    at: firstArrivedAt,
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

export function timelineReport(
  { sourceId, title, url, publishedAt, at }: Read,
  describe: DescribeSource,
): TimelineReport {
  const { name, kind = 'unknown' } = describe(sourceId);
  return {
    sourceName: name,
    publisherKind: kind,
    title,
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    at,
  };
}

/** The primary source first, then the earliest. */
export function timelineReports(reports: readonly Read[], describe: DescribeSource): TimelineReport[] {
  const told = reports.map((report) => {
    const { kind } = describe(report.sourceId);
    const { itemId: id, at: arrivedAt, publishedAt } = report;
    return { report, id, arrivedAt, ...(publishedAt ? { publishedAt } : {}), ...(kind ? { teller: kind } : {}) };
  });
  return primaryFirst(told).map(({ report }) => timelineReport(report, describe));
}

/** When something was published, else when we first read it. */
export function timeOf({ publishedAt, at }: Pick<TimelineReport, 'publishedAt' | 'at'>): Date {
  return publishedAt ?? at;
}
