import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { withSourceTable } from '../../scripts/source-table.ts';
import { BUNDLED_WATCHLIST } from '../../src/app/project-folder.ts';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import type { Source } from '../../src/watchlist/source.ts';

let sources: readonly Source[];
let yaml: string;

beforeAll(async () => {
  sources = (await readWatchlist()).sources;
  yaml = await readFile(`${BUNDLED_WATCHLIST}/sources.yaml`, 'utf8');
});

const countBy = (key: (source: Source) => string) => {
  const counts: Record<string, number> = {};
  for (const source of sources) counts[key(source)] = (counts[key(source)] ?? 0) + 1;
  return counts;
};

/** The grade in the comment above each source. */
function grades(): Map<string, string> {
  const blocks = yaml.matchAll(/^ {2}# grade ([A-D][+-]?)\n(?: {2}#.*\n)* {2}- id: (\S+)$/gm);
  return new Map([...blocks].map(([, grade = '', id = '']) => [id, grade]));
}

test('no id and no address stands twice', () => {
  expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  expect(new Set(sources.map(({ url }) => url)).size).toBe(sources.length);
});

test('every address that was catalogued is a source, watched or not', async () => {
  const file = await readFile(new URL('../fixtures/catalogued-addresses.txt', import.meta.url), 'utf8');
  const catalogued = file.trim().split('\n');
  const addresses = new Set(sources.map(({ url }) => url));
  expect(catalogued).toHaveLength(109);
  expect(catalogued.filter((address) => !addresses.has(address))).toEqual([]);
});

test('each country has its sources', () => {
  expect(countBy(({ country }) => country)).toEqual({
    GB: 32,
    DE: 17,
    FR: 18,
    BE: 7,
    NL: 7,
    EU: 21,
    UN: 7,
    INT: 5,
    CH: 1,
    US: 1,
  });
});

test('an id begins with its country', () => {
  const strangers = sources.filter(({ id, country }) => !id.startsWith(`${country.toLowerCase()}-`));
  expect(strangers.map(({ id }) => id)).toEqual([]);
});

test('every source has a grade, and none of grade D is watched', () => {
  const gradeOf = grades();
  expect(sources.filter(({ id }) => !gradeOf.has(id)).map(({ id }) => id)).toEqual([]);
  const dead = sources.filter(({ id }) => gradeOf.get(id) === 'D');
  expect(dead.length).toBeGreaterThan(5);
  expect(dead.filter(({ status }) => status === 'watched').map(({ id }) => id)).toEqual([]);
});

test('what is not watched says since when, and names only watched sources as substitutes', () => {
  const watched = new Set(sources.filter(({ status }) => status === 'watched').map(({ id }) => id));
  for (const { id, status, reason = '' } of sources) {
    if (status === 'watched') expect(reason, id).toBe('');
    else expect(reason, id).toMatch(/\b20\d\d\b/);
    for (const [other] of reason.matchAll(/\b(?:gb|de|fr|be|nl|eu|un|int)(?:-[a-z0-9]+)+/g)) {
      expect(watched, `${id} names ${other}`).toContain(other);
    }
  }
});

test('each selector is one that can be searched with', () => {
  const page = load('<main></main>');
  const selectors = sources.flatMap(({ listing }) => Object.values(listing ?? {}));
  expect(selectors.length).toBeGreaterThan(10);
  for (const selector of selectors) expect(() => page(selector).length, selector).not.toThrow();
});

test('docs/sources.md shows the sources as they are', async () => {
  const page = await readFile(new URL('../../docs/sources.md', import.meta.url), 'utf8');
  expect(page, 'run "node scripts/write-source-table.ts"').toBe(withSourceTable(page, sources));
  expect(page).toContain(`${sources.length} sources`);
});
