import { readFile } from 'node:fs/promises';
import { text as readText } from 'node:stream/consumers';
import { Command } from 'commander';
import { readWatchlist } from '../../../app/read-watchlist.ts';
import { readSettings } from '../../../app/settings.ts';
import { type TakenOutlines, takeOutlines } from '../../../items/discovery/take-outlines.ts';
import { plural } from '../../../text/plural.ts';
import { sourceYaml } from '../../../watchlist/source-yaml.ts';
import { EXIT, EXIT_HELP, UsageError } from '../../exit-code.ts';
import { printResult } from '../../output.ts';
import { type SourceOptions, withSourceOptions } from './source-options.ts';
import { sourcesFile, writeSources } from './write-sources.ts';

export const importSources = withSourceOptions(
  new Command('import')
    .description('Say what of an OPML file would be new to sources.yaml, or add it.')
    .argument('<file>', 'an OPML file, or - for standard input'),
)
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch sources import feeds.opml --country GB --kind ngo --write\n\nThe feeds are not asked for: "accord-watch sources check" tells which of them can be read.\n${EXIT_HELP}`,
  )
  .action(async (from: string, options: SourceOptions) => {
    const settings = readSettings();
    const { sources } = await readWatchlist(settings.watchlistFolder);
    const { opmlToOutlines } = await import('../../../watchlist/opml.ts');
    const parsed = opmlToOutlines(await readInput(from));
    if (parsed.kind === 'unreadable') throw new UsageError(`${from} is no OPML file: ${parsed.reason}.`);
    const taken = takeOutlines(parsed.outlines, options, sources);
    const file = sourcesFile(settings.watchlistFolder);
    const isWritten = Boolean(options.write) && taken.sources.length > 0;
    if (isWritten) await writeSources(file, taken.sources);
    printResult(options, { ...taken, file, isWritten }, () => describeTaken(taken, isWritten ? file : undefined));
    process.exitCode = taken.sources.length + taken.known.length > 0 ? EXIT.done : EXIT.failed;
  });

async function readInput(from: string): Promise<string> {
  if (from === '-') return readText(process.stdin);
  try {
    return await readFile(from, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${from} could not be read: ${reason}. Expected an OPML file, or -.`);
  }
}

/** YAML to paste, the rest as comments of it. */
function describeTaken({ sources, known, refused }: TakenOutlines, file: string | undefined): string {
  const counts = `${plural(sources.length, 'new source')}, ${known.length} there already, ${refused.length} that cannot be taken.`;
  return [
    `# ${counts}${file ? ` Added to ${file}.` : ''}`,
    sourceYaml(sources).trimEnd(),
    ...known.map(({ title, sourceId }) => `# There already: ${title}, as ${sourceId}.`),
    ...refused.map(({ title, reason }) => `# Not taken: ${title}: ${reason}.`),
  ]
    .filter(Boolean)
    .join('\n');
}
