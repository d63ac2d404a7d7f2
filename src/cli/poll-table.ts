import type { PollReport } from '../monitor/poll-report.ts';
import { plural } from '../text/plural.ts';
import { table } from './output.ts';

/** What a round of polls brought, source by source. */
export function pollTable(reports: readonly PollReport[]): string {
  const rows = reports.map((report) => [
    report.sourceName,
    report.outcome === 'failed' ? '–' : report.newItems,
    report.outcome === 'failed' ? '–' : report.updatedItems,
    report.outcome === 'failed' ? '–' : report.matchedItems,
    report.problem ?? '',
  ]);
  const columns = [
    { title: 'Source', wide: true },
    { title: 'New', align: 'right' },
    { title: 'Updated', align: 'right' },
    { title: 'Matched', align: 'right' },
    { title: 'Problem', wide: true },
  ] as const;
  return `${table(columns, rows)}\n${pollSummary(reports)}`;
}

export function pollSummary(reports: readonly PollReport[]): string {
  const sum = (of: (report: PollReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  const failed = reports.filter((report) => report.outcome === 'failed').length;
  const unread = failed > 0 ? `, ${failed} could not be read` : '';
  const matched = sum((report) => report.matchedItems);
  const updated = sum((report) => report.updatedItems);
  return `${plural(reports.length, 'source')}: ${plural(
    sum((report) => report.newItems),
    'new item',
  )}${updated > 0 ? `, ${updated} updated` : ''}, ${matched} matched${unread}.`;
}
