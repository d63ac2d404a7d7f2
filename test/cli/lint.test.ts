import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WATCHLIST_FILES } from '../../src/watchlist/watchlist.ts';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { copySmallWatchlist } from '../parts/small-watchlist.ts';

async function watchlistFolder(rules: string): Promise<string> {
  const folder = await temporaryFolder();
  await copySmallWatchlist(folder);
  await writeFile(join(folder, WATCHLIST_FILES.rules), rules);
  return folder;
}

const rulesYaml = (query: string) => `rules:\n  - id: boats\n    name: Boats\n    query: ${query}\n`;

test('lint lists errors and advice, and its exit code tells them apart', async () => {
  const advised = await accordWatch(['lint'], {
    env: { ACCORD_WATCH_WATCHLIST: await watchlistFolder(rulesYaml('boats OR boat*')) },
  });
  expect(advised.stdout).toContain('advice  rule boats  [covered] boats is found by boat* too\n');
  expect(advised.stdout).toMatch(/\b0 errors, \d+ pieces? of advice\./);
  expect(advised.code).toBe(0);
  const wrong = await accordWatch(['lint', '--json'], {
    env: { ACCORD_WATCH_WATCHLIST: await watchlistFolder(rulesYaml('boats NOT boat*')) },
  });
  expect(JSON.parse(wrong.stdout).findings[0]).toEqual({
    level: 'error',
    of: 'rule',
    id: 'boats',
    check: 'never',
    message: 'boats NOT boat* can never hold',
  });
  expect(wrong.code).toBe(1);
});

test('lint tries the watchlist on a file of items', async () => {
  const folder = await watchlistFolder(rulesYaml('boats OR dinghies'));
  const archive = join(folder, 'items.jsonl');
  const line = (text: string, day: string) =>
    JSON.stringify({ title: 'News', text, publishedAt: `2025-01-${day}T00:00:00Z` });
  await writeFile(archive, [line('Boats.', '01'), line('Nothing.', '04'), line('Boats.', '05')].join('\n'));
  const env = { ACCORD_WATCH_WATCHLIST: folder };
  const { stdout, code } = await accordWatch(['lint', '--archive', archive, '--json'], { env });
  const { archive: tried, findings } = JSON.parse(stdout);
  expect(tried).toMatchObject({ items: 3, days: 4 });
  expect(tried.forecast[0]).toEqual({ of: 'rule', id: 'boats', items: 2, perDay: 0.5 });
  expect(findings).toContainEqual(expect.objectContaining({ id: 'boats', check: 'unused', cases: ['dinghies'] }));
  expect(code).toBe(0);
  const late = await accordWatch(['lint', '--archive', archive, '--days', '1'], { env });
  expect(late.stdout).toContain('Of 2 items in 1 day would have been told:');
});

test('what lint cannot read it says, with the place', async () => {
  const folder = await watchlistFolder(rulesYaml('“boats”'));
  const env = { ACCORD_WATCH_WATCHLIST: folder };
  const mistaken = await accordWatch(['lint'], { env });
  expect(mistaken.stderr).toContain(
    'rules.yaml:4:12 found curved quotation marks “ ”, expected straight ones: write "boats"',
  );
  const archive = join(await temporaryFolder(), 'items.jsonl');
  await writeFile(archive, '{"text":"a"}\nno\n');
  const unread = await accordWatch(['lint', '--archive', archive], {
    env: { ACCORD_WATCH_WATCHLIST: await watchlistFolder(rulesYaml('boats')) },
  });
  expect(unread.stderr).toContain(`${archive}:2 no JSON`);
  const days = await accordWatch(['lint', '--days', '0']);
  expect([mistaken.code, unread.code, days.code]).toEqual([2, 2, 2]);
});

test('lint tries the watchlist on what was stored', async () => {
  const env = {
    ACCORD_WATCH_DATA: await temporaryFolder(),
    ACCORD_WATCH_WATCHLIST: await watchlistFolder(rulesYaml('boats')),
  };
  const { stdout, code } = await accordWatch(['lint', '--days', '30', '--json'], { env });
  expect(JSON.parse(stdout).archive).toEqual({ items: 0, days: 1, forecast: [], findings: [] });
  expect(code).toBe(0);
});
