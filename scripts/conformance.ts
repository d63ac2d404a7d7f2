import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type CaseResult, runCase } from './conformance/compare-case.ts';
import { parseCases } from './conformance/conformance-case.ts';

// Measures feed reading against cases written by others: npm run -s conformance -- CASES.jsonl [--json]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const [file] = positionals;
if (!file) {
  console.error('Expected a file of cases, one JSON object a line (.jsonl or .jsonl.gz).');
  process.exit(2);
}

const bytes = await readFile(file);
const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
const parsed = parseCases((isGzip ? gunzipSync(bytes) : bytes).toString('utf8'));
const bad = parsed.flatMap((line) => (line.kind === 'bad' ? [line] : []));
const results = parsed.flatMap((line) => (line.kind === 'case' ? [runCase(line.value)] : []));
const groups = [...Map.groupBy(results, ({ group }) => group)].map(([group, cases]) => summary(group, cases));
const total = summary('total', results);

if (values.json) console.log(JSON.stringify({ groups, total, bad, failing: results.filter(isFailing) }, null, 2));
else print();
if (bad.length > 0) process.exitCode = 1;

function summary(group: string, cases: readonly CaseResult[]) {
  const expecting = cases.filter(({ hasExpectations }) => hasExpectations);
  const right = expecting.filter(({ isRead, differences }) => isRead && differences.length === 0);
  return {
    group,
    cases: cases.length,
    read: cases.filter(({ isRead }) => isRead).length,
    withExpectations: expecting.length,
    allRight: right.length,
  };
}

function isFailing({ isRead, differences }: CaseResult): boolean {
  return !isRead || differences.length > 0;
}

function print(): void {
  console.log('group            cases   read   with expectations   all right');
  for (const { group, cases, read, withExpectations, allRight } of [...groups, total]) {
    const cells = [String(cases).padStart(5), String(read).padStart(7), String(withExpectations).padStart(20)];
    console.log(`${group.padEnd(17)}${cells.join('')}${String(allRight).padStart(12)}`);
  }
  for (const { line, reason } of bad) console.error(`Line ${line} is no case: ${reason}`);
}
