import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { copySmallWatchlist } from '../parts/small-watchlist.ts';

/** Four sources: one well, one whose XML only we read, one that is a page, one that is not watched. */
async function workplace() {
  const site = await startSite();
  site.page('/well.rss', rssFeed([{ path: '/1', title: 'Ministers meet', date: new Date().toUTCString() }]));
  site.page('/loose.rss', rssFeed([{ path: '/2', title: 'Fees & fines', date: 'soon' }]));
  site.page('/page.rss', '<!doctype html><html><head><title>Moved</title></head><body>Moved</body></html>');
  for (const path of ['/1', '/2']) site.page(path, articlePage('News', 'Nothing of note happened on the coast today.'));
  const folder = await temporaryFolder();
  await copySmallWatchlist(folder);
  const source = (id: string, path: string, more = '') =>
    `  - id: ${id}\n    name: ${id}\n    url: "${site.origin}${path}"\n    country: GB\n    kind: ngo\n${more}`;
  const blocked = source('d-closed', '/closed', '    status: blocked\n    reason: asks for a CAPTCHA since May 2026\n');
  const sources = [
    source('a-well', '/well.rss'),
    source('b-loose', '/loose.rss'),
    source('c-page', '/page.rss'),
    blocked,
  ];
  await writeFile(join(folder, 'sources.yaml'), `sources:\n${sources.join('')}`);
  const env = {
    ACCORD_WATCH_WATCHLIST: folder,
    ACCORD_WATCH_DATA: await temporaryFolder(),
    ACCORD_WATCH_ALLOW_LOOPBACK: 'true',
  };
  return { site, run: (...args: string[]) => accordWatch(args, { env }) };
}

test('check looks at each source and tells what is not as it should be; it stores nothing', async () => {
  const { site, run } = await workplace();
  const { code, stdout } = await run('sources', 'check', '--json');
  expect(code).toBe(0);
  const checks = JSON.parse(stdout);
  expect(checks).toMatchObject([
    { id: 'a-well', outcome: 'readable', format: 'rss', entries: 1, remarks: [] },
    { id: 'b-loose', outcome: 'readable', remarks: expect.arrayContaining(['has 1 entry without a readable date']) },
    { id: 'c-page', outcome: 'unreadable', remarks: ['answered with a web page ("Moved") instead of a feed'] },
    { id: 'd-closed', outcome: 'not-watched', remarks: ['is blocked: asks for a CAPTCHA since May 2026'] },
  ]);
  expect(checks[1].remarks.join()).toContain('a strict reader refuses the feed');
  expect(site.asked.toSorted()).toEqual(['/loose.rss', '/page.rss', '/well.rss']);
  const table = await run('sources', 'check', 'c-page');
  expect([table.code, table.stdout]).toEqual([
    1,
    expect.stringContaining('1 source: 0 readable, 1 not, 0 not watched.'),
  ]);
  expect(await run('sources', 'check', 'nobody')).toMatchObject({ code: 2, stdout: '' });
});

test('health tells who is not well, and all with --all; what is not watched is not polled', async () => {
  const { run } = await workplace();
  expect((await run('poll')).code).toBe(0);
  const { stdout } = await run('sources', 'health');
  expect(stdout).toMatch(/c-page\s+│ failing │ answered with a web page/);
  expect(stdout).toMatch(/d-closed\s+│ blocked │ asks for a CAPTCHA since May 2026/);
  expect(stdout).not.toContain('a-well');
  expect(stdout).toContain('3 watched sources: 2 healthy, 1 failing. 0 open gaps. 1 more listed as not watched.');
  expect((await run('sources', 'health', '--all')).stdout).toMatch(/a-well\s+│ healthy │ healthy/);
  expect(JSON.parse((await run('sources', 'health', '--json')).stdout)).toMatchObject({
    counts: { healthy: 2, failing: 1, blocked: 0, openGaps: 0 },
  });
  const list = await run('sources', 'list');
  expect(list.stdout).toMatch(/d-closed\s+│ d-closed\s+│ GB\s+│ ngo\s+│ blocked\s+│ asks for a CAPTCHA/);
  expect(await run('poll', 'd-closed')).toMatchObject({ code: 2, stderr: expect.stringContaining('is not watched') });
});
