// node --expose-gc cost-child.ts [FOLDER]: what 10,000 rules cost in a process of their own, as JSON.
import { classify } from '../../src/classification/classify.ts';
import { compiledRules } from './engines.ts';
import { mixedQueries } from './queries.ts';
import { benchmarkTexts } from './texts.ts';

const RULES = 10_000;
const COMPILED = 7;

const texts = await benchmarkTexts(process.argv[2]);
const queries = mixedQueries(texts, RULES);

const times: number[] = [];
for (let round = 0; round < COMPILED; round++) {
  const before = performance.now();
  compiledRules(queries);
  times.push(performance.now() - before);
}

const usedBefore = heapUsed();
const watchlist = compiledRules(queries);
const heap = heapUsed() - usedBefore;
const columns = [watchlist.automaton, watchlist.ruleTriggers, watchlist.agreementTriggers];

/** Milliseconds of processor time that each article takes. */
function classifyAll(): number[] {
  return texts.map((text) => {
    const before = process.cpuUsage();
    classify(watchlist, { title: '', text });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

const fresh = classifyAll();
classifyAll();
const warm = classifyAll().sort((a, b) => a - b);
const sorted = times.slice(1).sort((a, b) => a - b);

console.log(
  JSON.stringify({
    compileFirst: times[0],
    compileMedian: sorted[Math.floor(sorted.length / 2)],
    heap,
    columns: columns.reduce((sum, { byteLength }) => sum + byteLength, 0),
    articleFirst: fresh[0],
    articleFreshP99: fresh.toSorted((a, b) => a - b)[Math.floor(fresh.length * 0.99)],
    articleMedian: warm[Math.floor(warm.length / 2)],
    articleP99: warm[Math.floor(warm.length * 0.99)],
  }),
);

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
