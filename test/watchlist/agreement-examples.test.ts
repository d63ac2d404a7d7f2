import { describe, expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { classify, compileWatchlist } from '../../src/classification/classify.ts';

const watchlist = await readWatchlist();
const compiled = compileWatchlist(watchlist);
const told = (text: string) => classify(compiled, { title: '', text }).agreements.map(({ id }) => id);

/** What positive examples name besides the agreement they are examples of, by words of theirs. */
const TELLS_TOO: Record<string, RegExp> = {
  'uk-france-le-touquet-treaty-2003': /^Du Touquet à Sandhurst/,
  'global-compact-migration-2018': /Global Compacts on Refugees and on Migration/,
  'dublin-iii-regulation-2013': /Dublin/,
  'echr-1950': /European Convention on Human Rights|EVRM|ECHR|EMRK/,
  'eu-return-directive-2008': /directive/i,
};

describe.each(watchlist.agreements)('$id', ({ id, aliases, examples }) => {
  test.each(examples.positive)('is told, and no other: %s', (text) => {
    const ids = told(text);
    expect(ids).toContain(id);
    expect(ids.filter((other) => other !== id && !TELLS_TOO[other]?.test(text))).toEqual([]);
  });

  test.each(examples.negative)('is not told: %s', (text) => {
    expect(told(text)).not.toContain(id);
  });

  test('has names in four languages and examples of both sorts', () => {
    for (const [language, names] of Object.entries(aliases)) expect(names.length, language).toBeGreaterThan(1);
    expect(examples.positive.length).toBeGreaterThanOrEqual(6);
    expect(examples.negative.length).toBeGreaterThanOrEqual(5);
  });
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
  expect(told(text)).toEqual([id]);
});

test('lists of agreements tell each of them', () => {
  const text =
    'Deutschland hat Migrationsabkommen mit Indien, Kenia und Usbekistan.\n\nThe Rabat and Khartoum Processes met in Malta.';
  expect(told(text).toSorted()).toEqual([
    'germany-kenya-migration-agreement-2024',
    'germany-uzbekistan-migration-agreement-2024',
    'khartoum-process-2014',
    'rabat-process-2006',
  ]);
});
