import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE } from '../parts/article.ts';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { shownHelp } from '../parts/shown-help.ts';
import { articlePage, startSite } from '../parts/site.ts';

const commands = [
  ['start'],
  ['poll'],
  ['digest'],
  ['classify'],
  ['evaluate'],
  ['explain'],
  ['subscribers', 'add'],
  ['subscribers', 'list'],
  ['subscribers', 'remove'],
  ['sources', 'list'],
  ['sources', 'check'],
  ['sources', 'health'],
  ['sources', 'add'],
  ['sources', 'import'],
  ['sources', 'export'],
  ['agreements', 'list'],
  ['near-misses'],
  ['timeline'],
  ['candidates', 'list'],
  ['candidates', 'show'],
  ['candidates', 'accept'],
  ['candidates', 'merge'],
  ['candidates', 'ignore'],
];

test.each(commands.map((words) => [words.join(' '), words] as const))(
  '%s --help has an example, --json and the exit codes',
  async (_, words) => {
    expect(await shownHelp(words)).toMatch(/--json[\s\S]*Example:\n {2}np[xm] [\s\S]*Exit codes:/);
  },
);

test.each([
  [['--help'], /\n {2}lint \[options\][\s\S]*Example:/],
  [['sources', 'list', '--help'], /^Usage: accord-watch sources list [\s\S]*Exit codes:/],
])('the process shows help and ends with 0: %j', async (words, help) => {
  const { code, stdout, stderr } = await accordWatch(words);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(help);
});

const documented = (await Promise.all(['README.md', 'docs/deploying.md'].map((file) => readFile(file, 'utf8'))))
  .flatMap((text) => [...text.matchAll(/^npx accord-watch ([^#\n]+)/gm)])
  .map((match) => match[1]?.trim() ?? '');

test.each([...new Set(documented)])('the documents say "accord-watch %s", and that is a command', async (line) => {
  expect(await shownHelp(line.split(' '))).toContain(
    `Usage: accord-watch ${line.split(' ').filter((word) => /^[a-z][a-z-]*$/.test(word))[0]}`,
  );
});

test('classify reads a file, standard input or an address, and prints one JSON object only', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'article.txt');
  await writeFile(file, ARTICLE);
  const site = await startSite();
  site.page('/article', articlePage('T', ARTICLE.replaceAll('\n\n', '</p><p>')));
  const runs = await Promise.all([
    accordWatch(['classify', file, '--json']),
    accordWatch(['classify', '-', '--json', '--url', 'https://a.example/', '--published', '2024-12-11'], {
      input: ARTICLE,
    }),
    accordWatch(['classify', `${site.origin}/article`, '--json'], {
      env: { ACCORD_WATCH_ALLOW_LOOPBACK: 'true' },
    }),
  ]);
  for (const { code, stdout, stderr } of runs) {
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).agreements).toHaveLength(3);
  }
  expect(JSON.parse(runs[1]?.stdout ?? '').item).toMatchObject({
    url: 'https://a.example/',
    publishedAt: '2024-12-11T00:00:00.000Z',
  });
  expect(JSON.parse(runs[2]?.stdout ?? '').item.url).toBe(`${site.origin}/article`);
});

test.each([
  [
    ['classify', '/no/such/file'],
    /\/no\/such\/file could not be read: .*Expected a file, an http\(s\) address, or -\./,
  ],
  [['classify', '-', '--published', 'soon'], /Expected a date in ISO 8601/],
  [['classify', '-', '--published', '01/02/2025'], /Expected a date in ISO 8601/],
  [['classify', '-', '--published', '2025-02-30'], /Expected a date in ISO 8601/],
  [['classify', '-'], /- holds no text/],
  [['classify', 'http://127.0.0.1:9999/'], /leads to an address inside a network \(127\.0\.0\.1\)/],
  [['poll', 'nobody'], /There is no source "nobody"\. "accord-watch sources list" shows the ids\./],
  [['subscribers', 'add', 'nobody'], /Not subscribed: "nobody" is no e-mail address\./],
  [['subscribers', 'remove', 'a@b.example'], /no active subscription/],
  [['dance'], /unknown command 'dance'/],
  [['start', '--sample', '--live'], /cannot be used with/],
])('%j is refused with 2 and says why on stderr', async (args, message) => {
  const env = { ACCORD_WATCH_DATA: await temporaryFolder() };
  const { code, stdout, stderr } = await accordWatch(args, { env });
  expect([code, stdout], stderr).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test('wrong settings and a mistaken watchlist are told with their place', async () => {
  const folder = await temporaryFolder();
  for (const file of ['sources', 'agreements', 'rules']) await writeFile(join(folder, `${file}.yaml`), `${file}: []\n`);
  await writeFile(join(folder, 'vocabulary.yaml'), '{ parties: [], lists: [] }\n');
  await writeFile(join(folder, 'rules.yaml'), 'rules:\n  - id: X\n');
  const mistaken = await accordWatch(['agreements', 'list'], { env: { ACCORD_WATCH_WATCHLIST: folder } });
  expect(mistaken.code).toBe(2);
  expect(mistaken.stderr).toContain(`${join(folder, 'rules.yaml')}:2:9 rules.0.id: expected lower-case words`);
  const wrong = await accordWatch(['agreements', 'list'], { env: { ACCORD_WATCH_SES_ENDPOINT: 'nowhere' } });
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    'Wrong environment variables. ACCORD_WATCH_SES_ENDPOINT: Invalid URL\n',
  ]);
});

test('digests go out through AWS only with the sender and the configuration set of the stack', async () => {
  const { code, stderr } = await accordWatch(['digest'], { env: { ACCORD_WATCH_TABLE: 'table' } });
  expect([code, stderr]).toEqual([2, 'The environment variable ACCORD_WATCH_CONFIGURATION_SET is not set.\n']);
});

test('subscribers come and go, and a later command finds them again', async () => {
  const env = { ACCORD_WATCH_DATA: await temporaryFolder() };
  const run = async (...args: string[]) => (await accordWatch(['subscribers', ...args], { env })).stdout;
  expect(await run('add', 'a@example.org', '--frequency', 'weekly', '--rule', 'returns')).toContain(
    'a@example.org is subscribed (weekly)',
  );
  expect(await run('add', 'A@example.org')).toContain('subscribed already');
  expect(await run('list')).toMatch(/a@example\.org\s*│ weekly\s*│ returns/);
  expect(JSON.parse(await run('list', '--json'))).toMatchObject([
    { address: 'a@example.org', interest: { agreements: [], rules: ['returns'] } },
  ]);
  expect(await run('remove', 'a@example.org')).toContain('gets no more digests');
  expect(await run('list')).toContain('0 subscribers.');
});
