import { plural } from '../text/plural.ts';
import type { Finding } from '../workbench/lint/finding.ts';
import type { Forecast } from '../workbench/lint/lint-on-archive.ts';
import { table } from './output.ts';

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly archive?: {
    readonly items: number;
    readonly days: number;
    readonly forecast: readonly Forecast[];
    readonly findings: readonly Finding[];
  };
}

/** Findings line by line, then what an archive foretells, for people. */
export function describeLint({ findings, archive }: LintResult): string {
  const lines = findings.map(({ level, of, id, check, message }) => `${level}  ${of} ${id}  [${check}] ${message}`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const told = `${plural(errors, 'error')}, ${plural(findings.length - errors, 'piece')} of advice.`;
  if (!archive) return [...lines, told].join('\n');
  if (archive.items === 0) return [...lines, told, 'The archive holds no items of that time.'].join('\n');
  const found = archive.forecast.filter(({ items }) => items > 0);
  const rows = found.map(({ of, id, items, perDay }) => [of, id, items, perDay]);
  const columns = [
    { title: 'What' },
    { title: 'Id', wide: true },
    { title: 'Items', align: 'right' },
    { title: 'A day', align: 'right' },
  ] as const;
  const covered = `Of ${plural(archive.items, 'item')} in ${plural(archive.days, 'day')} would have been told:`;
  return [...lines, told, '', covered, table(columns, rows)].join('\n');
}
