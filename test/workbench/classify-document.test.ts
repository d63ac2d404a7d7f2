import { expect, test } from 'vitest';
import { readWatchlist } from '../../src/app/read-watchlist.ts';
import { candidateFinder } from '../../src/classification/candidates/candidate-finder.ts';
import type { Match } from '../../src/classification/classification.ts';
import { agreementProfiles } from '../../src/classification/relatedness/agreement-profiles.ts';
import { newsReader } from '../../src/monitor/read-news.ts';
import { classifyDocument, type DocumentToClassify } from '../../src/workbench/classify-document.ts';
import { ARTICLE } from '../parts/article.ts';
import { articlePage } from '../parts/site.ts';

const list = await readWatchlist();
const reader = newsReader(list);
const classified = (text: string, more: Partial<DocumentToClassify> = {}) =>
  classifyDocument(reader, { bytes: Buffer.from(text), ...more });

test('agreements that are not on the watchlist are candidates', async () => {
  const text = 'Ministers meet\n\nThe Kensington Treaty and the EU-Ghana Readmission Agreement were praised in London.';
  const finder = candidateFinder(list.agreements, list.vocabulary);
  const found = await classifyDocument(reader, { bytes: Buffer.from(text) }, { finder });
  expect(found?.candidates).toMatchObject([
    {
      key: 'eu-gh-readmission-agreement',
      name: 'EU-Ghana Readmission Agreement',
      sentence: 'The Kensington Treaty and the EU-Ghana Readmission Agreement were praised in London.',
    },
  ]);
  const [{ start = 0, end = 0, name = '' } = {}] = found?.candidates ?? [];
  expect(text.slice(start, end)).toBe(name);
});

const THREE = [
  'calais-group-priority-plan-2025',
  'delivering-border-security-2024',
  'uk-germany-joint-action-plan-2024',
];

test('a plain article: its three agreements, with evidence that slices the text, which is the file', async () => {
  const found = await classified(ARTICLE);
  expect(found?.agreements.map(({ id }) => id).toSorted()).toEqual(THREE);
  expect(found?.item).toEqual({
    url: null,
    title: 'Minister tells parliament of two agreements with neighbours',
    text: ARTICLE,
    language: 'en',
    publishedAt: null,
  });
  const matches: Pick<Match, 'evidence'>[] = [...(found?.agreements ?? []), ...(found?.rules ?? [])];
  for (const { start, end, text } of matches.flatMap(({ evidence }) => evidence)) {
    expect(ARTICLE.slice(start, end)).toBe(text);
  }
  expect(found?.rules.map(({ id }) => id)).toContain('people-smuggling');
});

test('a page: its heading is the title, navigation does not count', async () => {
  const page = articlePage(
    'Ministers meet',
    'They spoke about the Kensington Treaty for two hours, and about fish, in the afternoon of Monday.',
  ).replace('Home</a>', 'Dublin III Regulation</a>');
  const found = await classified(page, {
    contentType: 'text/html; charset=utf-8',
    url: 'https://a.example/x',
    publishedAt: new Date('2025-07-17'),
  });
  expect(found?.agreements.map(({ id }) => id)).toEqual(['uk-germany-kensington-treaty-2025']);
  expect(found?.item).toMatchObject({
    title: 'Ministers meet',
    url: 'https://a.example/x',
    publishedAt: '2025-07-17T00:00:00.000Z',
  });
  expect(found?.item.text.startsWith('Ministers meet\n\nThey spoke')).toBe(true);
});

test('a title given on top counts as text', async () => {
  const found = await classified('Nothing here.', { title: 'On the Sandhurst Treaty' });
  expect(found?.agreements.map(({ id }) => id)).toEqual(['uk-france-sandhurst-treaty-2018']);
  expect(found?.item.text).toBe('On the Sandhurst Treaty\n\nNothing here.');
});

test('empty lines before the title do not make it a part of the body', async () => {
  const text = 'Sandhurst Treaty signed\n\nMinisters met.';
  const found = await classified(`\n  ${text}`);
  expect(found?.item).toMatchObject({ title: 'Sandhurst Treaty signed', text });
  expect(found?.agreements[0]?.evidence).toMatchObject([{ start: 0, text: 'Sandhurst Treaty', field: 'title' }]);
});

test('markup is text where the format says so', async () => {
  expect((await classified('<p>Hi</p>', { format: 'text' }))?.item.text).toBe('<p>Hi</p>');
  expect((await classified('<p>Hi</p>'))?.item.text).toBe('Hi');
});

test('unknown is null or empty, never invented', async () => {
  expect(await classified('xyz')).toEqual({
    item: { url: null, title: 'xyz', text: 'xyz', language: null, publishedAt: null },
    agreements: [],
    rules: [],
    statements: [],
    candidates: [],
    nearMisses: [],
  });
});

test('a text in another language is told by its code', async () => {
  const found = await classified('Los dos gobiernos acordaron revisar el plan cada seis meses.');
  expect(found?.item.language).toBe('es');
});

test('a page is in the language that it declares where its words do not tell', async () => {
  const page = articlePage('Frontex', 'Europol, 2025.').replace(/<html[^>]*>/, '<html lang="nl-NL">');
  expect(page).toContain('lang="nl-NL"');
  expect((await classified(page))?.item.language).toBe('nl');
});

test('what it is only related to is told apart from what it matches', async () => {
  const text =
    'Police officers of Belgium and the Netherlands trained near Calais and compared notes on networks of smugglers.';
  const bytes = Buffer.from(`${text} They spoke of smugglers and of the United Kingdom, France and Germany.`);
  const found = await classifyDocument(reader, { bytes }, { profiles: agreementProfiles(await readWatchlist()) });
  expect(found?.nearMisses.map(({ id }) => id)).toContain('calais-group-priority-plan-2025');
  expect(found?.agreements).toEqual([]);
});

test.each(['', ' \n', '<html><body></body></html>'])('a document without text is none: %j', async (text) => {
  expect(await classified(text)).toBeUndefined();
});
