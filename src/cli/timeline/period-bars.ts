import { nextPeriod } from '../../workbench/timeline/count-periods.ts';
import { type CountByKind, TIMELINE_KINDS, type Timeline } from '../../workbench/timeline/timeline.ts';
import { KIND_LOOKS } from './kind-looks.ts';

const LABEL_COLUMNS = 12;
/** Room for the number behind a bar. */
const NUMBER_COLUMNS = 6;
/** Longer silences are one line. */
const MOST_EMPTY = 3;

/**
 * A bar for each week or month, a mark for each statement, or for each few of one kind where they are many; last a line
 * that says what the marks mean.
 */
export function periodBars({ byPeriod, period }: Timeline, width: number): string[] {
  const most = Math.max(...byPeriod.map(({ statements }) => total(statements)));
  const room = Math.max(10, width - LABEL_COLUMNS - NUMBER_COLUMNS - TIMELINE_KINDS.length);
  const each = Math.ceil(most / room);
  const lines: string[] = [];
  let expected = byPeriod[0]?.start;
  for (const { start, statements } of byPeriod) {
    if (expected) lines.push(...silence(expected, start, period));
    lines.push(`${label(start, period)}${bar(statements, each)} ${total(statements)}`);
    expected = nextPeriod(start, period);
  }
  const meaning = each > 1 ? `; a mark is up to ${each} statements` : '';
  return [...lines, `${' '.repeat(LABEL_COLUMNS)}${legend(byPeriod.map(({ statements }) => statements))}${meaning}`];
}

function bar(counts: CountByKind, each: number): string {
  return TIMELINE_KINDS.map((kind) => KIND_LOOKS[kind].mark.repeat(Math.ceil((counts[kind] ?? 0) / each))).join('');
}

function silence(from: Date, to: Date, period: Timeline['period']): string[] {
  const lines: string[] = [];
  let count = 0;
  for (let at = from; at < to && count <= 1200; at = nextPeriod(at, period), count++) {
    if (count < MOST_EMPTY) lines.push(`${label(at, period)}·`);
  }
  if (count <= MOST_EMPTY) return lines;
  return [`${'…'.padEnd(LABEL_COLUMNS)}${count} ${period}s in which nothing was said`];
}

function label(start: Date, period: Timeline['period']): string {
  const day = start.toISOString();
  return (period === 'month' ? day.slice(0, 7) : day.slice(0, 10)).padEnd(LABEL_COLUMNS);
}

function legend(counts: readonly CountByKind[]): string {
  return TIMELINE_KINDS.filter((kind) => counts.some((one) => one[kind]))
    .map((kind) => `${KIND_LOOKS[kind].mark} ${KIND_LOOKS[kind].words}`)
    .join('  ');
}

function total(counts: CountByKind): number {
  return TIMELINE_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}
