import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accordWatch } from '../parts/command-line.ts';
import { temporaryFolder } from '../parts/folder.ts';
import { articlePage, rssFeed, startSite } from '../parts/site.ts';
import { copySmallWatchlist } from '../parts/small-watchlist.ts';

const SENTENCE = 'The EU and Ghana signed the EU-Ghana Readmission Agreement in Accra on Friday.';
const OTHER = 'Das Apia-Abkommen der EU nennt Migration nur am Rande, sagen die Leute in der Stadt.';

/** A watchlist of one's own with one source, polled once: it named two agreements that are not watched. */
async function polledWorkplace() {
  const [folder, data, site] = [await temporaryFolder(), await temporaryFolder(), await startSite()];
  await copySmallWatchlist(folder);
  const file = join(folder, 'agreements.yaml');
  await writeFile(
    join(folder, 'sources.yaml'),
    `sources:\n  - { id: one, name: One, url: "${site.origin}/feed.rss", country: GB, kind: ngo }\n`,
  );
  const date = new Date().toUTCString();
  site.page('/a', articlePage('Friday in Accra', SENTENCE));
  site.page('/b', articlePage('Im Süden', OTHER));
  site.page(
    '/feed.rss',
    rssFeed([
      { path: '/a', title: 'Friday in Accra', date },
      { path: '/b', title: 'Im Süden', date },
    ]),
  );
  const env = {
    ACCORD_WATCH_WATCHLIST: folder,
    ACCORD_WATCH_DATA: data,
    ACCORD_WATCH_ALLOW_LOOPBACK: 'true',
  };
  const run = (...args: string[]) => accordWatch(args, { env });
  expect((await run('poll')).code).toBe(0);
  return { file, run, candidates: (...args: string[]) => run('candidates', ...args) };
}

test('list, show, ignore, accept: what is accepted is classified from then on', async () => {
  const { file, run, candidates } = await polledWorkplace();
  const before = await readFile(file, 'utf8');
  const listed = await candidates('list');
  expect([listed.code, listed.stdout]).toEqual([
    0,
    expect.stringMatching(/eu-gh-readmission-agreement[\s\S]*2 candidates\./),
  ]);
  const shown = await candidates('show', 'readmission');
  expect(shown.stdout).toContain(
    `EU-Ghana Readmission Agreement\n  key       eu-gh-readmission-agreement\n  status    open`,
  );
  expect(shown.stdout).toContain(SENTENCE);
  expect((await candidates('ignore', 'Apia-Abkommen')).stdout).toContain('will not be listed again.');
  const left = JSON.parse((await candidates('list', '--json')).stdout);
  expect(left.map(({ key }: { key: string }) => key)).toEqual(['eu-gh-readmission-agreement']);

  const dry = await candidates('accept', 'eu-gh-readmission-agreement');
  expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('- id: eu-ghana-readmission-agreement-')]);
  const undated = await candidates('accept', 'eu-gh-readmission-agreement', '--write');
  expect([undated.code, undated.stderr]).toEqual([2, expect.stringContaining('Say --date too.')]);
  const wrong = await candidates('accept', 'readmission', '--write', '--date', '2031-02-03', '--party', 'ZZ');
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('has no party ZZ')]);
  expect(await readFile(file, 'utf8')).toBe(before);

  const written = await candidates('accept', 'readmission', '--write', '--date', '2031-02-03', '--json');
  expect(JSON.parse(written.stdout)).toMatchObject({
    isWritten: true,
    agreement: { parties: expect.arrayContaining(['EU']) },
  });
  expect((await readFile(file, 'utf8')).startsWith(before.trimEnd())).toBe(true);
  const classified = await accordWatchOn(run, SENTENCE);
  expect(classified.agreements).toMatchObject([{ id: 'eu-ghana-readmission-agreement-2031' }]);
  expect(classified.candidates).toEqual([]);
  expect((await candidates('list')).stdout).toBe('No open candidates.\n');
  expect((await candidates('list', '--all')).stdout).toContain('accepted as');
  const again = await candidates('accept', 'readmission', '--write', '--date', '2031-02-03');
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('it is watched already')]);
}, 60_000);

async function accordWatchOn(run: (...args: string[]) => ReturnType<typeof accordWatch>, text: string) {
  const file = join(await temporaryFolder(), 'text.txt');
  await writeFile(file, text);
  return JSON.parse((await run('classify', file, '--json')).stdout);
}

test('merge adds its names to an agreement that is watched', async () => {
  const { file, run, candidates } = await polledWorkplace();
  const id = 'calais-group-priority-plan-2025';
  const unknown = await candidates('merge', 'apia', 'no-such-agreement', '--write');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('There is no agreement')]);
  expect((await candidates('merge', 'apia', id)).stdout).toMatch(/or say --write:\n {2}de: Apia-Abkommen\n/);
  const merged = await candidates('merge', 'apia', id, '--write');
  expect([merged.code, merged.stdout]).toEqual([0, expect.stringContaining(`is watched as ${id} now.`)]);
  expect(await readFile(file, 'utf8')).toContain('\n        - Apia-Abkommen\n');
  expect((await accordWatchOn(run, OTHER)).agreements).toMatchObject([{ id }]);
}, 60_000);

test('a name that no candidate has, or that several have', async () => {
  const { candidates } = await polledWorkplace();
  const none = await candidates('show', 'nothing of the sort');
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('There is no candidate "nothing of the sort"')]);
  for (const name of ['', 'x'.repeat(1100)]) {
    const { code, stderr } = await candidates('show', name);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`There is no candidate "${name}"`)]);
  }
  const date = await candidates('accept', 'apia', '--date', 'tomorrow');
  expect([date.code, date.stderr]).toEqual([2, expect.stringMatching(/ISO date/i)]);
}, 60_000);
