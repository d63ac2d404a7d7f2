// node benchmarks/feed-reading.ts [hostile]: how fast feeds are read, beside other readers on the same documents, and
// what hostile ones cost. Our time holds the whole way from bytes to plain text; the others' only their parsing of a
// text that is decoded already.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import Table from 'cli-table3';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as htmlparser2 } from 'htmlparser2';
import RssParser from 'rss-parser';
import * as z from 'zod';
import { decodeDocument } from '../src/items/decode-document.ts';
import { readFeed } from '../src/items/feeds/read-feed.ts';
import { HOSTILE_FEEDS } from './feed-reading/hostile-feeds.ts';
import { type FeedDocument, realisticFeeds } from './feed-reading/realistic-feeds.ts';

const WARM_UP_SECONDS = 1;
const ROUNDS = 7;
const ROUND_SECONDS = 0.5;

type Reader = (bytes: Uint8Array, text: string) => unknown;
const rssParser = new RssParser();
const READERS: Readonly<Record<string, Reader>> = {
  ours: (bytes) => readFeed(decodeDocument(bytes, 'application/xml'), 'https://publisher.example/feed'),
  'rss-parser': (_, text) => rssParser.parseString(text),
  feedsmith: (_, text) => feedsmith(text),
  htmlparser2: (_, text) => htmlparser2(text),
};

async function isReadableByAll(text: string): Promise<boolean> {
  try {
    for (const reader of Object.values(READERS)) await reader(Buffer.from(text), text);
    return true;
  } catch {
    return false;
  }
}

/** Documents read a second. */
async function measure(reader: Reader, documents: readonly Uint8Array[], texts: readonly string[], seconds: number) {
  const before = performance.now();
  let read = 0;
  do {
    for (const [index, bytes] of documents.entries()) await reader(bytes, texts[index] ?? '');
    read += documents.length;
  } while (performance.now() - before < seconds * 1000);
  return (read * 1000) / (performance.now() - before);
}

/** Medians over rounds in which all readers take their turns. */
async function race({ documents }: FeedDocument): Promise<Map<string, number>> {
  const texts = documents.map((bytes) => Buffer.from(bytes).toString('utf8'));
  const speeds = new Map(Object.keys(READERS).map((name) => [name, [] as number[]]));
  for (const reader of Object.values(READERS)) await measure(reader, documents, texts, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, reader] of Object.entries(READERS)) {
      speeds.get(name)?.push(await measure(reader, documents, texts, ROUND_SECONDS));
    }
  }
  return new Map([...speeds].map(([name, values]) => [name, values.toSorted((a, b) => a - b)[(ROUNDS - 1) / 2] ?? 0]));
}

async function speedTable(): Promise<string> {
  const names = Object.keys(READERS);
  const table = plainTable([
    'feed',
    'kB',
    ...names.map((name) => `${name}: docs/s, MB/s`),
    '× rss-parser',
    'fastest ÷ ours',
  ]);
  for (const feed of await realisticFeeds(isReadableByAll)) {
    const speeds = await race(feed);
    const megabytes = feed.bytes.length / feed.documents.length / 1e6;
    const ours = speeds.get('ours') ?? 0;
    const fastest = Math.max(...[...speeds].filter(([name]) => name !== 'ours').map(([, speed]) => speed));
    table.push([
      feed.name,
      Math.round(feed.bytes.length / 1000),
      ...names.map(
        (name) => `${(speeds.get(name) ?? 0).toFixed(0)}, ${((speeds.get(name) ?? 0) * megabytes).toFixed(1)}`,
      ),
      (ours / (speeds.get('rss-parser') ?? 0)).toFixed(2),
      (fastest / ours).toFixed(2),
    ]);
  }
  return table.toString();
}

const answerSchema = z.object({ milliseconds: z.number(), megabytes: z.number(), answer: z.string() });

async function hostileTable(): Promise<string> {
  const table = plainTable(['hostile feed', 'ms', 'peak MB', 'answer']);
  for (const name of Object.keys(HOSTILE_FEEDS)) {
    const child = promisify(execFile)(process.execPath, ['benchmarks/read-hostile-feed.ts', name], {
      timeout: 25_000,
    });
    const { stdout } = await child.catch((error: unknown) => ({
      stdout: `{"milliseconds":25000,"megabytes":0,"answer":${JSON.stringify(String(error).slice(0, 80))}}`,
    }));
    const { milliseconds, megabytes, answer } = answerSchema.parse(JSON.parse(stdout));
    table.push([name, milliseconds.toFixed(0), megabytes.toFixed(0), answer]);
  }
  return table.toString();
}

function plainTable(head: string[]) {
  return new Table({ head, style: { head: [], border: [] } });
}

if (process.argv[2] !== 'hostile') console.log(await speedTable());
console.log(await hostileTable());
