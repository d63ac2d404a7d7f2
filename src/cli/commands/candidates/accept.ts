import { Command, InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { readSettings } from '../../../app/settings.ts';
import { agreementYaml, appendAgreement } from '../../../watchlist/agreement-yaml.ts';
import { idSchema } from '../../../watchlist/source.ts';
import type { ListedCandidate } from '../../../workbench/list-candidates.ts';
import { type ProposedAgreement, proposeAgreement } from '../../../workbench/propose-agreement.ts';
import { EXIT_HELP, UsageError } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult } from '../../output.ts';
import { CANDIDATE, deskOf, SAMPLE, theCandidate } from './desk.ts';
import { agreementsFile, editAgreements, IN_EFFECT } from './edit-agreements.ts';

interface Options {
  readonly id?: string;
  readonly date?: string;
  readonly party?: string[];
  readonly write?: boolean;
  readonly sample?: boolean;
  readonly json?: boolean;
}

export const acceptCandidate = new Command('accept')
  .description('Say what to add to agreements.yaml to watch a candidate, or add it.')
  .argument(...CANDIDATE)
  .option('--id <id>', 'id of the agreement; its name and year when left out', checkedBy(idSchema))
  .option('--date <date>', 'day it was signed, agreed or adopted (YYYY-MM-DD)', checkedBy(z.iso.date()))
  .option('--party <code...>', 'its parties as vocabulary.yaml has them; those that its name tells when left out')
  .option('--write', 'add to agreements.yaml of the watchlist, all else of which stays')
  .option(...SAMPLE)
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch candidates accept samoa-agreement --date 2023-11-15 --party EU --write\n${EXIT_HELP}`,
  )
  .action(async (keyOrName: string, options: Options) => {
    const file = agreementsFile(readSettings().watchlistFolder);
    const proposed = await withMonitor(options, async (monitored) => {
      const { vocabulary } = monitored.watchlist;
      const candidate = await theCandidate(deskOf(monitored), keyOrName);
      const proposal = proposeAgreement(candidate, factsOf(options), vocabulary);
      if (!options.write) return proposal;
      refuseUnsure(candidate, proposal);
      const { agreement } = proposal;
      await editAgreements(file, (yaml) => appendAgreement(yaml, agreement, vocabulary), true);
      await monitored.candidates.decide(candidate.key, { kind: 'accepted', agreementId: agreement.id });
      return proposal;
    });
    const isWritten = Boolean(options.write);
    const yaml = agreementYaml(proposed.agreement);
    printResult(options, { ...proposed, yaml, file, isWritten }, () => describe(proposed, file, isWritten));
  });

function factsOf({ id, date, party }: Options) {
  return { ...(id ? { id } : {}), ...(date ? { date } : {}), ...(party ? { parties: party } : {}) };
}

/** What the texts do not tell is not for us to make up. */
function refuseUnsure({ status }: ListedCandidate, { unknown, agreement }: ProposedAgreement): void {
  if (status.kind === 'accepted' || status.kind === 'merged') {
    throw new UsageError(`Not added: it is watched already, as ${status.agreementId}.`);
  }
  if (unknown.length === 0) return;
  const missing = unknown.map((part) => `--${part}`).join(' and ');
  throw new UsageError(`Not added: the texts do not tell everything of "${agreement.name}". Say ${missing} too.`);
}

function describe({ agreement, unknown, missingParties }: ProposedAgreement, file: string, isWritten: boolean): string {
  const yaml = agreementYaml(agreement).trimEnd();
  const lacking = missingParties.length > 0 ? [`vocabulary.yaml lacks ${missingParties.join(', ')}.`] : [];
  if (isWritten) return [`Added to ${file} as ${agreement.id}. ${IN_EFFECT}`, ...lacking, '', yaml].join('\n');
  const guesses = [
    ...(unknown.includes('date') ? ['The date is the day on which it was first seen: check it.'] : []),
    ...(unknown.includes('party') ? ['Its name tells no party of vocabulary.yaml: say --party.'] : []),
    ...lacking,
  ];
  return [`To watch it, add this to the end of ${file}, or say --write:`, '', yaml, '', ...guesses]
    .join('\n')
    .trimEnd();
}

function checkedBy(schema: z.ZodType<string>): (text: string) => string {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? '');
    return parsed.data;
  };
}
