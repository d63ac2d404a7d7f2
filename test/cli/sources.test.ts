import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { rssFeed, type Site, startSite } from '../parts/site.ts';
import { copySmallWatchlist } from '../parts/small-watchlist.ts';

const COMMENT = '# Kept by hand.\n';

/** A watchlist of one's own with one source, and a site with a page that declares a feed. */
async function workplace() {
  const folder = await temporaryFolder();
  await copySmallWatchlist(folder);
  const file = join(folder, 'sources.yaml');
  await writeFile(
    file,
    `${COMMENT}sources:\n  - id: gb-one\n    name: One\n    url: "https://one.example/rss"\n    country: GB\n    kind: ngo\n`,
  );
  const env = { ACCORD_WATCH_WATCHLIST: folder, ACCORD_WATCH_ALLOW_LOOPBACK: 'true' };
  return { folder, file, run: (...args: string[]) => accordWatch(['sources', ...args], { env }) };
}

async function siteWithFeed(): Promise<Site> {
  const site = await startSite();
  site.page(
    '/',
    '<html lang="en-GB"><head><title>Office</title><link rel="alternate" type="application/rss+xml" href="/news.rss"></head><body>Welcome</body></html>',
  );
  site.page('/news.rss', rssFeed([{ path: '/1', title: 'Ministers meet' }]));
  return site;
}

test('add says what was found and what to write, and writes it once only', async () => {
  const [{ file, run }, site] = [await workplace(), await siteWithFeed()];
  const shown = await run('add', site.origin, '--kind', 'government', '--id', 'gb-office');
  expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining(`url: ${site.origin}/news.rss`)]);
  expect(shown.stdout).toContain('    rss (declared by the page), 1 item, newest of 2024-12-10: “Ministers meet”\n');
  expect(await readFile(file, 'utf8')).not.toContain('gb-office');
  const written = await run('add', site.origin, '--kind', 'government', '--id', 'gb-office', '--write', '--json');
  expect(JSON.parse(written.stdout)).toMatchObject({
    isWritten: true,
    proposed: { source: { id: 'gb-office', country: 'GB' } },
  });
  const yaml = await readFile(file, 'utf8');
  expect(yaml).toMatch(/^# Kept by hand\.\nsources:\n {2}- id: gb-one\n[\s\S]*\n {2}- id: gb-office\n/);
  const again = await run('add', `${site.origin}/news.rss`, '--kind', 'government', '--write');
  expect([again.code, again.stdout, again.stderr]).toEqual([
    2,
    '',
    expect.stringContaining('is polled already, as gb-office.'),
  ]);
  const taken = await run('add', site.origin, '--id', 'gb-one', '--kind', 'ngo', '--write');
  expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('Not added:')]);
  expect(await readFile(file, 'utf8')).toBe(yaml);
});

test('add ends with 1 where nothing is found, with 2 for what is no address', async () => {
  const [{ run }, site] = [await workplace(), await startSite()];
  site.page('/', '<html><head><title>Office</title></head><body><p>Welcome</p></body></html>');
  const nothing = await run('add', site.origin);
  expect([nothing.code, nothing.stdout]).toEqual([1, expect.stringContaining('Nothing to poll was found at')]);
  const gone = await run('add', `${site.origin}/gone`);
  expect([gone.code, gone.stdout, gone.stderr]).toEqual([
    1,
    '',
    expect.stringContaining('is no longer at this address'),
  ]);
  for (const args of [
    ['add', 'somewhere'],
    ['add', 'ftp://a.example/'],
    ['add', site.origin, '--country', 'Germany'],
  ]) {
    const wrong = await run(...args);
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
  }
});

test('what is exported can be imported elsewhere, and is known where it was', async () => {
  const { folder, run } = await workplace();
  const opml = join(folder, 'out.opml');
  await writeFile(opml, (await run('export')).stdout);
  expect((await run('import', opml)).stdout).toBe(
    '# 0 new sources, 1 there already, 0 that cannot be taken.\n# There already: One, as gb-one.\n',
  );
  const elsewhere = await workplace();
  await writeFile(elsewhere.file, 'sources: []\n');
  const imported = await elsewhere.run('import', opml, '--write', '--json');
  expect(JSON.parse(imported.stdout)).toMatchObject({
    isWritten: true,
    sources: [{ id: 'gb-one', country: 'GB', kind: 'ngo' }],
  });
  expect(await readFile(elsewhere.file, 'utf8')).toContain('  - id: gb-one\n    name: One\n');
});

test('import says what is no OPML, and what could not be taken', async () => {
  const { folder, run } = await workplace();
  const file = join(folder, 'x.opml');
  await writeFile(file, '<html></html>');
  expect(await run('import', file)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('is no OPML file'),
  });
  await writeFile(
    file,
    '<opml version="2.0"><body><outline text="Two&#10;lines" xmlUrl="https://two.example/rss"/></body></opml>',
  );
  const unknown = await run('import', file);
  expect([unknown.code, unknown.stdout]).toEqual([
    1,
    '# 0 new sources, 0 there already, 1 that cannot be taken.\n# Not taken: Two lines: its country and kind cannot be told from the file; say --country and --kind.\n',
  ]);
  const told = await run('import', file, '--country', 'gb', '--kind', 'ngo');
  expect([told.code, told.stdout]).toEqual([0, expect.stringContaining('  - id: gb-two\n    name: Two lines\n')]);
});
