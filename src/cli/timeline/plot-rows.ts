import { speakerInWords, wordsInMarks } from '../../digests/statement-text.ts';
import { plural } from '../../text/plural.ts';
import { timelineSpeakerKey } from '../../workbench/timeline/speakers-of.ts';
import type { Timeline, TimelineKind, TimelineStatement } from '../../workbench/timeline/timeline.ts';
import { oneLine } from './one-line.ts';
import { dayInWords } from './tell-utc-day.ts';

/** Statements of one speaker, from one kind of publisher, at about one time. */
export interface PlotDot {
  /** Number of the speaker's row, from above. */
  readonly row: string;
  readonly at: Date;
  readonly kind: TimelineKind;
  /** Pixels. */
  readonly radius: number;
  readonly title: string;
  /** Where on the page the first of them stands. */
  readonly href: string;
}

export interface PlotRow {
  readonly row: string;
  readonly name: string;
  readonly count: number;
}

const MOST_ROWS = 15;
const LONGEST_TITLE = 160;
const RADIUS = 4.5;
const LARGEST_RADIUS = 11;

/** A row for each speaker, who said most first; those beyond share the last. */
export function plotRows({ bySpeaker }: Timeline): PlotRow[] {
  const hasRest = bySpeaker.length > MOST_ROWS;
  const shown = bySpeaker.slice(0, MOST_ROWS);
  const rest = bySpeaker.slice(MOST_ROWS);
  const rows = shown.map(({ speaker, statements }, row) => ({
    row: String(row),
    name: oneLine(speakerInWords({ speaker }).name),
    count: statements,
  }));
  const restCount = rest.reduce((sum, { statements }) => sum + statements, 0);
  const others = { row: String(MOST_ROWS), name: plural(rest.length, 'other speaker'), count: restCount };
  return hasRest ? [...rows, others] : rows;
}

/** @param binMs statements of one row and kind that are nearer together are one dot */
export function plotDots({ statements, bySpeaker }: Timeline, binMs: number): PlotDot[] {
  const rowOf = new Map(bySpeaker.map(({ key }, index) => [key, String(Math.min(index, MOST_ROWS))]));
  const placed = statements.map((statement, index) => ({
    statement,
    index,
    row: rowOf.get(timelineSpeakerKey(statement.speaker)) ?? '',
    kind: statement.reports[0].publisherKind,
  }));
  const groups = Map.groupBy(placed, ({ statement, row, kind }) =>
    [row, kind, Math.floor(statement.at.getTime() / binMs)].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const said = group.map(({ statement }) => statement);
    return {
      row: first.row,
      kind: first.kind,
      at: new Date(said.reduce((sum, { at }) => sum + at.getTime(), 0) / said.length),
      radius: Math.min(LARGEST_RADIUS, RADIUS * Math.sqrt(said.length)),
      title: titleOf(said),
      href: `#s${first.index}`,
    };
  });
}

function titleOf(said: readonly TimelineStatement[]): string {
  const told = said.slice(0, 3).map((statement) => {
    const { name, office } = speakerInWords(statement);
    const words = wordsInMarks({ kind: statement.kind, words: oneLine(statement.quote, LONGEST_TITLE) });
    return `${dayInWords(statement)}, ${name}${office}: ${words}`;
  });
  const rest = said.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
