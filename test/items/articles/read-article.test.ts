import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/items/articles/read-article.ts';
import { makePdf } from '../../parts/pdf.ts';
import { articlePage } from '../../parts/site.ts';

const LINK = 'https://news.example/2025/plan';
const SENTENCE = 'The ministers met in London on Monday and agreed on a common plan for the coming year.';
const read = (content: string | Uint8Array, contentType?: string, url = LINK) =>
  readArticle({ bytes: Buffer.from(content), url, ...(contentType ? { contentType } : {}) }, LINK);

const CONTENT_ITEM = JSON.stringify({
  schema_name: 'news_article',
  title: 'Plan',
  details: { body: `<p>${SENTENCE}</p>` },
});
const STATEMENT = JSON.stringify({ value: { uin: 'HCWS1', text: `<p>${SENTENCE}</p>` } });
const RELEASE = JSON.stringify({ docuLanguageResource: { title: 'Plan', htmlContent: `<p>${SENTENCE}</p>` } });
const JSON_TYPE = 'application/json; charset=utf-8';

test.each([
  ['a page', articlePage('Plan', SENTENCE), 'text/html; charset=utf-8', LINK],
  ['a page that says nothing of its type', articlePage('Plan', SENTENCE), undefined, LINK],
  ['a page sent as plain text', articlePage('Plan', SENTENCE), 'text/plain', LINK],
  ['a page sent as XHTML', articlePage('Plan', SENTENCE), 'application/xhtml+xml', LINK],
  ['plain text', SENTENCE, 'text/plain; charset=utf-8', LINK],
  ['a PDF', makePdf([[[SENTENCE]]]), 'application/pdf', LINK],
  ['a PDF sent as a download', makePdf([[[SENTENCE]]]), 'application/octet-stream', LINK],
  ['a GOV.UK content item', CONTENT_ITEM, JSON_TYPE, 'https://www.gov.uk/api/content/government/news/plan'],
  [
    'a written statement',
    STATEMENT,
    JSON_TYPE,
    'https://questions-statements-api.parliament.uk/api/writtenstatements/statements/2025-01-02/hcws1',
  ],
  [
    'a press release of the Commission',
    RELEASE,
    JSON_TYPE,
    'https://ec.europa.eu/commission/presscorner/api/documents?reference=IP%2F25%2F1&language=en',
  ],
])('reads %s', async (_, content, contentType, url) => {
  expect(await read(content, contentType, url)).toMatchObject({ kind: 'read', article: { text: SENTENCE } });
});

test.each([
  ['a picture', 'PNG', 'image/png', 'is a picture (image/png)'],
  ['a video', 'x', 'video/mp4', 'is a video (video/mp4)'],
  ['a Word document', 'PK', 'application/msword', 'is a word processor document (application/msword)'],
  ['an archive', 'PK\u0003\u0004', 'application/zip', 'is an archive of files (application/zip)'],
  ['bytes without meaning', 'a\u0000b', 'application/octet-stream', 'is not a web page (application/octet-stream)'],
  ['bytes without type', 'a\u0000b', undefined, 'is not a web page'],
  [
    'a feed',
    '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    'application/xml',
    'is a feed, not an article',
  ],
  ['other XML', '<?xml version="1.0"?><data/>', 'application/xml', 'is not a web page (application/xml)'],
  ['data of an unknown kind', '{"a":1}', 'application/json', 'is data for programs, not a page'],
  ['broken data', '{"a":', 'application/json', 'sent data that cannot be read'],
  [
    'an empty shell',
    '<html><body><app-root></app-root><script>run()</script></body></html>',
    'text/html',
    'holds no text',
  ],
  ['nothing', '  \n', 'text/plain', 'holds no text'],
  ['a PDF that is none', '<html></html>', 'application/pdf', 'is a broken PDF'],
])('says why it cannot read %s', async (_, content, contentType, problem) => {
  expect(await read(content, contentType)).toEqual({ kind: 'unread', problem });
});

test.each([
  ['by its title', '<html><head><title>Just a moment...</title></head><body><p>Checking</p></body></html>'],
  ['by its machinery', '<html><body><p>Please wait.</p><script>window._cf_chl_opt = {}</script></body></html>'],
])('a question whether we are human is no article: %s', async (_, html) => {
  expect(await read(html, 'text/html')).toEqual({
    kind: 'unread',
    problem: 'asks whether we are human (Cloudflare) instead of answering',
  });
});

test('an article behind the same firewall is one', async () => {
  const page = articlePage('Plan', ...Array.from({ length: 30 }, () => SENTENCE)).replace(
    '</body>',
    '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script></body>',
  );
  expect(await read(page, 'text/html')).toMatchObject({ kind: 'read' });
});

const DEEP = (depth: number, tag = 'div') => `<${tag}>`.repeat(depth) + SENTENCE + `</${tag}>`.repeat(depth);
test.each([
  ['20,000 elements inside one another', DEEP(20_000)],
  ['100,000 elements inside one another', DEEP(100_000)],
  ['100,000 formatting elements inside one another', DEEP(100_000, 'b')],
  ['elements that others should end', `${'<p><td>'.repeat(50_000)}${SENTENCE}`],
])('reads a page with %s', async (_, markup) => {
  const reading = await read(`<html><body>${markup}</body></html>`, 'text/html');
  expect(reading).toMatchObject({ kind: 'read', article: { text: expect.stringContaining(SENTENCE) } });
});

test.each([
  ['paragraphs', '<p>'.repeat(1_600_000)],
  ['links', '<li><a href=x>link</a></li>'.repeat(190_000)],
  ['angle brackets', '<'.repeat(5_000_000)],
  ['open scripts', '<script '.repeat(600_000)],
  ['open quotes', '<a "'.repeat(1_250_000)],
  ['headings', '<h2>Related</h2>'.repeat(300_000)],
])('five megabytes of %s come to an end', async (_, junk) => {
  expect(['read', 'unread']).toContain((await read(junk, 'text/html')).kind);
});

test('whatever a server sends is read or refused, and never throws', async () => {
  const types = ['text/html', 'text/plain', 'application/json', 'application/pdf', 'application/xml', undefined];
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    'div',
    'p',
    'h1',
    'article',
    ' class="related"',
    '"',
    '&amp',
    'text ',
    '%PDF-',
    '\0',
  );
  const content = fc.oneof(
    fc.string(),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(content, fc.constantFrom(...types), fc.string(), async (text, type, url) => {
      expect(['read', 'unread']).toContain((await read(text, type, url)).kind);
    }),
  );
});
