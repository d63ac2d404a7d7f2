import { expect, test } from 'vitest';
import { describeFault } from '../../../src/items/feed.ts';
import { readFeed } from '../../../src/items/feeds/read-feed.ts';

const BASE = 'https://publisher.example/feeds/news.xml';

function entriesOf(xml: string, zone = 'UTC') {
  const parsed = readFeed(xml, BASE, { zone });
  return parsed.kind === 'feed' ? parsed.feed.entries : parsed.fault;
}

const rss = (item: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${item}</channel></rss>`;
const atom = (entry: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entry}</feed>`;

test('GOV.UK organisation feed: an id that moves with every edit, only <updated>, a summary', () => {
  const entry = `<entry><id>https://www.gov.uk/government/news/plan#2024-12-10T09:00:00Z</id><updated>2024-12-10T09:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://www.gov.uk/government/news/plan"/><title>News story: A plan</title><summary>What it is.</summary></entry>`;
  expect(entriesOf(atom(entry))).toEqual([
    {
      title: 'News story: A plan',
      link: 'https://www.gov.uk/government/news/plan',
      guid: 'https://www.gov.uk/government/news/plan#2024-12-10T09:00:00Z',
      updatedAt: new Date('2024-12-10T09:00:00Z'),
      summary: 'What it is.',
      text: 'What it is.',
    },
  ]);
});

test('German ministry: no guid, a description escaped twice, a session id in the address', () => {
  const item = `<item><title>Aktionsplan</title><link>https://www.bmi.example/p/plan.html;jsessionid=1F</link>
    <description>M&amp;#252;nchen &amp;amp; K&amp;#246;ln</description><pubDate>Mon, 09 Dec 2024 18:00:00 +0100</pubDate></item>`;
  expect(entriesOf(rss(item))).toMatchObject([
    { text: 'München & Köln', publishedAt: new Date('2024-12-09T17:00:00Z') },
  ]);
});

test('WordPress: the full text in content:encoded counts, not the teaser', () => {
  const item = `<item><title>T</title><description>Teaser</description><content:encoded><![CDATA[<p>Whole</p><p>text</p>]]></content:encoded></item>`;
  expect(entriesOf(rss(item))).toMatchObject([{ text: 'Whole\n\ntext' }]);
});

test('titles come out as plain text whatever markup they are wrapped in', () => {
  const item = `<item><title>
      A &amp;amp; B: &lt;em&gt;really&lt;/em&gt; &amp;lt;script&amp;gt; </title><link>/a</link></item>`;
  expect(entriesOf(rss(item))).toEqual([{ title: 'A & B: really <script>', link: 'https://publisher.example/a' }]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)', 'mailto:a@b'])(
  'a link %s is none',
  (link) => {
    expect(entriesOf(rss(`<item><title>T</title><link>${link}</link></item>`))).toEqual([{ title: 'T' }]);
  },
);

test.each([
  ['empty', ''],
  ['of a day that no calendar has', '30 Feb 2024 09:00 GMT'],
  ['no date', 'last Tuesday'],
])('a date that is %s stays absent', (_, date) => {
  expect(entriesOf(rss(`<item><title>T</title><pubDate>${date}</pubDate></item>`))).toEqual([{ title: 'T' }]);
});

test('one false date in an Atom feed does not cost the others their entries', () => {
  const entries = ['soon', '2024-12-10T09:00:00Z'].map(
    (date, n) => `<entry><title>${n}</title><updated>${date}</updated></entry>`,
  );
  expect(entriesOf(atom(entries.join('')))).toEqual([
    { title: '0' },
    { title: '1', updatedAt: new Date('2024-12-10T09:00:00Z') },
  ]);
});

test('RDF is read', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>T</title></channel><item><title>One</title><link>https://a.example/1</link><dc:date>2024-12-10T09:00:00+01:00</dc:date></item></rdf:RDF>`;
  expect(entriesOf(rdf)).toMatchObject([{ title: 'One', publishedAt: new Date('2024-12-10T08:00:00Z') }]);
});

test('a feed without entries is a feed', () => {
  expect(entriesOf(rss(''))).toEqual([]);
});

test.each([
  [
    'a web page',
    '<!doctype html><html><head><title>Just a moment…</title></head></html>',
    'answered with a web page ("Just a moment…") instead of a feed',
  ],
  ['something else', '{"error": "no"}', 'answered with something that is no feed (it begins "{"error": "no"}")'],
  ['the first bytes of a feed', '<?xml version="1.0"?><rss version="2.0"><chan', 'sent only the beginning of its feed'],
  [
    'half a JSON Feed',
    '{"version": "https://jsonfeed.org/version/1.1", "items": [',
    'sent only the beginning of its feed',
  ],
  [
    'a tower of elements',
    `<rss><channel>${'<a>'.repeat(100_000)}`,
    'sent a feed beyond all measure (elements more than 200 deep in one another)',
  ],
])('%s is told in plain words', (_, document, words) => {
  const parsed = readFeed(document, BASE);
  expect(parsed.kind === 'unreadable' && describeFault(parsed.fault)).toMatch(words);
});

test('half a feed gives its whole entries and says that it breaks off', () => {
  const half = rss('<item><title>One</title></item><item><title>Tw').replace('</channel></rss>', '');
  const parsed = readFeed(half, BASE);
  expect(parsed).toMatchObject({
    feed: { entries: [{ title: 'One' }], isCutOff: true, flaws: ['breaks off before its end'] },
  });
});

test.each([
  ['a stray ampersand', '<item><title>A & B</title></item>', { title: 'A & B' }],
  ['an entity of HTML', '<item><title>Gr&uuml;&szlig;e&nbsp;&hellip;</title></item>', { title: 'Grüße …' }],
  ['an element never closed', '<item><title>One</item>', { title: 'One' }],
  [
    'an end tag in other case',
    '<item><TITLE>One</title><link>/a</link></item>',
    { title: 'One', link: 'https://publisher.example/a' },
  ],
  [
    'elements inside a description',
    '<item><description>One <b>two</b><p>three</p></description></item>',
    { text: 'One two\n\nthree' },
  ],
  [
    'an undeclared prefix',
    '<item><title>A</title><dc:date>2024-12-10T09:00:00Z</dc:date></item>',
    { publishedAt: new Date('2024-12-10T09:00:00Z') },
  ],
  ['control characters', '<item><title>A\u0000\u0008\uFFFEB\u202E</title></item>', { title: 'AB' }],
  [
    'a line break that would be a mail header',
    '<item><title>A&#13;&#10;Bcc: b@c</title></item>',
    { title: 'A Bcc: b@c' },
  ],
  ['white space in a link', '<item><link>\n https://a.example/\tb\n</link></item>', { link: 'https://a.example/b' }],
  ['a guid that is its address', '<item><guid>https://a.example/g</guid></item>', { link: 'https://a.example/g' }],
  [
    'a guid that says it is none',
    '<item><guid isPermaLink="false">https://a.example/g</guid></item>',
    { guid: 'https://a.example/g' },
  ],
  [
    'an enclosure',
    '<item><enclosure url="/plan.pdf" type="Application/PDF"/></item>',
    { documents: [{ url: 'https://publisher.example/plan.pdf', type: 'application/pdf' }] },
  ],
  ['an image with a title of its own', '<item><title>A</title><image><title>B</title></image></item>', { title: 'A' }],
  [
    'an extension with a description',
    '<item><description>A</description><x:description xmlns:x="http://x.example">B</x:description></item>',
    { text: 'A' },
  ],
])('RSS with %s', (_, item, entry) => {
  expect(entriesOf(rss(item))).toMatchObject([entry]);
});

test('a guid that says it is no address is no link', () => {
  expect(entriesOf(rss('<item><guid isPermaLink="false">https://a.example/g</guid></item>'))).toEqual([
    { guid: 'https://a.example/g' },
  ]);
});

test.each([
  ['text', '<title type="text">1 &lt; 2</title>', { title: '1 < 2' }],
  ['escaped HTML', '<title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>', { title: 'A & B' }],
  [
    'XHTML',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>A</b> &lt;b&gt;</div></title>',
    { title: 'A <b>' },
  ],
  [
    'base64',
    `<content type="application/octet-stream" mode="base64">${Buffer.from('<p>Ä</p>').toString('base64')}</content>`,
    { text: 'Ä' },
  ],
  ['a picture in base64', '<title>A</title><content type="image/png">iVBORw0KGgo=</content>', { title: 'A' }],
  [
    'links of several relations',
    '<link rel="self" href="/s"/><link rel="alternate" type="application/json" href="/j"/><link href="/h"/><link rel="enclosure" href="/e.pdf" title="E"/>',
    { link: 'https://publisher.example/h', documents: [{ url: 'https://publisher.example/e.pdf', title: 'E' }] },
  ],
  ['a base of its own', '<link xml:base="https://b.example/x/" href="y"/>', { link: 'https://b.example/x/y' }],
  ['a base that is nonsense', '<link xml:base="link" href="/y"/>', { link: 'https://publisher.example/y' }],
  [
    'both dates',
    '<published>2024-12-10T09:00:00Z</published><updated>2024-12-11T09:00:00Z</updated>',
    { publishedAt: new Date('2024-12-10T09:00:00Z'), updatedAt: new Date('2024-12-11T09:00:00Z') },
  ],
  ['a source with a title of its own', '<title>A</title><source><title>B</title><id>x</id></source>', { title: 'A' }],
])('Atom with %s', (_, inside, entry) => {
  expect(entriesOf(atom(`<entry>${inside}</entry>`))).toMatchObject([entry]);
});

test('Atom 0.3 under another prefix', () => {
  const feed = `<a:feed xmlns:a="http://purl.org/atom/ns#" version="0.3"><a:title>T</a:title><a:entry><a:title mode="escaped" type="text/html">&lt;i&gt;A&lt;/i&gt;</a:title><a:issued>2003-12-31</a:issued><a:modified>2004-01-01T10:00:00+01:00</a:modified></a:entry></a:feed>`;
  expect(entriesOf(feed)).toEqual([
    { title: 'A', publishedAt: new Date('2003-12-31T00:00:00Z'), updatedAt: new Date('2004-01-01T09:00:00Z') },
  ]);
});

test('what a feed says of itself: language, older entries, hub, when to look again', () => {
  const head =
    '<link>/home</link><description>News</description><language>de-DE</language><ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour></skipHours>' +
    '<skipDays><day>Sunday</day></skipDays><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="?page=2"/><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>';
  expect(readFeed(rss(head), BASE)).toMatchObject({
    feed: {
      format: 'rss',
      title: 'T',
      link: 'https://publisher.example/home',
      description: 'News',
      language: 'de',
      older: 'https://publisher.example/feeds/news.xml?page=2',
      hub: 'https://hub.example/',
      hints: { everyMinutes: 90, skipHours: [0, 0], skipDays: [0] },
    },
  });
  const sy =
    '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>';
  expect(readFeed(rss(sy), BASE)).toMatchObject({ feed: { hints: { everyMinutes: 720 } } });
});

test('GOV.UK says in the feed that it has ended', () => {
  const ended = '<entry><id>https://www.gov.uk/x/feed-ended</id><title>This feed has ended</title></entry>';
  expect(readFeed(atom(ended), BASE)).toMatchObject({ feed: { hasEnded: true } });
  const news = '<entry><title>This feed has ended</title></entry><entry><title>News</title></entry>';
  expect(readFeed(atom(news), BASE)).not.toMatchObject({ feed: { hasEnded: true } });
});

test('JSON Feed is read, whatever of it is misshapen left out', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    home_page_url: 'https://a.example/',
    next_url: '/2.json',
    language: 'fr-BE',
    items: [
      {
        id: 1,
        url: '/1',
        title: 'Un',
        content_html: '<p>Un &amp; deux</p>',
        date_published: '2024-12-10T09:00:00+01:00',
        attachments: [{ url: '/a.pdf', mime_type: 'application/pdf', title: 'A' }, 7],
      },
      'nonsense',
      { id: 'two', content_text: 'A < B', title: { no: 'title' } },
    ],
  };
  expect(readFeed(JSON.stringify(feed), BASE)).toMatchObject({
    feed: {
      format: 'json-feed',
      title: 'T',
      language: 'fr',
      older: 'https://publisher.example/2.json',
      entries: [
        {
          guid: '1',
          link: 'https://publisher.example/1',
          title: 'Un',
          text: 'Un & deux',
          publishedAt: new Date('2024-12-10T08:00:00Z'),
          documents: [{ url: 'https://publisher.example/a.pdf', title: 'A', type: 'application/pdf' }],
        },
        { guid: 'two', text: 'A < B' },
      ],
    },
  });
});

test.each([
  [
    'entities within entities',
    `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${rss('<item><title>&b;</title></item>')}`,
  ],
  [
    'a file as an entity',
    `<!DOCTYPE rss [<!ENTITY b SYSTEM "file:///etc/passwd">]>${rss('<item><title>&b;</title></item>')}`,
  ],
])('%s is left as it stands', (_, document) => {
  expect(entriesOf(document)).toEqual([{ title: '&b;' }]);
});

test.each([
  ['200,000 items never closed', `<rss><channel>${'<item><title>x</title>'.repeat(200_000)}`, 2000],
  ['200,000 items', rss('<item><title>x</title></item>'.repeat(200_000)), 2000],
  [
    '100,000 attributes',
    rss(`<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}><title>x</title></item>`),
    1,
  ],
  [
    '20,000 elements deep in a description',
    rss(`<item><title>x</title><description><![CDATA[${'<div>'.repeat(20_000)}]]></description></item>`),
    1,
  ],
])('%s end in %3$i entries', (_, document, count) => {
  const entries = entriesOf(document);
  expect(Array.isArray(entries) && entries.length).toBe(count);
});

test('dates that do not say their zone are meant in that of the publisher', () => {
  const item = '<item><title>T</title><pubDate>10 Jul 2024 09:00</pubDate></item>';
  expect(entriesOf(rss(item), 'Europe/Paris')).toMatchObject([{ publishedAt: new Date('2024-07-10T07:00:00Z') }]);
});
