// npm run bench: how large each Lambda's bundle is and how long a cold one takes, written to docs/cold-start.md.
// Each figure is the median over fresh processes, all variants in turn, against the embedded DynamoDB.
import { execFile } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { BUNDLING } from '../infra/bundling.ts';
import { LOCAL_TABLE, startDynamodb } from '../src/app/local/embedded-dynamodb.ts';
import { listen, shut } from '../src/app/local/listen.ts';

const run = promisify(execFile);
const RUNS = 9;
const REPORT = 'docs/cold-start.md';
// Inside node_modules, so that an SDK that is not bundled is found above the bundle, as on Lambda.
const FOLDER = resolve('node_modules/.cache/accord-watch-bench');

const queueEvent = (body: object) => ({
  Records: [{ messageId: '1', eventSource: 'aws:sqs', body: JSON.stringify(body) }],
});
const MAIL_EVENT = {
  detail: {
    eventType: 'Send',
    mail: { messageId: 'm', timestamp: '2024-12-10T08:00:00Z', tags: { digest: ['x_20241210T080000000Z'] } },
  },
};
const FUNCTIONS: Readonly<Record<string, object>> = {
  'plan-polls': {},
  'poll-source': queueEvent({ sourceId: 'nobody' }),
  'plan-digests': {},
  'send-digest': queueEvent({ subscriptionId: 'nobody' }),
  'record-mail-event': MAIL_EVENT,
};
/** What every function costs at least: one request to DynamoDB, and nothing of ours. */
const EMPTY = `import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
const key = { pk: { S: 'a' }, sk: { S: 'b' } };
export const handler = () => client.send(new GetItemCommand({ TableName: process.env.ACCORD_WATCH_TABLE, Key: key }));`;
const RUNNER = `const { handler } = await import(process.argv[2]);
const ready = performance.now();
await handler(JSON.parse(process.argv[3]), { getRemainingTimeInMillis: () => 60_000 });
const answered = performance.now();
process.stdout.write('\\n' + JSON.stringify({ ready, answered }), () => process.exit(0));`;

interface Variant {
  readonly name: string;
  readonly sdk: 'bundled' | 'not bundled';
  readonly file: string;
  readonly bytes: number;
  readonly event: object;
  readonly ready: number[];
  readonly answered: number[];
}

async function bundle(name: string, sdk: Variant['sdk'], event: object, contents?: string): Promise<Variant> {
  const file = join(FOLDER, `${name}-${sdk === 'bundled' ? 'with' : 'without'}-sdk`, 'index.mjs');
  await build({
    ...(contents ? { stdin: { contents, resolveDir: process.cwd() } } : { entryPoints: [`functions/${name}.ts`] }),
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    mainFields: [...(BUNDLING.mainFields ?? [])],
    external: [...(BUNDLING.externalModules ?? []), ...(sdk === 'bundled' ? [] : ['@aws-sdk/*', '@smithy/*'])],
    alias: { cheerio: String(BUNDLING.esbuildArgs?.['--alias:cheerio']) },
    banner: { js: BUNDLING.banner ?? '' },
    logLevel: 'error',
  });
  await run('node_modules/.bin/node', ['scripts/pack-watchlist.ts', join(file, '..', 'watchlist')]);
  return { name, sdk, file, event, bytes: (await stat(file)).size, ready: [], answered: [] };
}

async function measure({ file, event, ready, answered }: Variant, env: Record<string, string>): Promise<void> {
  const args = [join(FOLDER, 'run.mjs'), pathToFileURL(file).href, JSON.stringify(event)];
  const { stdout } = await run(process.execPath, args, { env });
  const timing = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { ready: number; answered: number };
  ready.push(timing.ready);
  answered.push(timing.answered);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(variants: readonly Variant[]): string {
  const least = median(variants.find(({ name }) => name === 'empty')?.answered ?? []);
  const rows = variants.map(({ name, sdk, bytes, ready, answered }) => {
    const ratio = (median(answered) / least).toFixed(2);
    return `| ${name} | ${sdk} | ${Math.round(bytes / 1000)} | ${median(ready).toFixed(0)} | ${median(answered).toFixed(0)} | ${ratio} |`;
  });
  return [
    '# Cold start',
    '',
    `Made by \`npm run bench\`: medians of ${RUNS} fresh processes each, all variants in turn, on Node ${process.versions.node} (two shared cores, x86-64), with the embedded DynamoDB on the same machine. Trust the ratios, not the milliseconds.`,
    '',
    '*Ready*: process start until the handler could be called. *Answered*: until it had answered its first event. *empty* is a handler with one DynamoDB request and nothing of ours; the last column compares with it.',
    '',
    '| function | AWS SDK | bundle, kB | ready, ms | answered, ms | × empty |',
    '|---|---|---:|---:|---:|---:|',
    ...rows,
    '',
    'The SDK is bundled: loading only what is used of it is about as fast or faster, and what runs is what was tested.',
    '',
  ].join('\n');
}

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await writeFile(join(FOLDER, 'run.mjs'), RUNNER);
const variants = [
  await bundle('empty', 'bundled', {}, EMPTY),
  await bundle('empty', 'not bundled', {}, EMPTY),
  ...(await Promise.all(Object.entries(FUNCTIONS).map(([name, event]) => bundle(name, 'bundled', event)))),
  ...(await Promise.all(Object.entries(FUNCTIONS).map(([name, event]) => bundle(name, 'not bundled', event)))),
];
const dynamodb = await startDynamodb(join(FOLDER, 'dynamodb'), 'eu-west-1');
const sqs = createServer((_, response) => response.end('{"Successful":[],"Failed":[]}'));
const queue = `http://127.0.0.1:${await listen(sqs, 0)}`;
const env = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
  AWS_ENDPOINT_URL_SQS: queue,
  ACCORD_WATCH_TABLE: LOCAL_TABLE,
  ACCORD_WATCH_SENDER: 'News <news@example.org>',
  ACCORD_WATCH_CONFIGURATION_SET: 'set',
  ACCORD_WATCH_POLL_QUEUE_URL: `${queue}/polls`,
  ACCORD_WATCH_DIGEST_QUEUE_URL: `${queue}/digests`,
};
for (let run = 0; run < RUNS; run++) {
  for (const variant of variants) await measure(variant, env);
  console.error(`run ${run + 1} of ${RUNS}`);
}
await shut(sqs);
await dynamodb.close();
await rm(FOLDER, { recursive: true, force: true });
await writeFile(REPORT, report(variants));
console.log(report(variants));
