import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings, type Settings } from '../../app/settings.ts';
import { candidateFinder } from '../../classification/candidates/candidate-finder.ts';
import { compileWatchlist } from '../../classification/classify.ts';
import { describeFailure } from '../../sources/poll-problem.ts';
import {
  type ClassifiedDocument,
  classifyDocument,
  type DocumentToClassify,
} from '../../workbench/classify-document.ts';
import { EXIT_HELP, UsageError } from '../exit-code.ts';
import { printResult } from '../output.ts';

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
    const list = await readWatchlist(settings.watchlistFolder);
    const finder = candidateFinder(list.agreements, list.vocabulary);
    const { format, title, published } = options;
    const read = await readDocument(from, settings);
    const url = options.url ?? read.url;
    const document = {
      ...read,
      ...(format ? { format } : {}),
      ...(title ? { title } : {}),
      ...(published ? { publishedAt: published } : {}),
      ...(url ? { url } : {}),
    };
    const classified = await classifyDocument(compileWatchlist(list), document, finder);
    if (!classified) throw new UsageError(`${from} holds no text that could be classified.`);
    printResult(options, classified, () => describe(classified));
  });

async function readDocument(from: string, settings: Settings): Promise<DocumentToClassify> {
  if (from === '-') return { bytes: await buffer(process.stdin) };
  if (/^https?:\/\//i.test(from)) return fetchPage(from, settings);
  try {
    return { bytes: await readFile(from) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${from} could not be read: ${reason}. Expected a file, an http(s) address, or -.`);
  }
}

async function fetchPage(url: string, { userAgent, allowLoopback }: Settings): Promise<DocumentToClassify> {
  // Loaded only when needed: it is the largest part of this command, and a file needs none of it.
  const { politeFetcher } = await import('../../app/polite-fetcher.ts');
  const outcome = await politeFetcher(userAgent, { allowLoopback: allowLoopback })(url, { as: 'page' });
  if (outcome.kind === 'failed') throw new UsageError(`${url} ${describeFailure(outcome.failure)}.`);
  if (outcome.kind === 'not-modified') throw new UsageError(`${url} answered 304 unasked.`);
  const { bytes, contentType, url: address } = outcome.document;
  return { bytes, url: address, ...(contentType ? { contentType } : {}) };
}

function describe({ item, agreements, rules, candidates }: ClassifiedDocument): string {
  const lines = [`${item.title ?? '(no title)'}  [language: ${item.language ?? 'unknown'}]`];
  const words = (evidence: readonly { text: string; start: number }[]) =>
    evidence.map(({ text, start }) => `    “${text.replace(/\s+/g, ' ')}” at ${start}`);
  for (const match of agreements) lines.push(`  Agreement ${match.id}, score ${match.score}`, ...words(match.evidence));
  for (const match of rules) lines.push(`  Rule ${match.id}, score ${match.score}`, ...words(match.evidence));
  if (agreements.length + rules.length === 0) lines.push('  Nothing on the watchlist is matched.');
  for (const { name, start } of candidates) lines.push(`  Not on the watchlist: “${name}” at ${start}`);
  return lines.join('\n');
}

function isoDate(text: string): Date {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new InvalidArgumentError('Expected a date in ISO 8601, such as 2025-01-31T09:00:00Z.');
  return new Date(time);
}
