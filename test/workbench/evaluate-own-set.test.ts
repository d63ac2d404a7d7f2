import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { newsReader } from '../../src/monitor/read-news.ts';
import { evaluate } from '../../src/workbench/evaluate/evaluate.ts';
import { produceItems } from '../../src/workbench/evaluate/produced-item.ts';
import { readLabelled } from '../../src/workbench/evaluate/read-labelled.ts';

const FOLDER = 'test/exam';
const files = (await readdir(FOLDER).catch(() => [])).filter((file) => file.endsWith('.jsonl'));

test.skipIf(files.length === 0)('the bundled watchlist passes our own exam', async () => {
  const texts = await Promise.all(files.map((file) => readFile(`${FOLDER}/${file}`, 'utf8')));
  const read = readLabelled(texts.join('\n'));
  if (read.kind === 'mistaken') throw new Error(JSON.stringify(read.mistakes));
  const watchlist = await readWatchlist();
  const archive = produceItems(newsReader(watchlist), watchlist.sources, read.lines);
  const { agreements, errors } = evaluate(archive, { watched: watchlist.agreements.map(({ id }) => id) });
  const wrongly = errors.map(({ id, kind, detail }) => `${id} ${kind} ${detail}`).join('\n');
  expect(agreements.precision, wrongly).toBeGreaterThanOrEqual(0.97);
  expect(agreements.recall, wrongly).toBeGreaterThanOrEqual(0.95);
  for (const [language, { precision, recall }] of Object.entries(agreements.byLanguage)) {
    expect(Math.min(precision, recall), `${language}\n${wrongly}`).toBeGreaterThanOrEqual(0.93);
  }
});
