import Table from 'cli-table3';

export interface OutputOptions {
  readonly json?: boolean;
}

/** Prints a result: as one JSON document for machines, or as text for people. */
export function printResult(options: OutputOptions, value: unknown, text: () => string): void {
  console.log(options.json ? JSON.stringify(value, null, 2) : text());
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Takes what is left of the terminal's width. */
  readonly wide?: boolean;
}

const LEAST_WIDE = 24;
const BORDER = 3;

/** A table as wide as the terminal at most; long cells wrap at words. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string {
  const contentWidth = (index: number) =>
    Math.max(columns[index]?.title.length ?? 0, ...rows.map((row) => String(row[index] ?? '').length)) + 2;
  const widths = columns.map((_, index) => contentWidth(index));
  const fixed = widths.reduce((sum, width, index) => (columns[index]?.wide ? sum : sum + width), 0);
  const left = (process.stdout.columns ?? 120) - fixed - columns.length - BORDER;
  const wide = columns.filter((column) => column.wide).length;
  const output = new Table({
    head: columns.map((column) => column.title),
    colAligns: columns.map((column) => column.align ?? 'left'),
    colWidths: widths.map((width, index) =>
      columns[index]?.wide ? Math.min(width, Math.max(LEAST_WIDE, Math.floor(left / wide))) : width,
    ),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  output.push(...rows.map((row) => row.map(String)));
  return output.toString();
}
