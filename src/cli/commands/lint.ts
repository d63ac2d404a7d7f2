import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings } from '../../app/settings.ts';
import { type NewsReader, newsReader } from '../../monitor/read-news.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import type { ArchivedItem } from '../../workbench/lint/archived-item.ts';
import { archivedItems } from '../../workbench/lint/archived-items.ts';
import { latestItems } from '../../workbench/lint/latest-items.ts';
import { forecastOf, lintOnArchive } from '../../workbench/lint/lint-on-archive.ts';
import { lintWatchlist } from '../../workbench/lint/lint-watchlist.ts';
import { readArchiveLines } from '../../workbench/lint/read-archive-lines.ts';
import { tryOnArchive } from '../../workbench/lint/try-on-archive.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { describeLint, type LintResult } from '../lint-report.ts';
import { withMonitor } from '../open-monitor.ts';
import { printResult } from '../output.ts';

interface Options {
  readonly archive?: string;
  readonly days?: number;
  readonly json?: boolean;
}

const DAY_MS = 24 * 60 * 60_000;

export const lintCommand = new Command('lint')
  .description('Find what is no mistake in the watchlist but hardly meant.')
  .option('--archive <file>', 'try it on the items of this file, one JSON object a line with title, text, publishedAt')
  .option('--days <n>', 'try it on the items of the last days: of the file, else of those stored', wholeDays)
  .option('--json', 'print one JSON object, and nothing else')
  .addHelpText(
    'after',
    '\nExample:\n  npx accord-watch lint --days 30\n\nExit codes: 0 nothing or only advice, 1 errors, 2 wrong input.',
  )
  .action(async (options: Options) => {
    const watchlist = await readWatchlist(readSettings().watchlistFolder);
    const reader = newsReader(watchlist);
    const result = {
      findings: lintWatchlist(watchlist, reader.watchlist),
      ...(await triedOn(options, { watchlist, reader })),
    };
    const findings = [...result.findings, ...(result.archive?.findings ?? [])];
    printResult(options, { ...result, findings }, () => describeLint({ ...result, findings }));
    if (findings.some(({ level }) => level === 'error')) process.exitCode = EXIT.failed;
  });

interface Tried {
  readonly watchlist: Watchlist;
  readonly reader: NewsReader;
}

async function triedOn(options: Options, both: Tried): Promise<Pick<LintResult, 'archive'>> {
  const { archive: file, days } = options;
  const { watchlist } = both;
  if (file !== undefined) return { archive: await tried(both, await itemsOfFile(file, watchlist, days)) };
  if (days === undefined) return {};
  const archive = await withMonitor({}, ({ digesting, polling }) => {
    const now = digesting.now();
    const from = new Date(now.getTime() - days * DAY_MS);
    const window = { from, now, backlogDays: polling.backlogDays ?? Number.POSITIVE_INFINITY };
    return tried(both, archivedItems(digesting.items, watchlist.sources, window));
  });
  return { archive };
}

async function tried({ watchlist, reader }: Tried, items: Iterable<ArchivedItem> | AsyncIterable<ArchivedItem>) {
  const tally = await tryOnArchive(reader, items);
  return {
    items: tally.items,
    days: Math.round(tally.days * 10) / 10,
    forecast: tally.items > 0 ? forecastOf(watchlist, tally) : [],
    findings: tally.items > 0 ? lintOnArchive(watchlist, tally) : [],
  };
}

async function itemsOfFile(file: string, { sources }: Watchlist, days?: number): Promise<ArchivedItem[]> {
  const read = readArchiveLines(await textOf(file), sources);
  if (read.kind === 'mistaken') throw new UsageError(`${file}:${read.line} ${read.message}`);
  return days === undefined ? [...read.items] : latestItems(read.items, days);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} could not be read: ${reason}. Expected a file with one JSON object a line.`);
  }
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1) throw new InvalidArgumentError('Expected a number of days, 1 or more.');
  return days;
}
