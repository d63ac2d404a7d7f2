import { reportsInTurn, speakerInWords, wordsInMarks } from '../../digests/statement-text.ts';
import type { Speaker } from '../../statements/statement.ts';
import { plural } from '../../text/plural.ts';
import type { DateSort, Timeline, TimelineReport, TimelineStatement } from '../../workbench/timeline/timeline.ts';
import { dateOf } from '../../workbench/timeline/timeline-reports.ts';
import { table } from '../output.ts';
import type { Paint, Style } from '../wrap-pieces.ts';
import { oneLine } from './one-line.ts';
import { periodBars } from './period-bars.ts';
import { timelineInWords, whatIsMissing } from './timeline-words.ts';

export interface TimelineLook {
  /** Columns. */
  readonly width: number;
  /** Absent: everything looks the same. */
  readonly paint?: Paint;
}

const MOST_SPEAKERS = 15;
/** Behind days that are not those of publication. */
const UNDATED = '*';
const INDENT = ' '.repeat('2024-12-10  '.length);

/** A timeline for people. */
export function timelineText(timeline: Timeline, { width, paint = (text) => text }: TimelineLook): string {
  const { agreement, statements, otherReports } = timeline;
  const missing = whatIsMissing(timeline);
  const sections = [
    [paint(agreement.name, 'strong'), `Dated ${agreement.date}. ${timelineInWords(timeline)}`, ...missing],
    statements.length > 0 && [paint(`Statements a ${timeline.period}`, 'strong'), ...periodBars(timeline, width)],
    statements.length > 0 && [paint('Who said it', 'strong'), ...speakerLines(timeline)],
    statements.length > 0 && [
      paint('What was said', 'strong'),
      ...statements.flatMap((statement) => statementLines(statement, width, paint)),
    ],
    otherReports.length > 0 && [
      paint('Reported besides, with no statement on it', 'strong'),
      ...otherReports.flatMap((report) => reportLines(report, width, paint)),
    ],
    hasUndated(timeline) && [`${UNDATED} No date is given: the day on which we found it, or it was last changed.`],
  ];
  return sections.flatMap((lines) => (lines ? [lines.join('\n')] : [])).join('\n\n');
}

function hasUndated({ statements, otherReports }: Timeline): boolean {
  return [...statements, ...otherReports.map(dateOf)].some(({ dated }) => dated !== 'published');
}

function speakerLines({ bySpeaker }: Timeline): string[] {
  const rows = bySpeaker.slice(0, MOST_SPEAKERS).map(({ speaker, statements, first, last }) => {
    const { name } = speakerInWords({ speaker });
    return [oneLine(name), oneLine(officeOf(speaker)), statements, day(first), day(last)];
  });
  const columns = [
    { title: 'Speaker', wide: true },
    { title: 'Office', wide: true },
    { title: 'Statements', align: 'right' },
    { title: 'First' },
    { title: 'Last' },
  ] as const;
  const rest = bySpeaker.length - rows.length;
  return [table(columns, rows), ...(rest > 0 ? [`and ${plural(rest, 'more speaker')}`] : [])];
}

/** What stands in the column beside the name. */
function officeOf({ name, role, organisation }: Speaker): string {
  return [name ? role : undefined, name || role ? organisation : undefined].filter(Boolean).join(', ');
}

function statementLines(statement: TimelineStatement, width: number, paint: Paint): string[] {
  const { name, office } = speakerInWords(statement);
  const { first, also, more } = reportsInTurn(statement);
  const others = also.length + more;
  const from = first ? `${first.sourceName}${others > 0 ? ` +${others}` : ''}` : '';
  const room = width - INDENT.length;
  const words = wordsInMarks({ kind: statement.kind, words: oneLine(statement.quote, room - 2) });
  return [entry(statement, { text: `${name}${office}`, style: 'strong' }, from, { width, paint }), `${INDENT}${words}`];
}

function reportLines(report: TimelineReport, width: number, paint: Paint): string[] {
  return [
    entry(dateOf(report), { text: report.sourceName }, '', { width, paint }),
    `${INDENT}${oneLine(report.title, width - INDENT.length)}`,
  ];
}

/** "2024-12-10  who — where", on one line. */
function entry(
  { at, dated }: { readonly at: Date; readonly dated: DateSort },
  who: { readonly text: string; readonly style?: Style },
  where: string,
  { width, paint }: Required<TimelineLook>,
): string {
  const behind = where ? ` — ${oneLine(where)}` : '';
  const room = Math.max(20, width - INDENT.length - behind.length);
  const text = oneLine(who.text, room);
  return `${day(at)}${dated === 'published' ? ' ' : UNDATED} ${who.style ? paint(text, who.style) : text}${paint(behind, 'faint')}`;
}

/** In UTC. */
function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
