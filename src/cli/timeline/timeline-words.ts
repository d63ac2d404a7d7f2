import { plural } from '../../text/plural.ts';
import { TIMELINE_KINDS, type Timeline } from '../../workbench/timeline/timeline.ts';

/** "12 statements by 5 speakers, from 9 items." */
export function timelineInWords({ statements, bySpeaker, items }: Timeline): string {
  const count = TIMELINE_KINDS.reduce((sum, kind) => sum + (items[kind] ?? 0), 0);
  const said = plural(statements.length, 'statement');
  const by = statements.length > 0 ? ` by ${plural(bySpeaker.length, 'speaker')}` : '';
  return `${said}${by}, ${plural(count, 'item')} about it.`;
}

/** Where there is nothing to tell: why, and what to do. */
export function whatIsMissing({ itemsRead, statements, otherReports, from }: Timeline): string[] {
  if (statements.length + otherReports.length > 0) return [];
  if (itemsRead > 0) return [`None of the ${plural(itemsRead, 'stored item')} tells of it.`];
  const since = from ? ` since ${from.toISOString().slice(0, 10)}` : '';
  return [`Nothing is stored${since}. "npm start" polls the sources and stores what they bring.`];
}
