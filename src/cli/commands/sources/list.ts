import { Command } from 'commander';
import { plural } from '../../../text/plural.ts';
import { utcMinute } from '../../../text/utc-minute.ts';
import { EXIT_HELP } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult, table } from '../../output.ts';

interface Options {
  readonly sample?: boolean;
  readonly json?: boolean;
}

export const listSources = new Command('list')
  .description('List the sources with what is known of each.')
  .option('--sample', 'those of the sample week')
  .option('--json', 'print them as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch sources list\n${EXIT_HELP}`)
  .action(async (options: Options) => {
    const sources = await withMonitor(options, async ({ watchlist, polling }) => {
      const states = new Map((await polling.states.all()).map((state) => [state.sourceId, state]));
      return watchlist.sources.map((source) => ({ ...source, state: states.get(source.id) ?? null }));
    });
    printResult(options, sources, () => {
      const rows = sources.map(({ id, name, country, kind, status, reason, state }) => [
        id,
        name,
        country,
        kind,
        status === 'watched' ? (state?.lastSuccessAt ? utcMinute(state.lastSuccessAt) : 'never') : status,
        status === 'watched' ? (state?.problem ?? '') : (reason ?? ''),
      ]);
      const columns = [
        { title: 'Id' },
        { title: 'Name', wide: true },
        { title: 'Country' },
        { title: 'Kind' },
        { title: 'Last read (UTC)' },
        { title: 'Problem', wide: true },
      ];
      return `${table(columns, rows)}\n${plural(sources.length, 'source')}.`;
    });
  });
