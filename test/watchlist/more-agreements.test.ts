import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { BUNDLED_WATCHLIST } from '../../src/app/project-folder.ts';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';
import { parseWatchlist } from '../../src/watchlist/parse-watchlist.ts';

const PRESENT = 21;

const listsSchema = z.record(z.string(), z.array(z.unknown()));
const read = (name: string) => readFile(`${BUNDLED_WATCHLIST}/${name}`, 'utf8');

/** Two files of the same lists as one. */
async function together(name: string, more: string): Promise<string> {
  const [first, second] = [listsSchema.parse(parse(await read(name))), listsSchema.parse(parse(await read(more)))];
  return stringify(
    Object.fromEntries(Object.entries(first).map(([key, entries]) => [key, [...entries, ...(second[key] ?? [])]])),
  );
}

const parsed = parseWatchlist({
  sources: await read('sources.yaml'),
  rules: await read('rules.yaml'),
  agreements: await together('agreements.yaml', 'agreements-more.yaml'),
  vocabulary: await together('vocabulary.yaml', 'vocabulary-more.yaml'),
});
if (parsed.kind === 'mistaken') throw new Error(JSON.stringify(parsed.mistakes, null, 2));
const watchlist = parsed.value;
const compiled = compileWatchlist(watchlist);
const found = (text: string) => classify(compiled, { title: '', text }).agreements;
const idsIn = (text: string) => found(text).map(({ id }) => id);

const more = watchlist.agreements.slice(PRESENT);
const examplesOf = (kind: 'positive' | 'negative') =>
  more.flatMap(({ id, examples }) => examples[kind].map((text) => ({ id, text })));

test('both files together are free of mistakes', () => {
  expect(more.length).toBeGreaterThanOrEqual(18);
});

test.each(more)('$id has names in four languages and enough examples', ({ aliases, examples }) => {
  for (const [language, names] of Object.entries(aliases)) expect(names.length, language).toBeGreaterThan(1);
  expect(examples.positive.length).toBeGreaterThanOrEqual(6);
  expect(examples.negative.length).toBeGreaterThanOrEqual(5);
});

test.each(examplesOf('positive'))('$id is told by: $text', ({ id, text }) => {
  expect(idsIn(text)).toContain(id);
});

test.each(examplesOf('negative'))('$id is not told by: $text', ({ id, text }) => {
  expect(found(text).filter((match) => match.id === id)).toEqual([]);
});

/** What positive examples name besides the agreement they are examples of, by a word of theirs. */
const NAMED_TOO: Record<string, RegExp> = {
  'global-compact-migration-2018': /Global Compacts on Refugees and on Migration/,
  'dublin-iii-regulation-2013': /Dublin/,
  'eu-return-directive-2008': /directive/i,
};

test.each(examplesOf('positive'))('no other agreement is told than $id by: $text', ({ id, text }) => {
  const others = idsIn(text).filter((other) => other !== id && !NAMED_TOO[other]?.test(text));
  expect(others).toEqual([]);
});

test.each([
  [
    'global-compact-migration-2018',
    'The Global Compact for Safe, Orderly and Regular Migration was adopted in Marrakesh.',
  ],
  ['eu-turkey-statement-2016', 'Der Flüchtlingspakt mit der Türkei läuft aus, und Ankara verlangt neues Geld.'],
  ['eu-pact-migration-asylum-2024', 'Le pacte européen sur la migration et l’asile entrera en application en juin.'],
  [
    'uk-france-returns-agreement-2025',
    'Starmer and Macron announced the one in, one out pilot at the summit in July 2025.',
  ],
  ['uk-germany-kensington-treaty-2025', 'The Kensington Treaty commits the UK and Germany to mutual defence.'],
])('a text of %s alone tells none of the further ones', (id, text) => {
  expect(idsIn(text)).toEqual([id]);
});

test('lists of agreements tell each of them', () => {
  const text =
    'Deutschland hat Migrationsabkommen mit Indien, Kenia und Usbekistan.\n\nThe Rabat and Khartoum Processes met in Malta.';
  expect(idsIn(text).toSorted()).toEqual([
    'germany-kenya-migration-agreement-2024',
    'germany-uzbekistan-migration-agreement-2024',
    'khartoum-process-2014',
    'rabat-process-2006',
  ]);
});
