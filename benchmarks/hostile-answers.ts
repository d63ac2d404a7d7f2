// node benchmarks/hostile-answers.ts: what each hostile answer costs the fetcher, in a process of its own with the real
// limits but a time-out of one second. Ends with 1 if one takes more than 2 s or 256 MB.
import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { listen, shut } from '../src/app/local/listen.ts';
import { documentFetcher } from '../src/sources/fetch-document.ts';
import type { FetchRequest } from '../src/sources/fetch-outcome.ts';
import { guardedAgent } from '../src/sources/guarded-agent.ts';
import { describeFailure } from '../src/sources/poll-problem.ts';

const MOST_MILLISECONDS = 2000;
const MOST_MEGABYTES = 256;
const MANNERS = { userAgent: 'AccordWatch/bench', timeoutSeconds: 1, limitBytes: 5_000_000, hostDelayMs: 0 };

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

interface Measured {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly words: string;
}

// --- In the child: one fetch.

async function measureFetch(url: string, as: FetchRequest['as']): Promise<Measured> {
  const clock = { now: () => new Date(), sleep: (milliseconds: number) => sleep(milliseconds) };
  const fetchDocument = documentFetcher(MANNERS, clock, guardedAgent({ allowLoopback: true }));
  const started = performance.now();
  const outcome = await fetchDocument(url, { as });
  const milliseconds = Math.round(performance.now() - started);
  const words = outcome.kind === 'failed' ? describeFailure(outcome.failure) : `(${outcome.kind}, as it should be)`;
  return { milliseconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024), words };
}

// --- In the parent: the hostile server and the table.

function packed(pack: (bytes: Buffer) => Buffer, times = 1): Buffer {
  return Array.from({ length: times }).reduce<Buffer>((bytes) => pack(bytes), Buffer.alloc(256_000_000));
}

const brotli = (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

const encoded = (encoding: string, body: Buffer): Answer => {
  return (response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(body);
};
const led = (location: string, status = 302): Answer => {
  return (response) => response.writeHead(status, { Location: location }).end();
};
const raw = (text: string): Answer => {
  return (_, { socket }) => void socket.end(text.replaceAll('\n', '\r\n'));
};

/** Sends a piece again and again, as fast as it is taken or once in so many milliseconds. */
function endless(response: ServerResponse, piece: Buffer | string, every?: number): void {
  if (every !== undefined) {
    const timer = setInterval(() => response.write(piece), every);
    response.on('close', () => clearInterval(timer));
    return;
  }
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

const MEGABYTE = Buffer.alloc(1_000_000, 'a');
const WILD_RULES = `User-agent: *\n${`Disallow: /*${'a'.repeat(1000)}b\n`.repeat(500)}`;

/** Made in the parent only: packing takes more than the fetches do. */
const feedAnswers = (): Readonly<Record<string, Answer>> => ({
  'gzip, 256 MB': encoded('gzip', packed(gzipSync)),
  'gzip twice': encoded('gzip, gzip', packed(gzipSync, 2)),
  'gzip five times': encoded('gzip, gzip, gzip, gzip, gzip', packed(gzipSync, 5)),
  'gzip six times': encoded('gzip, gzip, gzip, gzip, gzip, gzip', packed(gzipSync, 6)),
  'Brotli, 256 MB': encoded('br', packed(brotli)),
  'Zstandard, 256 MB': encoded('zstd', packed(zstdCompressSync)),
  'not packed as said': encoded('gzip', Buffer.from('plain text')),
  'endless body': (response) => endless(response.writeHead(200), MEGABYTE),
  'endless refusal': (response) => endless(response.writeHead(403), MEGABYTE),
  'endless header': (_, { socket }) => {
    socket.write('HTTP/1.1 200 OK\r\nLong: ');
    const timer = setInterval(() => socket.write(MEGABYTE), 1);
    socket.on('close', () => clearInterval(timer)).on('error', () => {});
  },
  'Content-Length too large': raw('HTTP/1.1 200 OK\nContent-Length: 1000\n\nhalf'),
  'Content-Length beyond all': raw('HTTP/1.1 200 OK\nContent-Length: 99999999999\n\nhalf'),
  'Content-Length too small': raw('HTTP/1.1 200 OK\nContent-Length: 4\n\ntext and more'),
  'two Content-Lengths': raw('HTTP/1.1 200 OK\nContent-Length: 4\nContent-Length: 9\n\ntext'),
  silence: () => {},
  'slow body': (response) => endless(response.writeHead(200), 'a', 50),
  'slow redirects': (response, request) => {
    setTimeout(() => led(`${request.url}0`)(response, request), 300);
  },
  'redirect to metadata': led('http://169.254.169.254/latest/meta-data/'),
  'redirect to metadata, NAT64': led('http://[64:ff9b::a9fe:a9fe]/'),
  'redirect to a private network': led('http://10.0.0.1/'),
  'redirect to carrier-grade NAT': led('http://100.64.0.1/'),
  'redirect to a file': led('file:///etc/passwd'),
  'redirect to data': led('data:text/xml,<rss/>'),
  'redirect with a password': led('http://example.org@10.0.0.1/'),
  'redirect to itself': (response, request) => led(request.url ?? '')(response, request),
  'redirects without end': (response, request) => led(`${request.url}0`)(response, request),
  'nothing, 202': (response) => response.writeHead(202).end(),
  '304 unasked': (response) => response.writeHead(304).end(),
  'challenge page': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Just a moment...</title>');
  },
});

const ROBOTS: Readonly<Record<string, Answer>> = {
  'robots.txt without end': (response) => endless(response.writeHead(200), 'Disallow: /*a*b\n'.repeat(10_000)),
  'robots.txt full of wildcards': (response) => response.end(WILD_RULES),
  'robots.txt in silence': () => {},
};

interface Case {
  readonly name: string;
  readonly path: string;
  readonly as: FetchRequest['as'];
  readonly answer: Answer;
}

async function measureAll(): Promise<boolean> {
  const feeds = Object.entries(feedAnswers()).map(
    ([name, answer]): Case => ({ name, path: '/feed', as: 'feed', answer }),
  );
  const page = `/${'a'.repeat(3000)}`;
  const pages = Object.entries(ROBOTS).map(([name, answer]): Case => ({ name, path: page, as: 'page', answer }));
  let isWell = true;
  for (const each of [...feeds, ...pages]) {
    const measured = await inChild(each);
    const isWithin = measured.milliseconds <= MOST_MILLISECONDS && measured.megabytes <= MOST_MEGABYTES;
    isWell &&= isWithin;
    const time = `${measured.milliseconds} ms`.padStart(8);
    const memory = `${measured.megabytes} MB`.padStart(7);
    console.log(`${isWithin ? ' ' : '!'} ${each.name.padEnd(30)} ${time} ${memory}  ${measured.words}`);
  }
  return isWell;
}

async function inChild({ path, as, answer }: Case): Promise<Measured> {
  const server = createServer((request, response) => {
    if (as === 'page' && request.url !== '/robots.txt') response.end('text');
    else answer(response, request);
  });
  const port = await listen(server, 0);
  const args = [import.meta.filename, `http://127.0.0.1:${port}${path}`, as];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  await shut(server);
  return JSON.parse(stdout) as Measured;
}

const [, , url, as] = process.argv;
if (url) console.log(JSON.stringify(await measureFetch(url, as === 'page' ? 'page' : 'feed')));
else process.exitCode = (await measureAll()) ? 0 : 1;
