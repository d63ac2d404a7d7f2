import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startDynamodb } from '../src/app/local/embedded-dynamodb.ts';
import { FeedServer, type Traffic } from './polling/feed-server.ts';

// Polls 1,000 sources served on this machine, of which a tenth has something new, beside rss2email on the same server.

const SOURCES = 1000;
const SIZES = [250, 1000];
const CHILD = fileURLToPath(new URL('./polling/poll-child.ts', import.meta.url));

// Runs a command and tells its peak memory in kB.
const PEAK_OF_CHILD =
  'import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';

const roundSchema = z.object({
  seconds: z.number(),
  peakMb: z.number(),
  read: z.number(),
  unchanged: z.number(),
  failed: z.number(),
  newItems: z.number(),
});
type Round = z.infer<typeof roundSchema>;

const server = new FeedServer();
await server.open();
const folder = await mkdtemp(join(tmpdir(), 'accord-watch-polling-'));
try {
  const rows = [];
  for (const size of SIZES) rows.push(...(await ours(size)));
  rows.push(...(await rss2email(SOURCES)));
  console.log('| who, what | feed requests | answered 304 | other requests | bytes | seconds | peak MB |');
  console.log('|---|---|---|---|---|---|---|');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

async function ours(size: number): Promise<string[][]> {
  const addresses = server.addresses(size);
  const dynamodb = await startDynamodb(join(folder, `table-${size}`), 'eu-west-1');
  try {
    const first = await pollOnce(dynamodb.endpoint, addresses);
    const firstTraffic = server.takeTraffic();
    server.grow(addresses.filter((_, index) => index % 10 === 0));
    const second = await pollOnce(dynamodb.endpoint, addresses);
    return [
      rowOf(`Accord Watch, ${size} sources, all new`, firstTraffic, first.seconds, first.peakMb),
      rowOf(
        `Accord Watch, ${size} sources, 90 % unchanged (${second.newItems} new items)`,
        server.takeTraffic(),
        second.seconds,
        second.peakMb,
      ),
    ];
  } finally {
    await dynamodb.close();
  }
}

function rowOf(what: string, traffic: Traffic, seconds: number, peakMb: number): string[] {
  const { feeds, unchanged, articles, other, bytes } = traffic;
  return [
    what,
    String(feeds),
    String(unchanged),
    String(articles + other),
    String(bytes),
    seconds.toFixed(1),
    peakMb.toFixed(0),
  ];
}

function pollOnce(dynamodb: string, addresses: readonly string[]): Promise<Round> {
  const child = spawn(process.execPath, ['--max-old-space-size=192', CHILD], { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stdin.end(JSON.stringify({ dynamodb, addresses }));
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code === 0 ? resolve(roundSchema.parse(JSON.parse(output))) : reject(new Error(`poll ended with ${code}`)),
    );
  });
}

async function rss2email(size: number): Promise<string[][]> {
  if (spawnSync('r2e', ['--help']).status !== 0)
    return [['rss2email is not installed (Debian: rss2email)', '', '', '', '', '', '']];
  const addresses = server.addresses(size);
  const opml = join(folder, 'feeds.opml');
  const outlines = addresses.map((url, index) => `<outline type="rss" text="feed${index}" xmlUrl="${url}"/>`);
  await writeFile(opml, `<?xml version="1.0"?><opml version="1.0"><body>${outlines.join('')}</body></opml>`);
  const r2e = (...args: string[]) => ['-c', join(folder, 'r2e.cfg'), '-d', join(folder, 'r2e.json'), ...args];
  execFileSync('r2e', r2e('new', 'reader@example.org'), { stdio: 'ignore' });
  execFileSync('r2e', r2e('opmlimport', opml), { stdio: 'ignore' });
  const run = async (what: string) => {
    const { seconds, peakMb } = await timed('r2e', r2e('run', '--no-send'));
    return rowOf(what, server.takeTraffic(), seconds, peakMb);
  };
  server.takeTraffic();
  const first = await run(`rss2email, ${size} sources, all new`);
  server.grow(addresses.filter((_, index) => index % 10 === 0));
  return [first, await run(`rss2email, ${size} sources, 90 % unchanged`)];
}

/** Runs a command under `time`, which tells its peak memory. */
function timed(command: string, args: readonly string[]): Promise<{ seconds: number; peakMb: number }> {
  const started = performance.now();
  const child = spawn('python3', ['-c', PEAK_OF_CHILD, command, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  return new Promise((resolve) => {
    child.on('close', () =>
      resolve({
        seconds: (performance.now() - started) / 1000,
        peakMb: Number(output.trim().split('\n').at(-1)) / 1024,
      }),
    );
  });
}
