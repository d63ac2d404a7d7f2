// npm run bench -- matching [--texts FOLDER]: how fast texts are matched against many phrases and rules, beside other ways
// to do it, on made texts or on real ones of a folder. Writes docs/matching.md.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { parseArgs, promisify } from 'node:util';
import * as z from 'zod';
import {
  type Engine,
  type Matcher,
  OURS,
  OURS_WITH_EVIDENCE,
  PHRASE_ENGINES,
  RULE_ENGINES,
  tokenizer,
} from './matching/engines.ts';
import { type BenchmarkQuery, mixedQueries, phraseQueries } from './matching/queries.ts';
import { benchmarkTexts } from './matching/texts.ts';

const PAGE = 'docs/matching.md';
const SIZES = [100, 1000, 10_000];
const ROUNDS = 7;
/** Slow engines get as few texts as take about so long. */
const SLOW_SECONDS = 4;
const TRIALS = 3;
/** Of a core, that a function with 512 MB has: 512 / 1,769 MB, as AWS documents it. */
const SHARE_OF_CORE = 0.29;

const { texts: folder } = parseArgs({ options: { texts: { type: 'string' } } }).values;
const texts = await benchmarkTexts(folder);
const tokenize = tokenizer();

type Cell = { readonly perSecond: number; readonly texts: number; readonly hits: number };

function seconds(work: () => void): number {
  const before = performance.now();
  work();
  return (performance.now() - before) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Ours and cutting into words in turns, so that both meet the same machine. */
function measureFast(matchers: readonly ((text: string) => unknown)[]): number[] {
  const speeds = matchers.map(() => [] as number[]);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [number, matcher] of matchers.entries()) {
      const took = seconds(() => texts.forEach(matcher));
      if (round > 0) speeds[number]?.push(texts.length / took);
    }
  }
  return speeds.map(median);
}

function measureSlow({ make, name, isExact }: Engine, queries: readonly BenchmarkQuery[], ours: Matcher): Cell {
  const matcher = make(queries);
  const trials = texts.slice(0, TRIALS).map((text) => seconds(() => matcher(text)));
  const each = Math.min(...trials);
  const subset = texts.slice(0, Math.max(1, Math.min(texts.length, Math.floor(SLOW_SECONDS / each))));
  let found: number[][] = [];
  const took = seconds(() => {
    found = subset.map(matcher);
  });
  const unlike = subset.filter((text, at) => found[at]?.join() !== ours(text).join());
  if (isExact && unlike.length > 0) throw new Error(`${name} finds something else in ${unlike.length} texts`);
  const theirs = found.flat().length;
  return { perSecond: subset.length / took, texts: subset.length, hits: theirs / subset.flatMap(ours).length };
}

function number(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(2);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows;
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...others]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function speedTable(make: (count: number) => BenchmarkQuery[], others: readonly Engine[]): string {
  const measured = SIZES.map((size) => {
    const queries = make(size);
    const ours = OURS.make(queries);
    const [cutting = 0, matching = 0, telling = 0] = measureFast([tokenize, ours, OURS_WITH_EVIDENCE.make(queries)]);
    const slow = others.map((engine) =>
      size > (engine.most ?? size) ? undefined : measureSlow(engine, queries, ours),
    );
    const hits = texts.flatMap(ours).length / texts.length;
    process.stderr.write(`${size} measured\n`);
    return { cutting, matching, telling, slow, hits };
  });
  const row = (name: string, cell: (one: (typeof measured)[number]) => string) => [name, ...measured.map(cell)];
  return tableOf([
    ['texts a second', ...SIZES.map((size) => size.toLocaleString('en'))],
    row('only cut into words', ({ cutting }) => number(cutting)),
    row(`**${OURS.name}**`, ({ matching }) => `**${number(matching)}**`),
    row('… of only cutting', ({ matching, cutting }) => `${Math.round((100 * matching) / cutting)} %`),
    row(OURS_WITH_EVIDENCE.name, ({ telling }) => number(telling)),
    ...others.map(({ name }, at) => row(name, ({ slow }) => cellOf(slow[at]))),
    row('*rules that hold in a text*', ({ hits }) => number(hits)),
  ]);
}

function cellOf(cell: Cell | undefined): string {
  if (!cell) return 'out of memory';
  const found = Math.abs(cell.hits - 1) < 0.0005 ? '' : `, finds ${(100 * cell.hits).toFixed(1)} %`;
  return `${number(cell.perSecond)} (${cell.texts}${found})`;
}

const costSchema = z.record(z.string(), z.number());

async function costTable(): Promise<string> {
  const child = ['--expose-gc', 'benchmarks/matching/cost-child.ts', ...(folder ? [folder] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, child);
  const cost = costSchema.parse(JSON.parse(stdout));
  const of = (name: string) => cost[name] ?? 0;
  const milliseconds = (name: string, share: number) => `${(of(name) / share).toFixed(2)} ms`;
  const megabytes = (name: string) => `${(of(name) / 1e6).toFixed(1)} MB`;
  return tableOf([
    ['10,000 rules', 'whole core', `${SHARE_OF_CORE} of a core`],
    [
      'compiled from their text, median',
      milliseconds('compileMedian', 1),
      milliseconds('compileMedian', SHARE_OF_CORE),
    ],
    ['compiled for the first time', milliseconds('compileFirst', 1), milliseconds('compileFirst', SHARE_OF_CORE)],
    [
      'one article in a fresh process: the first',
      milliseconds('articleFirst', 1),
      milliseconds('articleFirst', SHARE_OF_CORE),
    ],
    ['… 99 of 100 of all in', milliseconds('articleFreshP99', 1), milliseconds('articleFreshP99', SHARE_OF_CORE)],
    ['one article later on, median', milliseconds('articleMedian', 1), milliseconds('articleMedian', SHARE_OF_CORE)],
    ['… 99 of 100 in', milliseconds('articleP99', 1), milliseconds('articleP99', SHARE_OF_CORE)],
    ['memory: objects', megabytes('heap'), ''],
    ['memory: columns of numbers', megabytes('columns'), ''],
  ]);
}

const words = texts.reduce((sum, text) => sum + tokenize(text), 0) / texts.length;
const units = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
const page = `# Matching, measured

Made by \`npm run bench -- matching\`${folder ? ' with `--texts`' : ''} on Node ${process.version}, one thread. ${texts.length.toLocaleString('en')} ${folder ? 'real texts' : 'texts made of those of the sample week and a tail of made-up words'}, ${Math.round(words)} words and ${Math.round(units)} characters each on average. Medians of ${ROUNDS} rounds in which cutting into words and matching take turns. In brackets: on how many of the texts a slow way was measured, and what it finds of what is to be found; without a figure it found just the same. Trust the ratios, not the figures.

## Phrases

1 to 6 words that stand in the texts, every other with its last word corrupted.

${speedTable((count) => phraseQueries(texts, count), PHRASE_ENGINES)}

An alternation loses phrases that overlap. On the text as it is, accents and blank lines are not seen.

## Rules

35 % phrases, 25 % AND, 20 % NEAR/8, 10 % AND NOT, 10 % (a OR b OR c) AND d.

${speedTable((count) => mixedQueries(texts, count), RULE_ENGINES)}

## Compiling, memory, one article

The rules above, in a process of their own. Articles by processor time, with scores and evidence. The last column is reckoned: a Lambda function with 512 MB has 0.29 of a core.

${await costTable()}
`;
await writeFile(PAGE, page);
console.log(page);
