import { readdir, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { scorePolnear } from './quotations/polnear.ts';
import type { Figure, QuotationScores, Scorer } from './quotations/report.ts';

// Measures what statements are drawn against labelled news: npm run -s quotations -- DIRECTORY [--errors N] [--json]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, errors: { type: 'string', default: '0' }, kind: { type: 'string' } },
});
const [path] = positionals;
const scorer = path === undefined ? undefined : await scorerFor(path);
if (path === undefined || !scorer) {
  console.error('Expected a directory of labelled news: text/*.txt with attributions/*.ann.');
  process.exit(2);
}

const scores = await scorer(path);
if (values.json) console.log(JSON.stringify(scores, null, 2));
else print(scores);

async function scorerFor(place: string): Promise<Scorer | undefined> {
  const isDirectory = (await stat(place)).isDirectory();
  const names = isDirectory ? await readdir(place) : [place];
  if (names.includes('attributions')) return scorePolnear;
  return undefined;
}

function print({ figures, errors }: QuotationScores): void {
  console.log(`${''.padEnd(32)}${['right', 'found', 'wanted', 'P', 'R'].map((head) => head.padStart(8)).join('')}`);
  for (const figure of figures) console.log(lineOf(figure));
  const shown = errors.filter(({ kind }) => !values.kind || kind.startsWith(values.kind));
  for (const { id, kind, detail } of everyNth(shown, Number(values.errors))) console.log(`\n${kind}  ${id}\n${detail}`);
}

function lineOf({ name, right, found, wanted }: Figure): string {
  const cells = [`${right}`, `${found ?? ''}`, `${wanted ?? ''}`, share(right, found), share(right, wanted)];
  return `${name.padEnd(32)}${cells.map((cell) => cell.padStart(8)).join('')}`;
}

function share(right: Figure['right'], of: number | undefined): string {
  return of ? (right / of).toFixed(3) : '';
}

/** Spread over all, so that no document fills the list. */
function everyNth<One>(all: readonly One[], count: number): One[] {
  const step = Math.max(1, all.length / Math.max(1, count));
  return count === 0 ? [] : all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
