import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runCase } from '../../scripts/conformance/compare-case.ts';
import { type ConformanceCase, parseCases } from '../../scripts/conformance/conformance-case.ts';
import { temporaryFolder } from '../parts/folder.ts';

const FEED =
  '<rss version="2.0"><channel><title>T &amp;amp; U</title><item><title>A</title><link>/x</link><guid>g</guid>' +
  '<pubDate>Tue, 10 Dec 2024 09:00:00 GMT</pubDate><description>&lt;p&gt;One  two&lt;/p&gt;</description></item></channel></rss>';

const one = (expect: ConformanceCase['expect'], body = FEED): ConformanceCase => ({
  id: 'suite/a.xml',
  group: 'rss',
  headers: {},
  url: 'http://127.0.0.1/feeds/a.xml',
  body: Buffer.from(body).toString('base64'),
  ...(expect ? { expect } : {}),
});

test.each<[string, NonNullable<ConformanceCase['expect']>]>([
  ['entities decoded twice', { feed: { title: 'T & U' } }],
  ['markup and white space', { entries: [{ summary: '<p>One\ntwo</p>' }] }],
  ['either text for the other', { entries: [{ content: 'One two' }] }],
  ['an instant in another form', { entries: [{ published: '2024-12-10T10:00:00+01:00' }] }],
  ['a link resolved', { entries: [{ link: 'http://127.0.0.1/x' }] }],
  ['a link as it was written', { entries: [{ link: '/x' }] }],
  ['paragraphs parted by tags alone', { entries: [{ summary: '<p>One</p><p>two</p>' }] }],
  ['a count', { entryCount: 1 }],
  ['nothing', {}],
])('right: %s', (_, expected) => {
  expect(runCase(one(expected))).toMatchObject({ isRead: true, hasExpectations: true, differences: [] });
});

test.each<[string, NonNullable<ConformanceCase['expect']>, string]>([
  ['a title', { feed: { title: 'T' } }, 'feed.title'],
  ['an instant', { entries: [{ published: '2024-12-10T10:00:00Z' }] }, 'entries[0].published'],
  ['an entry that is not there', { entries: [{}, { title: 'B' }] }, 'entries[1].title'],
  ['a count', { entryCount: 2 }, 'entryCount'],
  ['a field that we do not keep', { entries: [{ comments: 'x' }] }, 'entries[0].comments'],
])('wrong: %s', (_, expected, at) => {
  expect(runCase(one(expected)).differences.map((difference) => difference.at)).toEqual([at]);
});

test('what is no feed is read only where none is expected', () => {
  expect(runCase(one(undefined, '<html></html>'))).toMatchObject({ isRead: true, is: 'web-page' });
  expect(runCase(one({ entryCount: 0 }, '<html></html>'))).toMatchObject({ isRead: false });
});

test('a bad line is told with its number and what was expected; empty ones do not count', () => {
  const parsed = parseCases(`${JSON.stringify(one({}))}\n\nno JSON\n{"id":"a"}\n`);
  expect(parsed.map(({ kind }) => kind)).toEqual(['case', 'bad', 'bad']);
  expect(parsed[2]).toMatchObject({ line: 4, reason: expect.stringContaining('group') });
});

test('the command counts by group and in total, names what fails, takes gzip', async () => {
  const file = join(await temporaryFolder(), 'cases.jsonl.gz');
  const cases = [
    one({ entryCount: 1 }),
    { ...one({ entryCount: 7 }), id: 'suite/b.xml', group: 'atom' },
    one(undefined),
  ];
  await writeFile(file, gzipSync(cases.map((each) => JSON.stringify(each)).join('\n')));
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['scripts/conformance.ts', file, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    groups: [
      { group: 'rss', cases: 2, read: 2, withExpectations: 1, allRight: 1 },
      { group: 'atom', cases: 1, read: 1, withExpectations: 1, allRight: 0 },
    ],
    total: { cases: 3, read: 3, withExpectations: 2, allRight: 1 },
    failing: [{ id: 'suite/b.xml', differences: [{ at: 'entryCount', expected: 7, found: 1 }] }],
  });
  const table = await run(process.execPath, ['scripts/conformance.ts', file]);
  expect(table.stdout).toMatch(/^total\s+3\s+3\s+2\s+1$/m);
});
