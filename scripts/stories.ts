import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readWatchlist } from '../src/app/read-watchlist.ts';
import { newsReader } from '../src/monitor/read-news.ts';
import { StoryBook } from '../src/stories/story-book.ts';
import type { StoryItem } from '../src/stories/story-item.ts';
import { LANGUAGES } from '../src/text/language.ts';
import { type ProducedItem, type ReadLine, readLine } from '../src/workbench/evaluate/produced-item.ts';
import { readLabelled } from '../src/workbench/evaluate/read-labelled.ts';
import { scoreStories } from '../src/workbench/evaluate/score-stories.ts';
import { noveltyReport } from './stories/score-novelty.ts';
import { shuffled } from './stories/shuffled.ts';

// Scores stories and the novelty of statements on labelled items, each file an archive of its own:
// node scripts/stories.ts FILE... [--errors] [--shuffles 20]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean' }, shuffles: { type: 'string', default: '0' } },
});
type PlacedLine = Pick<ProducedItem, 'line' | 'story'>;

const watchlist = await readWatchlist();
const compiled = newsReader(watchlist);
for (const file of positionals) await report(file);

async function report(file: string): Promise<void> {
  const read = readLabelled(await readFile(file, 'utf8'));
  if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes));
  const items = read.lines.map((line) => readLine(compiled, watchlist.sources, line));
  console.log(`${file}: ${items.length} items`);
  print('read as labelled', placed(items, asLabelled));
  const asRead = ({ storyItem }: ReadLine) => storyItem;
  print('read by the program', placed(items, asRead));
  const shuffles = Array.from({ length: Number(values.shuffles) }, (_, index) => {
    return scoreStories(placed(shuffled(items, index + 1), asRead)).scores.pairwiseF1;
  }).sort((a, b) => a - b);
  if (shuffles.length > 0) {
    const [least, median] = [shuffles[0] ?? 0, shuffles[shuffles.length >> 1] ?? 0];
    console.log(`  ${shuffles.length} other orders: F1 median ${median.toFixed(3)}, least ${least.toFixed(3)}`);
  }
  if (values.errors) {
    for (const { kind, detail } of scoreStories(placed(items, asRead)).errors) console.log(`  ${kind} ${detail}`);
  }
  for (const line of noveltyReport(read.lines)) console.log(`  ${line}`);
}

function print(what: string, items: readonly PlacedLine[]): void {
  const { pairwisePrecision, pairwiseRecall, pairwiseF1 } = scoreStories(items).scores;
  const figures = [pairwisePrecision, pairwiseRecall, pairwiseF1].map((one) => one.toFixed(3));
  console.log(`  ${what.padEnd(22)} P ${figures[0]} R ${figures[1]} F1 ${figures[2]}`);
}

function placed(items: readonly ReadLine[], storyItem: (item: ReadLine) => StoryItem): PlacedLine[] {
  const book = new StoryBook();
  return items.map((item) => ({ line: item.line, story: book.add(storyItem(item)).story }));
}

/** With agreements, language, speakers and their words as the label has them. */
function asLabelled({ line, storyItem }: ReadLine): StoryItem {
  const { language: _, ...item } = storyItem;
  const language = LANGUAGES.find((one) => one === line.language);
  const statements = line.statements ?? [];
  return {
    ...item,
    agreements: line.agreements,
    weakAgreements: [],
    speakers: [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))],
    said: statements.map(({ quote }) => quote),
    ...(language ? { language } : {}),
  };
}
