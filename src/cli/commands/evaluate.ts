import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings } from '../../app/settings.ts';
import { newsReader } from '../../monitor/read-news.ts';
import { evaluate } from '../../workbench/evaluate/evaluate.ts';
import type { LabelledLine } from '../../workbench/evaluate/labelled-line.ts';
import { produceItems } from '../../workbench/evaluate/produced-item.ts';
import { readLabelled } from '../../workbench/evaluate/read-labelled.ts';
import { evaluationReport } from '../evaluation-report.ts';
import { EXIT_HELP, UsageError } from '../exit-code.ts';
import { printResult } from '../output.ts';

interface Options {
  readonly language?: string;
  readonly all?: boolean;
  readonly errors: number;
  readonly json?: boolean;
}

const MOST_ERRORS = 20;

export const evaluateCommand = new Command('evaluate')
  .description('Score the present watchlist against items that people have labelled.')
  .argument('<labelled.jsonl>', 'one JSON object a line: docs/scores.md')
  .option('--language <language>', 'only items in this language, as labelled')
  .option('--all', 'score agreements too that no line is labelled with')
  .option('--errors <number>', 'how many errors to show', wholeNumber, MOST_ERRORS)
  .option('--json', 'print one JSON object with all errors')
  .addHelpText('after', `\nExample:\n  npx accord-watch evaluate labelled.jsonl --language de\n${EXIT_HELP}`)
  .action(async (file: string, options: Options) => {
    const lines = await labelledLines(file);
    const watchlist = await readWatchlist(readSettings().watchlistFolder);
    const archive = produceItems(newsReader(watchlist), watchlist.sources, lines);
    const watched = watchlist.agreements.map(({ id }) => id);
    const evaluation = evaluate(archive, { watched, ...options });
    if (evaluation.items === 0) throw new UsageError(`${file} holds no item in the language "${options.language}".`);
    printResult(options, evaluation, () => evaluationReport(evaluation, options.errors));
  });

async function labelledLines(file: string): Promise<readonly LabelledLine[]> {
  const read = readLabelled(await textOf(file));
  if (read.kind === 'read') return read.lines;
  const mistakes = read.mistakes.map(({ line, message }) => `${file}:${line} ${message}`);
  throw new UsageError(`Nothing was scored.\n${mistakes.join('\n')}`);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} could not be read: ${reason}. Expected a file of labelled items.`);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}
