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
