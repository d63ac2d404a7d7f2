import { Command } from 'commander';
import { EXIT_HELP } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult } from '../../output.ts';
import { CANDIDATE, deskOf, SAMPLE, theCandidate } from './desk.ts';

export const ignoreCandidate = new Command('ignore')
  .description('Never list a candidate again, however often it is seen.')
  .argument(...CANDIDATE)
  .option(...SAMPLE)
  .option('--json', 'print the outcome as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch candidates ignore abraham-agreement\n${EXIT_HELP}`)
  .action(async (keyOrName: string, options: { readonly sample?: boolean; readonly json?: boolean }) => {
    const { key, name } = await withMonitor(options, async (monitored) => {
      const candidate = await theCandidate(deskOf(monitored), keyOrName);
      await monitored.candidates.decide(candidate.key, { kind: 'ignored' });
      return candidate;
    });
    printResult(options, { key, name, status: 'ignored' }, () => `${name} (${key}) will not be listed again.`);
  });
