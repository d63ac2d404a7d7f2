import { Command } from 'commander';
import { readSettings, requireMailSettings } from '../../app/settings.ts';
import { digestRound } from '../../monitor/digest-round.ts';
import { digestLines } from '../digest-lines.ts';
import { EXIT, EXIT_HELP } from '../exit-code.ts';
import { withMonitor } from '../open-monitor.ts';
import { printResult } from '../output.ts';

export const digestCommand = new Command('digest')
  .description('Send every digest that is due. Running it again sends nothing twice.')
  .option('--sample', 'the data of the sample week instead of the live data')
  .option('--json', 'print the outcomes as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch digest\n${EXIT_HELP}`)
  .action(async (options: { sample?: boolean; json?: boolean }) => {
    const settings = readSettings();
    if (settings.tableName) requireMailSettings(settings);
    const outcomes = await withMonitor(options, async ({ digesting, settleMails }) => {
      await settleMails();
      return digestRound(digesting);
    });
    printResult(options, outcomes, () => digestLines(outcomes));
    const unsent = outcomes.filter(({ outcome }) => outcome.kind === 'rejected' || outcome.kind === 'postponed');
    process.exitCode = outcomes.length > 0 && unsent.length === outcomes.length ? EXIT.failed : EXIT.done;
  });
