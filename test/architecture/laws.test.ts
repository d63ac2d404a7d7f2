import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const ROOMS = ['src', 'functions', 'infra'];

async function codeFiles(): Promise<{ path: string; text: string }[]> {
  const all = await Promise.all(
    ROOMS.map(async (room) => (await readdir(room, { recursive: true })).map((file) => `${room}/${file}`)),
  );
  const paths = all.flat().filter((path) => path.endsWith('.ts'));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}

const files = await codeFiles();
const inRooms = (rooms: string[]) => files.filter(({ path }) => rooms.some((room) => path.startsWith(`src/${room}/`)));

/** Where each of these may be found nevertheless, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/sources/fetch-document.ts': 'the fetcher: with the next the only file of the pure rooms that acts',
  'src/sources/guarded-agent.ts': 'makes the connections of the fetcher',
};

test('pure rooms touch no network, file, clock, chance or environment', () => {
  const pure = inRooms([
    'text',
    'watchlist',
    'sources',
    'items',
    'classification',
    'statements',
    'stories',
    'subscriptions',
    'digests',
  ]);
  const forbidden =
    /\bfetch\(|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(|\bprocess\.|setTimeout\(|from '(?:undici|node:(?:fs|net|dns|child_process|http2|timers))\b/;
  const found = pure.filter(({ path, text }) => !(path in EXCEPTIONS) && forbidden.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('only the settings read the environment', () => {
  const readers = files.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path);
  expect(readers).toEqual(['src/app/settings.ts']);
});

test('there is no room for crumbs', () => {
  const crumbs = files.filter(({ path }) =>
    /(?:^|\/)(?:(?:util|helper|common|misc|shared)[^/]*|index)(?:\/|\.ts$)/i.test(path),
  );
  expect(crumbs.map(({ path }) => path)).toEqual([]);
});

test('files are small', () => {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
});

test('a Lambda is at most 40 lines', () => {
  const long = files.filter(
    ({ path, text }) => path.startsWith('functions/') && text.trimEnd().split('\n').length > 40,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('AWS clients are made in the composition and at the edges only', () => {
  const makers = files.filter(({ text }) => /new (?:DynamoDB|SES|SQS)Client\(/.test(text)).map(({ path }) => path);
  expect(makers.filter((path) => !path.startsWith('src/app/'))).toEqual(['src/mail/mailer.ts']);
});
