import { Command } from 'commander';
import { countHealth, type HealthCounts, type SourceReport, sourceReports } from '../../../monitor/source-report.ts';
import { plural } from '../../../text/plural.ts';
import { utcMinute } from '../../../text/utc-minute.ts';
import { EXIT_HELP } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult, table } from '../../output.ts';

interface Options {
  readonly sample?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

export const tellHealth = new Command('health')
  .description('Tell how the sources are doing: failing, blocked, quiet, ended, moved, and where gaps are open.')
  .option('--all', 'also the healthy ones')
  .option('--sample', 'those of the sample week')
  .option('--json', 'print all as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch sources health\n${EXIT_HELP}`)
  .action(async (options: Options) => {
    const { reports, counts } = await withMonitor(options, async ({ watchlist, polling }) => {
      const all = sourceReports(watchlist.sources, await polling.states.all(), polling.now());
      return { reports: all, counts: countHealth(watchlist.sources, all) };
    });
    printResult(options, { counts, sources: reports }, () => healthTable(reports, counts, options.all ?? false));
  });

function healthTable(reports: readonly SourceReport[], counts: HealthCounts, all: boolean): string {
  const shown = reports.filter(({ health, openGaps }) => all || health !== 'healthy' || openGaps.length > 0);
  const rows = shown.map(({ id, health, words, openGaps }) => [
    id,
    health,
    [words, ...openGaps.map(tellGap)].join('; '),
  ]);
  const columns = [{ title: 'Id' }, { title: 'Health' }, { title: 'In words', wide: true }] as const;
  return rows.length > 0 ? `${table(columns, rows)}\n${summary(reports, counts)}` : summary(reports, counts);
}

function tellGap({ from, until }: SourceReport['openGaps'][number]): string {
  return `may have published more between ${utcMinute(from)} and ${utcMinute(until)} UTC than we saw`;
}

function summary(reports: readonly SourceReport[], { openGaps, ...counts }: HealthCounts): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  const watched = named.reduce((sum, [, count]) => sum + count, 0);
  const kinds = named.map(([kind, count]) => `${count} ${kind.replaceAll('-', ' ')}`).join(', ');
  const unwatched = reports.length - watched;
  const rest = unwatched > 0 ? ` ${unwatched} more listed as not watched.` : '';
  return `${plural(watched, 'watched source')}: ${kinds}. ${plural(openGaps, 'open gap')}.${rest}`;
}
