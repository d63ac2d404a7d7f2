import { Command } from 'commander';
import pLimit from 'p-limit';
import { checkSource, type SourceCheck } from '../../../monitor/check-source.ts';
import { plural } from '../../../text/plural.ts';
import { EXIT, EXIT_HELP, UsageError } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult, table } from '../../output.ts';
import { showProgress } from '../../progress.ts';

interface Options {
  readonly sample?: boolean;
  readonly json?: boolean;
}

const AT_ONCE = 8;

export const checkSources = new Command('check')
  .description('Look at sources as a poll would, and tell what is found; stores nothing.')
  .argument('[source...]', 'ids of sources; all when left out')
  .option('--sample', 'those of the sample week')
  .option('--json', 'print the findings as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch sources check gb-home-office\n${EXIT_HELP}`)
  .action(async (ids: string[], options: Options) => {
    const checks = await withMonitor(options, async ({ watchlist, polling }) => {
      const unknown = ids.find((id) => !watchlist.sources.some((source) => source.id === id));
      if (unknown) throw new UsageError(`There is no source "${unknown}". "accord-watch sources list" shows the ids.`);
      const chosen = watchlist.sources.filter(({ id }) => ids.length === 0 || ids.includes(id));
      const progress = await showProgress('Looking', chosen.length, options.json);
      const limit = pLimit(AT_ONCE);
      const found = await Promise.all(
        chosen.map((source) =>
          limit(async () => {
            const check = await checkSource(polling.fetch, source);
            progress.step(source.name);
            return check;
          }),
        ),
      );
      progress.done();
      return found;
    });
    printResult(options, checks, () => checkTable(checks));
    const watched = checks.filter(({ outcome }) => outcome !== 'not-watched');
    const allFailed = watched.length > 0 && watched.every(({ outcome }) => outcome === 'unreadable');
    process.exitCode = allFailed ? EXIT.failed : EXIT.done;
  });

function checkTable(checks: readonly SourceCheck[]): string {
  const rows = checks.map(({ id, format, entries, newest, remarks }) => [
    id,
    format ?? '–',
    entries ?? '–',
    newest?.toISOString().slice(0, 10) ?? '–',
    remarks.join('; '),
  ]);
  const columns = [
    { title: 'Id' },
    { title: 'Read as' },
    { title: 'Entries', align: 'right' },
    { title: 'Newest' },
    { title: 'Remarks', wide: true },
  ] as const;
  const count = (outcome: SourceCheck['outcome']) => checks.filter((check) => check.outcome === outcome).length;
  const words = `${count('readable')} readable, ${count('unreadable')} not, ${count('not-watched')} not watched.`;
  return `${table(columns, rows)}\n${plural(checks.length, 'source')}: ${words}`;
}
