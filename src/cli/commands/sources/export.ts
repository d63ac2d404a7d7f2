import { Command } from 'commander';
import { readWatchlist } from '../../../app/read-watchlist.ts';
import { readSettings } from '../../../app/settings.ts';
import { EXIT_HELP } from '../../exit-code.ts';
import { printResult } from '../../output.ts';

export const exportSources = new Command('export')
  .description('Print the sources as OPML, for other feed readers.')
  .option('--json', 'print them as JSON instead')
  .addHelpText('after', `\nExample:\n  npx accord-watch sources export > sources.opml\n${EXIT_HELP}`)
  .action(async (options: { readonly json?: boolean }) => {
    const { sources } = await readWatchlist(readSettings().watchlistFolder);
    // Loaded only here: the library takes longest of all to load.
    const { sourcesToOpml } = await import('../../../watchlist/opml.ts');
    printResult(options, sources, () => sourcesToOpml(sources).trimEnd());
  });
