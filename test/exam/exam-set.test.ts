import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as z from 'zod';

/** Every agreement an item may be labelled with: those scored first, then others of the watchlist. */
const SCORED = [
  'calais-group-priority-plan-2025',
  'uk-germany-joint-action-plan-2024',
  'delivering-border-security-2024',
  'uk-germany-kensington-treaty-2025',
  'uk-france-returns-agreement-2025',
  'uk-france-sandhurst-treaty-2018',
  'uk-france-le-touquet-treaty-2003',
  'uk-rwanda-partnership-2022',
  'uk-albania-joint-communique-2022',
  'uk-iraq-border-security-2024',
  'uk-vietnam-joint-action-plan-2024',
  'uk-frontex-working-arrangement-2024',
  'eu-turkey-statement-2016',
  'eu-tunisia-memorandum-2023',
  'eu-pact-migration-asylum-2024',
  'italy-albania-protocol-2023',
  'g7-smuggling-action-plan-2024',
  'global-alliance-migrant-smuggling-2023',
  'global-compact-migration-2018',
  'refugee-convention-1951',
  'dublin-iii-regulation-2013',
] as const;
const OTHERS = [
  'global-compact-refugees-2018',
  'echr-1950',
  'un-smuggling-protocol-2000',
  'trafficking-convention-2005',
  'schengen-agreement-1985',
  'temporary-protection-directive-2001',
  'eu-return-directive-2008',
  'eu-return-regulation-2025',
  'italy-libya-memorandum-2017',
  'eu-egypt-partnership-2024',
  'eu-mauritania-partnership-2024',
  'eu-jordan-partnership-2025',
  'uk-france-joint-declaration-2023',
  'uk-eu-common-understanding-2025',
  'uk-eu-trade-cooperation-agreement-2020',
  'uk-germany-trinity-house-agreement-2024',
  'uk-india-migration-mobility-partnership-2021',
  'uk-pakistan-returns-agreement-2022',
  'netherlands-uganda-transit-hub-2025',
  'germany-kenya-migration-agreement-2024',
  'germany-uzbekistan-migration-agreement-2024',
  'rabat-process-2006',
  'khartoum-process-2014',
  'us-canada-safe-third-country-2002',
] as const;

const Agreements = z.array(z.enum([...SCORED, ...OTHERS])).refine((ids) => new Set(ids).size === ids.length);
const Item = z.strictObject({
  id: z.string().regex(/^(?:en|de|fr|nl)-\d{3}$/),
  source: z.string().min(1),
  url: z.url({ hostname: /\.example$/ }),
  language: z.enum(['en', 'de', 'fr', 'nl']),
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  title: z.string().min(1),
  text: z.string().min(1),
  agreements: Agreements,
  statements: z.array(
    z.strictObject({
      speaker: z.string().min(1).nullable(),
      organisation: z.string().min(1).nullable(),
      quote: z.string().regex(/^\S[\s\S]*\S$/),
      agreements: Agreements,
    }),
  ),
  story: z.string().min(1),
});
type Item = z.infer<typeof Item>;

const LANGUAGES = ['en', 'de', 'fr', 'nl'] as const;
const lines = (await readFile('test/exam/development.jsonl', 'utf8')).trimEnd().split('\n');
const items = lines.map((line) => Item.parse(JSON.parse(line)));
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');
const idsOf = (faulty: Item[]) => faulty.map(({ id }) => id);

test('ids and addresses are unique, and an id begins with the language', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  expect(new Set(items.map(({ url }) => url)).size).toBe(items.length);
  expect(idsOf(items.filter(({ id, language }) => !id.startsWith(`${language}-`)))).toEqual([]);
});

test('a text has two to seven paragraphs and 70 to 250 words', () => {
  const ill = items.filter(({ text }) => {
    const paragraphs = text.split('\n\n').length;
    return paragraphs < 2 || paragraphs > 7 || words(text).length < 70 || words(text).length > 250;
  });
  expect(idsOf(ill)).toEqual([]);
});

test.each(LANGUAGES)('%s has at least 42 items, of which 45 in 100 or more speak of no agreement', (language) => {
  const own = items.filter((item) => item.language === language);
  const negative = own.filter(({ agreements }) => agreements.length === 0);
  expect(own.length).toBeGreaterThanOrEqual(42);
  expect(negative.length / own.length).toBeGreaterThanOrEqual(0.45);
});

test.each(SCORED)('%s is told in three items or more, of two languages or more', (id) => {
  const positive = items.filter(({ agreements }) => agreements.includes(id));
  expect(positive.length).toBeGreaterThanOrEqual(3);
  expect(new Set(positive.map(({ language }) => language)).size).toBeGreaterThanOrEqual(2);
});

test('a labelled quote stands literally in its item, has four words and is about agreements of the item', () => {
  const ill = items.filter(({ title, text, agreements, statements }) =>
    statements.some(
      (statement) =>
        !(title.includes(statement.quote) || text.includes(statement.quote)) ||
        words(statement.quote).length < 4 ||
        statement.agreements.some((id) => !agreements.includes(id)),
    ),
  );
  expect(idsOf(ill)).toEqual([]);
});

test('at least three dozen items share a story, some across languages', () => {
  const told = Map.groupBy(items, ({ story }) => story);
  const several = [...told.values()].filter((tellers) => tellers.length > 1);
  expect(several.flat().length).toBeGreaterThanOrEqual(36);
  const across = several.filter((tellers) => new Set(tellers.map(({ language }) => language)).size > 1);
  expect(across.length).toBeGreaterThanOrEqual(10);
});

const OtherItem = Item.omit({ statements: true, story: true }).extend({
  id: z.string().regex(/^[a-z]-(?:en|de|fr|nl)-\d{3}$/),
});
const others = (await readdir('test/exam')).filter((file) => file.endsWith('.jsonl') && file !== 'development.jsonl');

test.each(others)('%s: of the same shape, with ids of its own, four in ten speak of no agreement', async (file) => {
  const told = (await readFile(`test/exam/${file}`, 'utf8')).trimEnd().split('\n');
  const own = told.map((line) => OtherItem.parse(JSON.parse(line)));
  expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
  expect(new Set(own.map(({ id }) => id[0])).size).toBe(1);
  for (const language of LANGUAGES) expect(own.filter((item) => item.language === language).length).toBeGreaterThan(15);
  expect(own.filter(({ agreements }) => agreements.length === 0).length / own.length).toBeGreaterThanOrEqual(0.4);
});
