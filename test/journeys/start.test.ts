import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { copySmallWatchlist, ITEMS_OF_SMALL_WATCHLIST } from '../parts/small-watchlist.ts';

test('the first start shows a table and a digest; the second remembers, stores nothing and mails nothing', async () => {
  const env = { ACCORD_WATCH_DATA: await temporaryFolder() };
  const first = await accordWatch(['start', '--once', '--sample'], { env });
  expect([first.code, first.stderr.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Polling 1\/11: /)]);
  expect(first.stdout).toMatch(/Source\s+│ New │ Updated │ Matched │ Problem/);
  expect(first.stdout).toMatch(/Home Office \(sample\)\s+│\s+6 │/);
  expect(first.stdout).toMatch(/Old bulletin \(sample\)\s+│\s+– │\s+– │\s+– │ answered with a web page/);
  expect(first.stdout).toContain('11 sources: 42 new items, 23 matched, 1 could not be read.');
  expect(first.stdout).toContain('Digest sent to you@accord-watch.local: 23 items.');
  const page = /file:\/\/\S+\.html/.exec(first.stdout)?.[0] ?? '';
  const html = await readFile(fileURLToPath(page), 'utf8');
  for (const name of ['Calais Group Priority Plan', 'UK-Germany Joint Action Plan', 'Delivering Border Security']) {
    expect(html).toContain(name);
  }
  const second = await accordWatch(['start', '--once', '--sample'], { env });
  expect(second.stdout).toContain('11 sources: 0 new items, 0 matched, 1 could not be read.');
  expect(second.stdout).toContain('Nothing new for you@accord-watch.local: no mail.');
  expect(second.stdout).toContain(page);
});

/** A folder of its own and a small watchlist: what these tests tell does not hang on all agreements. */
async function smallPlace() {
  const folder = await temporaryFolder();
  await copySmallWatchlist(join(folder, 'watchlist'));
  return { ACCORD_WATCH_DATA: join(folder, 'data'), ACCORD_WATCH_WATCHLIST: join(folder, 'watchlist') };
}

test('--json tells the same to machines, a line a round, and nothing else', async () => {
  const env = await smallPlace();
  const { code, stdout, stderr } = await accordWatch(['start', '--once', '--sample', '--json'], { env });
  expect([code, stderr]).toEqual([0, '']);
  const round = JSON.parse(stdout);
  expect(round).toMatchObject({
    mode: 'sample',
    mailbox: expect.stringMatching(/^http:/),
    digests: [{ outcome: { kind: 'sent', entries: ITEMS_OF_SMALL_WATCHLIST } }],
  });
  expect(round.sources).toHaveLength(11);
});

test('it goes on watching until Ctrl-C, others can join it, and its mails are still there after the next start', async () => {
  const env = await smallPlace();
  let mailbox = '';
  let joined: Promise<unknown> | undefined;
  const watching = await accordWatch(['start', '--sample'], {
    env,
    onOutput: (text, child) => {
      mailbox = /All mails, while this runs:\s+(\S+)/.exec(text)?.[1] ?? mailbox;
      if (!text.includes('Ctrl-C ends')) return;
      joined = useWhileRunning(env, mailbox).finally(() => child.kill('SIGINT'));
    },
  });
  await joined;
  expect([watching.code, watching.stdout.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    'Ended. A later start goes on from here.',
  ]);
  const list = await accordWatch(['subscribers', 'list', '--sample'], { env });
  expect(list.stdout).toContain('b@example.org');
});

async function useWhileRunning(env: Record<string, string>, mailbox: string): Promise<void> {
  const { emails } = (await (await fetch(`${mailbox}/store`)).json()) as { emails: unknown[] };
  expect(emails).toHaveLength(1);
  expect(await (await fetch(mailbox)).text()).toContain('<html');
  const [added, second, polled] = await Promise.all([
    accordWatch(['subscribers', 'add', 'b@example.org'], { env }),
    accordWatch(['start', '--once', '--sample'], { env }),
    accordWatch(['poll', 'sample-home-office', '--json'], { env }),
  ]);
  expect(added.stderr).toMatch(/^Using the Accord Watch that runs here \(process \d+, sample sources\)\./);
  expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('Accord Watch is already running on')]);
  expect(JSON.parse(polled.stdout)).toMatchObject([{ outcome: 'not-modified', newItems: 0 }]);
}

test('poll and digest do the same in two steps', async () => {
  const env = await smallPlace();
  await accordWatch(['subscribers', 'add', 'a@example.org', '--frequency', 'immediate', '--sample'], { env });
  const poll = await accordWatch(['poll', '--sample', '--json'], { env });
  expect(JSON.parse(poll.stdout)).toHaveLength(11);
  const due = await accordWatch(['poll', '--sample', '--due', '--json'], { env });
  expect(JSON.parse(due.stdout)).toEqual([]);
  const digest = await accordWatch(['digest', '--sample'], { env });
  expect(digest.stdout).toBe(`Digest sent to a@example.org: ${ITEMS_OF_SMALL_WATCHLIST} items.\n`);
  const again = await accordWatch(['digest', '--sample'], { env });
  expect(again.stdout).toBe('Nothing new for a@example.org: no mail.\n');
  const sources = await accordWatch(['sources', 'list', '--sample', '--json'], { env });
  expect(JSON.parse(sources.stdout)).toHaveLength(11);
});
