import { Command } from 'commander';
import { readSettings } from '../../../app/settings.ts';
import { addAlias, type EditedAgreements } from '../../../watchlist/agreement-yaml.ts';
import type { Watchlist } from '../../../watchlist/watchlist.ts';
import { aliasesToAdd } from '../../../workbench/aliases-to-add.ts';
import { EXIT_HELP, UsageError } from '../../exit-code.ts';
import { withMonitor } from '../../open-monitor.ts';
import { printResult } from '../../output.ts';
import { CANDIDATE, deskOf, SAMPLE, theCandidate } from './desk.ts';
import { agreementsFile, editAgreements, IN_EFFECT } from './edit-agreements.ts';

interface Options {
  readonly write?: boolean;
  readonly sample?: boolean;
  readonly json?: boolean;
}

export const mergeCandidate = new Command('merge')
  .description('Say which aliases a candidate would give to an agreement that is watched, or add them.')
  .argument(...CANDIDATE)
  .argument('<agreement>', 'id of the agreement')
  .option('--write', 'add to agreements.yaml of the watchlist, all else of which stays')
  .option(...SAMPLE)
  .option('--json', 'print the result as JSON')
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch candidates merge eu-tr-declaration eu-turkey-statement-2016 --write\n${EXIT_HELP}`,
  )
  .action(async (keyOrName: string, id: string, options: Options) => {
    const file = agreementsFile(readSettings().watchlistFolder);
    const merged = await withMonitor(options, async (monitored) => {
      const agreement = agreementOf(monitored.watchlist, id);
      const { key, name, spellings, first } = await theCandidate(deskOf(monitored), keyOrName);
      const aliases = aliasesToAdd(agreement, spellings, first.language);
      const add = (yaml: string) => withAliases(yaml, id, aliases, monitored.watchlist);
      await editAgreements(file, add, options.write ?? false);
      if (options.write) await monitored.candidates.decide(key, { kind: 'merged', agreementId: id });
      return { key, name, agreement: id, aliases };
    });
    const isWritten = Boolean(options.write);
    printResult(options, { ...merged, file, isWritten }, () => describe(merged, file, isWritten));
  });

function agreementOf({ agreements }: Watchlist, id: string) {
  const agreement = agreements.find((one) => one.id === id);
  if (agreement) return agreement;
  throw new UsageError(`There is no agreement "${id}". "accord-watch agreements list" shows the ids.`);
}

function withAliases(
  yaml: string,
  id: string,
  aliases: ReturnType<typeof aliasesToAdd>,
  { vocabulary }: Watchlist,
): EditedAgreements {
  let edited: EditedAgreements = { kind: 'edited', yaml };
  for (const { alias, language } of aliases) {
    if (edited.kind === 'edited') edited = addAlias(edited.yaml, { id, language, alias }, vocabulary);
  }
  return edited;
}

interface Merged {
  readonly name: string;
  readonly agreement: string;
  readonly aliases: ReturnType<typeof aliasesToAdd>;
}

function describe({ name, agreement, aliases }: Merged, file: string, isWritten: boolean): string {
  const lines = aliases.map(({ alias, language }) => `  ${language}: ${alias}`);
  if (!isWritten) {
    const what = lines.length > 0 ? 'add these aliases to it' : 'no alias need be added';
    return [`To watch ${name} as ${agreement}, ${what} in ${file}, or say --write:`, ...lines].join('\n');
  }
  return [`${name} is watched as ${agreement} now. ${IN_EFFECT}`, ...lines].join('\n');
}
