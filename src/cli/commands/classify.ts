import { Command, Option } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings } from '../../app/settings.ts';
import { candidateFinder } from '../../classification/candidates/candidate-finder.ts';
import { agreementProfiles } from '../../classification/relatedness/agreement-profiles.ts';
import { newsReader } from '../../monitor/read-news.ts';
import { type ClassifiedDocument, classifyDocument } from '../../workbench/classify-document.ts';
import { EXIT_HELP, UsageError } from '../exit-code.ts';
import { isoDate } from '../iso-date.ts';
import { printResult } from '../output.ts';
import { readDocument } from '../read-document.ts';
import { statementLine } from '../statement-line.ts';

interface Options {
  readonly format?: 'text' | 'html';
  readonly title?: string;
  readonly url?: string;
  readonly published?: Date;
  readonly json?: boolean;
}

export const classifyCommand = new Command('classify')
  .description('Say which agreements and rules a document matches, and which words say so.')
  .argument('<file|url|->', 'a text or HTML file, an address, or - for standard input')
  .addOption(new Option('--format <format>', 'what it is; guessed when left out').choices(['text', 'html']))
  .option('--title <title>', 'its title; the first line or heading when left out')
  .option('--url <url>', 'its address')
  .option('--published <date>', 'its date, ISO 8601', isoDate)
  .option('--json', 'print one JSON object, and nothing else')
  .addHelpText('after', `\nExample:\n  npx accord-watch classify article.html --json\n${EXIT_HELP}`)
  .action(async (from: string, options: Options) => {
    const settings = readSettings();
    const watchlist = await readWatchlist(settings.watchlistFolder);
    const { format, title, published } = options;
    const read = await readDocument(from, settings);
    const url = options.url ?? read.url;
    const request = {
      ...read,
      ...(format ? { format } : {}),
      ...(title ? { title } : {}),
      ...(published ? { publishedAt: published } : {}),
      ...(url ? { url } : {}),
    };
    const classified = await classifyDocument(newsReader(watchlist), request, {
      profiles: agreementProfiles(watchlist),
      finder: candidateFinder(watchlist.agreements, watchlist.vocabulary),
    });
    if (!classified) throw new UsageError(`${from} holds no text that could be classified.`);
    printResult(options, classified, () => describe(classified));
  });

function describe({ item, agreements, rules, statements, nearMisses, candidates }: ClassifiedDocument): string {
  const lines = [`${item.title ?? '(no title)'}  [language: ${item.language ?? 'unknown'}]`];
  const words = (evidence: readonly { text: string; start: number }[]) => [
    ...new Set(evidence.map(({ text, start }) => `    “${text.replace(/\s+/g, ' ')}” at ${start}`)),
  ];
  for (const match of agreements) lines.push(`  Agreement ${match.id}, score ${match.score}`, ...words(match.evidence));
  for (const match of rules) lines.push(`  Rule ${match.id}, score ${match.score}`, ...words(match.evidence));
  if (agreements.length + rules.length === 0) lines.push('  Nothing on the watchlist is matched.');
  for (const statement of statements) lines.push(`  ${statementLine(statement)}`);
  for (const { of, id, reason } of nearMisses) lines.push(`  Nearly: ${of} ${id}, ${reason}`);
  for (const { name, start } of candidates) lines.push(`  Not on the watchlist: “${name}” at ${start}`);
  return lines.join('\n');
}
