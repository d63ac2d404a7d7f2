import { Command } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings } from '../../app/settings.ts';
import { plural } from '../../text/plural.ts';
import { EXIT_HELP } from '../exit-code.ts';
import { printResult, table } from '../output.ts';

const list = new Command('list')
  .description('List the agreements that are watched for.')
  .option('--json', 'print them as JSON, with all their names')
  .addHelpText('after', `\nExample:\n  npx accord-watch agreements list\n${EXIT_HELP}`)
  .action(async (options: { json?: boolean }) => {
    const { agreements } = await readWatchlist(readSettings().watchlistFolder);
    printResult(options, agreements, () => {
      const rows = agreements.map(({ id, name, date, parties, aliases }) => [
        id,
        name,
        date,
        parties.join(' '),
        Object.values(aliases).flat().length,
      ]);
      const columns = [
        { title: 'Id' },
        { title: 'Name', wide: true },
        { title: 'Date' },
        { title: 'Parties' },
        { title: 'Aliases', align: 'right' },
      ] as const;
      return `${table(columns, rows)}\n${plural(agreements.length, 'agreement')}.`;
    });
  });

export const agreementsCommand = new Command('agreements').description('What is watched for.').addCommand(list);
