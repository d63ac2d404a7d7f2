import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/items/articles/extract-article.ts';

const PAGE = 'https://news.example/2024/plan';
const BODY =
  '<p>The ministers met in London on Monday and agreed on a common plan for the coming year.</p><p>It has five parts, and will be reviewed in the spring.</p>';
const TEXT =
  'The ministers met in London on Monday and agreed on a common plan for the coming year.\n\nIt has five parts, and will be reviewed in the spring.';
const AROUND = {
  before: '<nav><a>Rwanda plan</a></nav><div id="cookie-notice">We use cookies</div><header>Site</header>',
  after: '<aside>Related: Dublin III</aside><div class="related-links">More</div><footer>Contact</footer>',
};

test.each([
  ['article', `<main><article>${BODY}</article></main>`],
  ['GOV.UK body', `<main><h1>T</h1><div class="govspeak">${BODY}</div></main>`],
  ['main', `<main>${BODY}</main>`],
  ['content id', `<div id="content">${BODY}</div>`],
  ['bare body', BODY],
  ['first of several articles that says most', `<article><p>Short teaser</p></article><article>${BODY}</article>`],
])('keeps the main text of a page built with %s', (_, main) => {
  expect(extractArticle(`<html><body>${AROUND.before}${main}${AROUND.after}</body></html>`, PAGE).text).toBe(TEXT);
});

test.each([
  [
    'b',
    '<b>Weitere Meldungen</b><ul><li><a href="/a">Das Rwanda-Abkommen</a></li><li><a href="/b">Zwei</a></li></ul>',
    TEXT,
  ],
  ['p', '<p>À lire aussi</p><ol><li><a href="/a">Les accords du Touquet</a></li></ol>', TEXT],
  [
    'text that is no list of links',
    '<p>Read more</p><ul><li>One thing that was agreed.</li></ul>',
    `${TEXT}\n\nRead more\n\n• One thing that was agreed.`,
  ],
])('leaves out links to other articles that a line announces: %s', (_, links, text) => {
  const page = `<table><tr><td>${BODY}<hr>${links}<p>Donations are welcome at our office in the harbour.</p></td></tr></table>`;
  expect(extractArticle(page, PAGE).text).toBe(`${text}\n\nDonations are welcome at our office in the harbour.`);
});

test('takes the title from the heading and the language from the page', () => {
  const article = extractArticle(
    `<html lang="de-AT"><head><title>T – Site</title></head><body><h1>Ein <b>Titel</b></h1>${BODY}</body></html>`,
    PAGE,
  );
  expect(article).toMatchObject({ title: 'Ein Titel', language: 'de' });
});

test('a page without text has none', () => {
  expect(extractArticle('<html><body><script>app()</script></body></html>', PAGE)).toEqual({ text: '', documents: [] });
});

const headed = (head: string, body = BODY) =>
  extractArticle(`<html><head>${head}</head><body><main><h1>Plan</h1>${body}</main></body></html>`, PAGE);

test.each([
  ['absolute', '<link rel="canonical" href="https://news.example/plan">', 'https://news.example/plan'],
  ['relative', '<link rel="canonical" href="/plan">', 'https://news.example/plan'],
  ['og:url alone', '<meta property="og:url" content="https://www.news.example/plan">', 'https://www.news.example/plan'],
  ['another site', '<link rel="canonical" href="https://other.example/plan">', undefined],
  ['the home page', '<link rel="canonical" href="https://news.example/">', undefined],
  ['the home page in a language', '<link rel="canonical" href="https://news.example/en/">', undefined],
  ['no web address', '<link rel="canonical" href="javascript:void(0)">', undefined],
  ['none', '', undefined],
])('canonical address: %s', (_, head, canonical) => {
  expect(headed(head).canonicalUrl).toBe(canonical);
});

const JSON_LD = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const AT = '2025-03-04T09:30:00+01:00';
test.each([
  ['JSON-LD', JSON_LD({ '@type': 'NewsArticle', datePublished: AT }), BODY],
  [
    'JSON-LD in a graph',
    JSON_LD({ '@graph': [{ '@type': 'Organization' }, { '@type': ['Article'], datePublished: AT }] }),
    BODY,
  ],
  [
    'JSON-LD before that of the page',
    JSON_LD([
      { '@type': 'WebPage', datePublished: '2001-01-01T00:00Z' },
      { '@type': 'Report', datePublished: AT },
    ]),
    BODY,
  ],
  ['Open Graph', `<meta property="article:published_time" content="${AT}">`, BODY],
  ['Dublin Core', `<meta name="DCTERMS.issued" content="${AT}">`, BODY],
  ['a time beside the title', '', `<time datetime="${AT}">4 March</time>${BODY}`],
  [
    'broken JSON-LD beside a good one',
    `<script type="application/ld+json">{oops</script><meta name="dc.date" content="${AT}">`,
    BODY,
  ],
])('publication date from %s', (_, head, body) => {
  expect(headed(head, body).publishedAt).toEqual(new Date(AT));
});

test('a date without its zone is none; a later change is told apart', () => {
  expect(headed('<meta property="article:published_time" content="2025-03-04T09:30:00">').publishedAt).toBeUndefined();
  expect(headed('<meta name="date" content="2025-03-04">').publishedAt).toBeUndefined();
  expect(headed(`<meta property="article:modified_time" content="${AT}">`)).toMatchObject({ updatedAt: new Date(AT) });
});

test('documents: PDF and office files of the article, once each, not those of the frame', () => {
  const body = `${BODY}<p>See <a href="/files/plan.pdf">the plan</a>, <a href="/files/plan.pdf#page=2">page 2</a>,
    <a href="annex.odt?v=2">annex</a>, <a href="/d?file=table.xlsx">table</a>, <a href="/view" type="application/pdf">report</a>
    and <a href="/about">us</a>.</p>`;
  const page = `<main><h1>Plan</h1>${body}</main><footer><a href="/privacy.pdf">Privacy</a></footer>`;
  expect(extractArticle(page, PAGE).documents.map(({ url, title }) => [url, title])).toEqual([
    ['https://news.example/files/plan.pdf', 'the plan'],
    ['https://news.example/2024/annex.odt?v=2', 'annex'],
    ['https://news.example/d?file=table.xlsx', 'table'],
    ['https://news.example/view', 'report'],
  ]);
});

test('the title is the heading that the head names too, and stands in the text no more', () => {
  const page = `<html><head><title>Plan signed – Site</title></head><body><h1>Site</h1><main><h1>Plan signed</h1>${BODY}</main></body></html>`;
  expect(extractArticle(page, PAGE)).toMatchObject({ title: 'Plan signed', text: TEXT });
});

test('a wrapper is no frame for being named after one', () => {
  const page = `<body><div class="has-sidebar cookie-banner-visible related-layout"><h1>Plan</h1>${BODY}</div></body>`;
  expect(extractArticle(page, PAGE).text).toBe(TEXT);
});
