import { Command } from 'commander';
import type { Monitored } from '../../app/monitored.ts';
import { pollRound } from '../../monitor/poll-round.ts';
import { dueSources } from '../../sources/next-poll.ts';
import { isWatched, type Source } from '../../watchlist/source.ts';
import { EXIT, EXIT_HELP, UsageError } from '../exit-code.ts';
import { withMonitor } from '../open-monitor.ts';
import { printResult } from '../output.ts';
import { pollTable } from '../poll-table.ts';
import { showProgress } from '../progress.ts';

interface Options {
  readonly due?: boolean;
  readonly sample?: boolean;
  readonly json?: boolean;
}

export const pollCommand = new Command('poll')
  .description('Poll sources now and store what is new.')
  .argument('[source...]', 'ids of sources; all that are watched when left out')
  .option('--due', 'only sources whose time has come')
  .option('--sample', 'the bundled sample week instead of live sources')
  .option('--json', 'print the reports as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch poll gb-home-office de-bmi-press\n${EXIT_HELP}`)
  .action(async (ids: string[], options: Options) => {
    const reports = await withMonitor(options, async (monitored) => {
      const sources = await chosenSources(monitored, ids, options.due ?? false);
      const progress = await showProgress('Polling', sources.length, options.json);
      const all = await pollRound(monitored.polling, sources, {
        onReport: (report) => progress.step(report.sourceName),
      });
      progress.done();
      return all;
    });
    printResult(options, reports, () => pollTable(reports));
    const allFailed = reports.length > 0 && reports.every((report) => report.outcome === 'failed');
    process.exitCode = allFailed ? EXIT.failed : EXIT.done;
  });

async function chosenSources({ watchlist, polling }: Monitored, ids: string[], due: boolean): Promise<Source[]> {
  const unknown = ids.find((id) => !watchlist.sources.some((source) => source.id === id));
  if (unknown) throw new UsageError(`There is no source "${unknown}". "accord-watch sources list" shows the ids.`);
  const kept = watchlist.sources.find((source) => ids.includes(source.id) && !isWatched(source));
  if (kept) throw new UsageError(`${kept.id} is not watched: ${kept.reason}`);
  const watched = watchlist.sources.filter(isWatched);
  const chosen = watched.filter((source) => ids.length === 0 || ids.includes(source.id));
  return due ? dueSources(chosen, await polling.states.all(), polling.now()) : chosen;
}
