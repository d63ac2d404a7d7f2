import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFault } from '../../../src/items/feed.ts';
import { readApi } from '../../../src/items/pages/read-api.ts';
import type { Api } from '../../../src/watchlist/source.ts';

const GOVUK: Api = {
  items: 'results',
  title: 'title',
  link: 'link',
  date: 'public_timestamp',
  summary: 'description',
  id: '_id',
};
const STATEMENTS: Api = {
  items: 'results',
  title: 'value.title',
  id: 'value.uin',
  date: 'value.dateMade',
  summary: 'value.text',
  linkTemplate: 'https://questions-statements.parliament.uk/written-statements/detail/{day:value.dateMade}/{value.uin}',
};
const RELIEFWEB: Api = {
  items: 'data',
  title: 'fields.title',
  link: 'fields.url_alias',
  date: 'fields.date.created',
  id: 'id',
};

function read(json: unknown, api: Api, url = 'https://www.gov.uk/api/search.json?count=20') {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const parsed = readApi(text, url, api, { zone: 'Europe/London' });
  return parsed.kind === 'feed' ? parsed.feed.entries : describeFault(parsed.fault);
}

test('the shape of the GOV.UK Search API', () => {
  const json = {
    results: [
      {
        title: 'Joint plan signed &amp; sealed',
        link: '/government/news/joint-plan',
        public_timestamp: '2026-07-14T10:30:00.000+01:00',
        description: 'The ministers met.',
        _id: '/government/news/joint-plan',
        es_score: null,
      },
      { title: 'Elsewhere', link: 'https://www.acas.example/x', public_timestamp: null },
    ],
    total: 2,
    start: 0,
  };
  expect(read(json, GOVUK)).toEqual([
    {
      title: 'Joint plan signed & sealed',
      link: 'https://www.gov.uk/government/news/joint-plan',
      guid: '/government/news/joint-plan',
      publishedAt: new Date('2026-07-14T09:30:00Z'),
      summary: 'The ministers met.',
      text: 'The ministers met.',
    },
    { title: 'Elsewhere', link: 'https://www.acas.example/x' },
  ]);
});

test('the shape of the written statements API: the address is made, HTML becomes text', () => {
  const value = {
    id: 1_700_001,
    uin: 'HCWS281',
    dateMade: '2026-07-10T00:00:00',
    title: 'Border Security',
    text: '<p>My right hon. Friend has made the following statement.</p><p>A plan&nbsp;was <strong>agreed</strong>.</p><script>x()</script>',
  };
  expect(read({ totalResults: 1, results: [{ value, links: [] }] }, STATEMENTS)).toEqual([
    {
      title: 'Border Security',
      link: 'https://questions-statements.parliament.uk/written-statements/detail/2026-07-10/HCWS281',
      guid: 'HCWS281',
      publishedAt: new Date('2026-07-09T23:00:00Z'),
      summary: 'My right hon. Friend has made the following statement.\n\nA plan was agreed.',
      text: 'My right hon. Friend has made the following statement.\n\nA plan was agreed.',
    },
  ]);
});

test('the shape of ReliefWeb v2', () => {
  const fields = {
    title: 'Asylum figures',
    url: 'https://reliefweb.example/node/1',
    url_alias: 'https://reliefweb.example/report/asylum-figures',
    date: { created: '2026-11-14T09:00:00+00:00' },
  };
  expect(read({ count: 1, data: [{ id: '41', score: 1, fields }] }, RELIEFWEB)).toEqual([
    {
      title: 'Asylum figures',
      link: 'https://reliefweb.example/report/asylum-figures',
      guid: '41',
      publishedAt: new Date('2026-11-14T09:00:00Z'),
    },
  ]);
});

test('a list as the whole, counted seconds, indexes, and templates with slashes', () => {
  const api: Api = { title: 'names.0', date: 'at', linkTemplate: 'https://a.example/{path}?q={q}' };
  expect(read([{ names: ['N', 'M'], at: 1_790_000_000, path: 'a/b c', q: 'x&y' }], api)).toEqual([
    { title: 'N', link: 'https://a.example/a/b%20c?q=x%26y', publishedAt: new Date(1_790_000_000_000) },
  ]);
  expect(
    read(
      [
        { names: ['N'], at: 1_790_000_000_123, path: 'p' },
        { names: ['O'], path: 'p', q: 1 },
      ],
      api,
    ),
  ).toEqual([
    { title: 'N', publishedAt: new Date(1_790_000_000_123) },
    { title: 'O', link: 'https://a.example/p?q=1' },
  ]);
});

test('no entries are no fault; dates that are none are a flaw', () => {
  expect(read({ results: [] }, GOVUK)).toEqual([]);
  const parsed = readApi(
    '{"results":[{"title":"A","link":"/a","public_timestamp":"yesterday"}]}',
    'https://a.example/',
    GOVUK,
    { zone: 'UTC' },
  );
  expect(parsed.kind === 'feed' && parsed.feed.flaws).toEqual([
    'has no readable date at api.date "public_timestamp" but the text "yesterday"',
  ]);
});

test.each([
  [
    'no list',
    { total: 0, items: [] },
    GOVUK,
    'expected a list at api.items "results" and found nothing; the JSON is an object with the names total, items',
  ],
  [
    'an object for a list',
    { results: { a: 1 } },
    GOVUK,
    'expected a list at api.items "results" and found an object with the names a',
  ],
  [
    'an object for all',
    { a: 1 },
    { title: 't' },
    'expected the JSON to be a list and found an object with the names a; say with api.items',
  ],
  [
    'no titles',
    { results: [{ name: 'A', link: '/a' }] },
    GOVUK,
    'expected a text at api.title "title" and found nothing; an entry is an object with the names name, link',
  ],
  [
    'no links',
    { results: [{ title: 'A', link: { href: '/a' } }] },
    GOVUK,
    'expected an address at api.link "link" and found an object with the names href',
  ],
  [
    'no filling',
    { results: [{ value: { title: 'A', dateMade: '2026-01-01' } }] },
    STATEMENTS,
    'expected a text at api.linkTemplate "value.uin" and found nothing',
  ],
  [
    'a list of numbers',
    [1, 2],
    { title: 't' },
    'expected a text at api.title "t" and found nothing; an entry is the number 1',
  ],
  ['a page', '<!DOCTYPE html><html></html>', GOVUK, 'answered with a web page'],
  ['a text', 'Service unavailable', GOVUK, 'it begins "Service unavailable"'],
  ['half an answer', '{"results":[{"title":"A', GOVUK, 'only the beginning'],
  ['half an answer after an object', '{"results":[{"title":"A"}', GOVUK, 'only the beginning'],
  ['broken JSON', '{"results":[{"title":A}]}', GOVUK, 'cannot be read (Unexpected token'],
] as const)('%s is told with what was expected', (_, json, api, message) => {
  expect(read(json, api)).toContain(message);
});

test('never throws and never leaves the prototype', () => {
  expect(read([{ a: 1 }], { title: 'constructor.name' })).toContain('found nothing');
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(['feed', 'unreadable']).toContain(
        readApi(json, 'https://a.example/', { title: 'a', link: 'b', date: 'c' }, { zone: 'UTC' }).kind,
      );
    }),
  );
});
