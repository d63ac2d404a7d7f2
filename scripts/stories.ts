import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readWatchlist } from '../src/app/read-watchlist.ts';
import { newsReader } from '../src/monitor/read-news.ts';
import { StoryBook } from '../src/stories/story-book.ts';
import type { StoryItem } from '../src/stories/story-item.ts';
import type { LabelledLine } from '../src/workbench/evaluate/labelled-line.ts';
import { type ProducedItem, produceItems } from '../src/workbench/evaluate/produced-item.ts';
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
const watchlist = await readWatchlist();
const compiled = newsReader(watchlist);
for (const file of positionals) await report(file);

async function report(file: string): Promise<void> {
  const read = readLabelled(await readFile(file, 'utf8'));
  if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes));
  const items = produceItems(compiled, watchlist.sources, read.lines);
  console.log(`${file}: ${items.length} items`);
  const labelled = (item: ProducedItem) => item.line.agreements;
  const classified = (item: ProducedItem) => item.classification.agreements.map(({ id }) => id);
  print('agreements as labelled', placed(items, labelled));
  print('agreements as classified', placed(items, classified));
  for (let seed = 1; seed <= Number(values.shuffles); seed++) {
    print(`  shuffled ${seed}`, placed(shuffled(items, seed), classified));
  }
  if (values.errors) {
    for (const { kind, detail } of scoreStories(placed(items, classified)).errors) console.log(`  ${kind} ${detail}`);
  }
  for (const line of noveltyReport(read.lines)) console.log(`  ${line}`);
}

function print(what: string, items: readonly ProducedItem[]): void {
  const { pairwisePrecision, pairwiseRecall, pairwiseF1 } = scoreStories(items).scores;
  const figures = [pairwisePrecision, pairwiseRecall, pairwiseF1].map((one) => one.toFixed(3));
  console.log(`  ${what.padEnd(26)} P ${figures[0]} R ${figures[1]} F1 ${figures[2]}`);
}

function placed(items: readonly ProducedItem[], agreementsOf: (item: ProducedItem) => string[]): ProducedItem[] {
  const book = new StoryBook();
  return items.map((item) => ({ ...item, story: book.add(storyItem(item.line, agreementsOf(item))).story }));
}

function storyItem(line: LabelledLine, agreements: readonly string[]): StoryItem {
  const { id, title, text, source, publishedAt } = line;
  const language = watchlistLanguage(line);
  const date = publishedAt ? new Date(publishedAt) : undefined;
  const speakers = (line.statements ?? []).flatMap(({ speaker }) => speaker ?? []);
  return {
    ...{ id, title, text, agreements, speakers: [...new Set(speakers)], arrivedAt: date ?? new Date(0) },
    ...(source ? { source } : {}),
    ...(language ? { language } : {}),
    ...(date ? { publishedAt: date } : {}),
  };
}

function watchlistLanguage({ language }: LabelledLine): StoryItem['language'] {
  return language === 'en' || language === 'de' || language === 'fr' || language === 'nl' ? language : undefined;
}
