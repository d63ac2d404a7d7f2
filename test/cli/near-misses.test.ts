import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { copySmallWatchlist } from '../parts/small-watchlist.ts';

test('near misses of what was polled, by agreement, with reasons; a wrong id or number is refused', {
  timeout: 40_000,
}, async () => {
  const site = await startSite();
  site.page('/a.rss', rssFeed([{ path: '/1', title: 'Ministers meet in London', date: new Date().toUTCString() }]));
  const words =
    'Police officers of Belgium and the Netherlands trained near Calais and compared notes on networks of smugglers. They ' +
    'spoke of smugglers and of the United Kingdom, France and Germany.';
  site.page('/1', articlePage('Ministers meet in London', words));
  const folder = await temporaryFolder();
  await copySmallWatchlist(folder);
  const source = `sources:\n  - id: a\n    name: A\n    url: "${site.origin}/a.rss"\n    country: GB\n    kind: ngo\n`;
  await writeFile(join(folder, 'sources.yaml'), source);
  const env = {
    ACCORD_WATCH_WATCHLIST: folder,
    ACCORD_WATCH_DATA: await temporaryFolder(),
    ACCORD_WATCH_ALLOW_LOOPBACK: 'true',
  };
  const run = (...args: string[]) => accordWatch(args, { env });
  expect((await run('poll')).code).toBe(0);
  const text = await run('near-misses');
  expect(text.stdout).toMatch(/^calais-group-priority-plan-2025: 1 near miss\n {2}Ministers meet in London\n {4}a, /m);
  expect(text.stdout).toMatch(/Not matched: only related by “.+” \(0\.\d\d\)\./);
  const asked = await run('near-misses', '--json', '--agreement', 'calais-group-priority-plan-2025');
  expect(JSON.parse(asked.stdout)).toMatchObject([
    { id: 'calais-group-priority-plan-2025', items: [{ url: `${site.origin}/1`, sourceId: 'a' }] },
  ]);
  expect(await run('near-misses', '--agreement', 'nothing')).toMatchObject({ code: 2, stdout: '' });
  expect(await run('near-misses', '--days', '0')).toMatchObject({ code: 2, stdout: '' });
});
