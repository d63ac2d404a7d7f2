import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { readWatchlist } from '../../app/read-watchlist.ts';
import { readSettings, type Settings } from '../../app/settings.ts';
import { type NewsItem, type NewsReader, newsReader, readNews, withSpeakers } from '../../monitor/read-news.ts';
import { LANGUAGES } from '../../text/language.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import { classifyDocument, type DocumentToClassify } from '../../workbench/classify-document.ts';
import { type Asked, explainItem } from '../../workbench/explain/explain-item.ts';
import { type ListedStatement, listedStatement } from '../../workbench/listed-statement.ts';
import { EXIT_HELP, UsageError } from '../exit-code.ts';
import { explanationText } from '../explanation-text.ts';
import { printResult } from '../output.ts';
import { readDocument } from '../read-document.ts';
import { statementLine } from '../statement-line.ts';
import { hasArchive, type StoredItem, storedItem } from '../stored-item.ts';
import { terminalPaint } from '../terminal-paint.ts';

interface Options extends Asked {
  readonly sample?: boolean;
  readonly json?: boolean;
}

const WIDTH = 80;

export const explainCommand = new Command('explain')
  .description('Show why an item matches what it matches, or how near it comes to an agreement or rule.')
  .argument('<item|file|url|->', 'id or address of a stored item, a text or HTML file, an address, or - for input')
  .option('--agreement <id>', 'this agreement, matched or not')
  .option('--rule <id>', 'this rule, matched or not')
  .option('--sample', 'look for items in the data of the sample week')
  .option('--json', 'print it as one JSON object')
  .addHelpText(
    'after',
    `\nExample:\n  npx accord-watch explain article.html --agreement calais-group-priority-plan-2025\n${EXIT_HELP}`,
  )
  .action(async (from: string, options: Options) => {
    const settings = readSettings();
    const watchlist = await readWatchlist(settings.watchlistFolder);
    refuseUnknown(watchlist, options);
    const found = await storedOrRead(from, settings, options);
    const reader = newsReader(watchlist);
    const item = 'bytes' in found ? await itemOf(from, found, reader) : found.item;
    const explanation = explainItem(watchlist, withSpeakers(item, reader.offices), options, reader.watchlist);
    const paint = terminalPaint(process.stdout);
    // Some terminals say that they are 0 wide.
    const width = Math.min(process.stdout.columns || WIDTH, 2 * WIDTH);
    const statements = statementsOf(reader, item, options);
    const story = 'story' in found ? found.story : undefined;
    printResult(options, { ...explanation, statements, ...(story ? { story } : {}) }, () =>
      [
        explanationText(explanation, { width, ...(paint ? { paint } : {}) }),
        ...section('What is said', statements.map(explainedStatement)),
        ...section(
          'Its story',
          (story?.items ?? []).map(({ source, title }) => `${source}: ${title}`),
        ),
      ].join('\n'),
    );
  });

/** Who says what; of an agreement that was asked for, what is about it; of a rule nothing. */
function statementsOf(reader: NewsReader, item: NewsItem, { agreement, rule }: Asked): ListedStatement[] {
  if (rule !== undefined) return [];
  const { statements } = readNews(reader, item);
  return statements
    .filter(({ agreements }) => agreement === undefined || agreements.includes(agreement))
    .map(listedStatement);
}

function explainedStatement(statement: ListedStatement): string {
  return `${statementLine(statement)} [${statement.construction}, confidence ${statement.confidence}]`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', `${heading}:`, ...lines.map((line) => `  ${line}`)] : [];
}

function refuseUnknown({ agreements, rules }: Watchlist, { agreement, rule }: Asked): void {
  if (agreement !== undefined && !agreements.some(({ id }) => id === agreement)) {
    throw new UsageError(`There is no agreement "${agreement}". "accord-watch agreements list" shows the ids.`);
  }
  if (rule !== undefined && !rules.some(({ id }) => id === rule)) {
    const ids = rules.map(({ id }) => id).join(', ');
    throw new UsageError(`There is no rule "${rule}". Expected one of ${ids}.`);
  }
}

async function storedOrRead(
  from: string,
  settings: Settings,
  options: Options,
): Promise<StoredItem | DocumentToClassify> {
  const isAddress = /^https?:\/\//i.test(from);
  const isDocument = from === '-' || (!isAddress && existsSync(from));
  const stored = !isDocument && hasArchive(settings) ? await storedItem(from, options) : undefined;
  if (stored) return stored;
  if (!isDocument && !isAddress) {
    throw new UsageError(`${from} is no stored item and no file. Expected one, an http(s) address, or -.`);
  }
  return readDocument(from, settings);
}

async function itemOf(from: string, document: DocumentToClassify, reader: NewsReader): Promise<NewsItem> {
  const classified = await classifyDocument(reader, document);
  if (!classified) throw new UsageError(`${from} holds no text that could be explained.`);
  const { title, text, language } = classified.item;
  // What is recognised as another language is none that rules can ask for.
  const known = LANGUAGES.find((one) => one === language);
  return { title: title ?? '', text, ...(known ? { language: known } : {}) };
}
