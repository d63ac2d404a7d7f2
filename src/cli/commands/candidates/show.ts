import { Command } from 'commander';
import { EXIT_HELP } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult } from '../../output.ts';
import { describeCandidate } from './describe-candidate.ts';
import { CANDIDATE, deskOf, SAMPLE, theCandidate } from './desk.ts';

export const showCandidate = new Command('show')
  .description('Show what is known of a candidate: its spellings, where it was seen, its sentences.')
  .argument(...CANDIDATE)
  .option(...SAMPLE)
  .option('--json', 'print it as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch candidates show samoa-agreement\n${EXIT_HELP}`)
  .action(async (keyOrName: string, options: { readonly sample?: boolean; readonly json?: boolean }) => {
    const candidate = await withMonitor(options, (monitored) => theCandidate(deskOf(monitored), keyOrName));
    printResult(options, candidate, () => describeCandidate(candidate));
  });
