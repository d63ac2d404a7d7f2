import { expect, test } from 'vitest';
import { describeFault } from '../../src/items/feed.ts';
import { parseFeed } from '../../src/items/parse-feed.ts';

const BASE = 'https://publisher.example/feeds/news.xml';

async function entriesOf(xml: string) {
  const parsed = await parseFeed(xml, BASE);
  return parsed.kind === 'feed' ? parsed.feed.entries : parsed.fault;
}

const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${item}</channel></rss>`;
const atom = (entry: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entry}</feed>`;

test('GOV.UK organisation feed: an id that moves with every edit, only <updated>, a summary', async () => {
  const entry = `<entry><id>https://www.gov.uk/government/news/plan#2024-12-10T09:00:00Z</id><updated>2024-12-10T09:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://www.gov.uk/government/news/plan"/><title>News story: A plan</title><summary>What it is.</summary></entry>`;
  expect(await entriesOf(atom(entry))).toEqual([
    {
      title: 'News story: A plan',
      link: 'https://www.gov.uk/government/news/plan',
      guid: 'https://www.gov.uk/government/news/plan#2024-12-10T09:00:00Z',
      publishedAt: new Date('2024-12-10T09:00:00Z'),
      text: 'What it is.',
    },
  ]);
});

test('German ministry: no guid, a description escaped twice, a session id in the address', async () => {
  const item = `<item><title>Aktionsplan</title><link>https://www.bmi.example/p/plan.html;jsessionid=1F</link>
    <description>M&amp;#252;nchen &amp;amp; K&amp;#246;ln</description><pubDate>Mon, 09 Dec 2024 18:00:00 +0100</pubDate></item>`;
  expect(await entriesOf(rss(item))).toMatchObject([
    { text: 'München & Köln', publishedAt: new Date('2024-12-09T17:00:00Z') },
  ]);
});

test('WordPress: the full text in content:encoded counts, not the teaser', async () => {
  const item = `<item><title>T</title><description>Teaser</description><content:encoded><![CDATA[<p>Whole</p><p>text</p>]]></content:encoded></item>`;
  expect(await entriesOf(rss(item))).toMatchObject([{ text: 'Whole\n\ntext' }]);
});

test('titles come out as plain text whatever markup they are wrapped in', async () => {
  const item = `<item><title>
      A &amp;amp; B: &lt;em&gt;really&lt;/em&gt; &amp;lt;script&amp;gt; </title><link>/a</link></item>`;
  expect(await entriesOf(rss(item))).toEqual([
    { title: 'A & B: really <script>', link: 'https://publisher.example/a' },
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)', 'mailto:a@b'])(
  'a link %s is none',
  async (link) => {
    expect(await entriesOf(rss(`<item><title>T</title><link>${link}</link></item>`))).toEqual([{ title: 'T' }]);
  },
);

test.each([
  ['empty', ''],
  ['without a zone', '2024-12-10 09:00'],
  ['no date', 'last Tuesday'],
])('a date that is %s stays absent', async (_, date) => {
  expect(await entriesOf(rss(`<item><title>T</title><pubDate>${date}</pubDate></item>`))).toEqual([{ title: 'T' }]);
});

test('one false date in an Atom feed does not cost the others their entries', async () => {
  const entries = ['soon', '2024-12-10T09:00:00Z'].map(
    (date, n) => `<entry><title>${n}</title><updated>${date}</updated></entry>`,
  );
  expect(await entriesOf(atom(entries.join('')))).toEqual([
    { title: '0' },
    { title: '1', publishedAt: new Date('2024-12-10T09:00:00Z') },
  ]);
});

test('RDF is read', async () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>T</title></channel><item><title>One</title><link>https://a.example/1</link><dc:date>2024-12-10T09:00:00+01:00</dc:date></item></rdf:RDF>`;
  expect(await entriesOf(rdf)).toMatchObject([{ title: 'One', publishedAt: new Date('2024-12-10T08:00:00Z') }]);
});

test('a feed without entries is a feed', async () => {
  expect(await entriesOf(rss(''))).toEqual([]);
});

test.each([
  [
    'a web page',
    '<!doctype html><html><head><title>Just a moment…</title></head></html>',
    'answered with a web page ("Just a moment…") instead of a feed',
  ],
  ['something else', '{"error": "no"}', 'answered with something that is no feed (it begins "{"error": "no"}")'],
  [
    'half a feed',
    rss('<item><title>One</title></item><item><title>Tw').slice(0, 170),
    'sent only the beginning of its feed',
  ],
  ['bad XML', rss('<item><title>A & B</title></item>'), /sent a feed that cannot be read \(.+\)/],
])('%s is told in plain words', async (_, document, words) => {
  const parsed = await parseFeed(document, BASE);
  expect(parsed.kind === 'unreadable' && describeFault(parsed.fault)).toMatch(words);
});
