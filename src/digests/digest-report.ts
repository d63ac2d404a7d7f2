import type { Report } from '../statements/novelty/recorded-statement.ts';
import type { DigestReport } from './digest.ts';
import type { DescribeSource } from './digest-news.ts';

/** What readers are shown of a report. */
export function digestReport(
  { sourceId, title, url, publishedAt, at }: Pick<Report, 'sourceId' | 'title' | 'url' | 'publishedAt' | 'at'>,
  describe: DescribeSource,
): DigestReport {
  return {
    sourceName: describe(sourceId).name,
    title,
    at,
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}
