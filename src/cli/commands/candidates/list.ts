import { Command } from 'commander';
import { plural } from '../../../text/plural.ts';
import { type ListedCandidate, listCandidates } from '../../../workbench/list-candidates.ts';
import { EXIT_HELP } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult, table } from '../../output.ts';
import { describeStatus, excerptOf } from './describe-candidate.ts';
import { deskOf, SAMPLE } from './desk.ts';

interface Options {
  readonly sample?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

export const listAllCandidates = new Command('list')
  .description('List the candidates that wait for a decision, the most telling first.')
  .option('--all', 'also those that were accepted, merged or ignored, or that are watched by now')
  .option(...SAMPLE)
  .option('--json', 'print them as JSON')
  .addHelpText('after', `\nExample:\n  npx accord-watch candidates list\n${EXIT_HELP}`)
  .action(async (options: Options) => {
    const candidates = await withMonitor(options, (monitored) =>
      listCandidates(deskOf(monitored), { all: options.all ?? false }),
    );
    printResult(options, candidates, () => candidateTable(candidates, options.all ?? false));
  });

function candidateTable(candidates: readonly ListedCandidate[], all: boolean): string {
  const rows = candidates.map((candidate) => [
    `${candidate.name}\n${candidate.key}`,
    candidate.items,
    candidate.sourceIds.length,
    candidate.first.at.toISOString().slice(0, 10),
    ...(all ? [describeStatus(candidate.status)] : []),
    excerptOf(candidate),
  ]);
  const columns = [
    { title: 'Name and key', wide: true },
    { title: 'Items', align: 'right' },
    { title: 'Sources', align: 'right' },
    { title: 'First seen' },
    ...(all ? [{ title: 'Status' }] : []),
    { title: 'Sentence', wide: true },
  ] as const;
  const count = `${plural(candidates.length, 'candidate')}.`;
  return candidates.length > 0 ? `${table(columns, rows)}\n${count}` : `No ${all ? '' : 'open '}candidates.`;
}
