import { expect, test } from 'vitest';
import { atom, entriesOf, entryOf, feedOf, itemOf, rdf, rss } from '../../parts/feed-documents.ts';

const at = (instant: string) => new Date(instant);

test('GOV.UK organisation feed: an id that moves with every edit, only <updated>, a summary', () => {
  expect(
    entryOf(`<id>https://www.gov.uk/government/news/plan#2024-12-10T09:00:00Z</id><updated>2024-12-10T09:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://www.gov.uk/government/news/plan"/><title>News story: A plan</title><summary>What it is.</summary>`),
  ).toEqual({
    title: 'News story: A plan',
    link: 'https://www.gov.uk/government/news/plan',
    guid: 'https://www.gov.uk/government/news/plan#2024-12-10T09:00:00Z',
    updatedAt: at('2024-12-10T09:00:00Z'),
    summary: 'What it is.',
    text: 'What it is.',
  });
});

test('German ministry: no guid, a description escaped twice, a session id in the address', () => {
  const item = `<title>Aktionsplan</title><link>https://www.bmi.example/p/plan.html;jsessionid=1F</link>
    <description>M&amp;#252;nchen &amp;amp; K&amp;#246;ln</description><pubDate>Mon, 09 Dec 2024 18:00:00 +0100</pubDate>`;
  expect(itemOf(item)).toMatchObject({ text: 'München & Köln', publishedAt: at('2024-12-09T17:00:00Z') });
});

test('WordPress: the full text in content:encoded counts, the teaser is the summary', () => {
  const item = `<title>T</title><description>Teaser</description><content:encoded><![CDATA[<p>Whole</p><p>text</p>]]></content:encoded>`;
  expect(itemOf(item)).toMatchObject({ summary: 'Teaser', text: 'Whole\n\ntext' });
});

test('Drupal: a guid that is no address, the description as escaped HTML', () => {
  const item = `<title>T</title><link>https://a.example/n</link><guid isPermaLink="false">20036 at https://a.example</guid>
    <description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</description>`;
  expect(itemOf(item)).toMatchObject({
    link: 'https://a.example/n',
    guid: '20036 at https://a.example',
    text: 'One\n\nTwo',
  });
});

test.each([
  ['one level of escaping is markup', 'A: &lt;em&gt;really&lt;/em&gt;', 'A: really'],
  ['two are text', '&amp;lt;script&amp;gt; A &amp;amp; B', '<script> A & B'],
  ['CDATA', '<![CDATA[ A & <b>B</b> ]]>', 'A & B'],
  ['CDATA in pieces', 'A <![CDATA[&]]> B<!-- no --> C', 'A & B C'],
  ['naked markup', 'A <b>bold</b> <br/>B', 'A bold B'],
  ['a bare &', 'Q&A & more', 'Q&A & more'],
  ['HTML entities that XML does not know', 'caf&eacute; &ndash; l&rsquo;&#233;t&#xE9;', 'café – l’été'],
  ['a bare <', '1 < 2', '1 < 2'],
  ['line breaks and control characters', 'A\n\t B&#13;&#10;Bcc: x\u0000\u0008\u202E', 'A B Bcc: x'],
])('an RSS title: %s', (_, title, text) => {
  expect(itemOf(`<title>${title}</title>`)?.title).toBe(text);
});

const div = '<div xmlns="http://www.w3.org/1999/xhtml">';
test.each([
  ['plain text without a type', '', 'A &lt; B', 'A < B'],
  ['HTML without a type, as many write', '', '&lt;p&gt;A&lt;/p&gt;', 'A'],
  ['text that looks like a tag', 'type="text"', 'the &lt;b&gt; tag', 'the <b> tag'],
  ['escaped HTML', 'type="html"', '&lt;p&gt;A &amp;amp; B&lt;/p&gt;', 'A & B'],
  ['HTML in CDATA', 'type="html"', '<![CDATA[<p>A</p><p>B</p>]]>', 'A\n\nB'],
  ['XHTML', 'type="xhtml"', `${div}<p>A &lt;b&gt;</p><p>B</p></div>`, 'A <b>\n\nB'],
  [
    'XHTML with a prefix',
    'type="xhtml"',
    '<x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>A</x:p><x:p>B</x:p></x:div>',
    'A\n\nB',
  ],
  ['Atom 0.3, escaped', 'type="text/html" mode="escaped"', '&lt;b&gt;A&lt;/b&gt;', 'A'],
  ['Atom 0.3, inline', 'type="application/xhtml+xml" mode="xml"', `${div}<b>A</b></div>`, 'A'],
  ['base64', 'mode="base64"', 'PGI+QTwvYj4=', 'A'],
  ['a picture in base64', 'type="image/png"', 'iVBORw0KGgoAAAANSUhEUgAA', undefined],
])('Atom content: %s', (_, attributes, content, text) => {
  expect(entryOf(`<content ${attributes}>${content}</content>`)?.text).toBe(text);
});

test.each([
  ['its own link', '<link>https://a.example/x</link><guid>https://a.example/g</guid>', 'https://a.example/x'],
  ['relative to the feed', '<link>/a</link>', 'https://publisher.example/a'],
  ['a guid that may be a permalink', '<guid>https://a.example/g</guid>', 'https://a.example/g'],
  ['no guid that says it is none', '<guid isPermaLink="false">https://a.example/g</guid>', undefined],
  ["Atom's link in RSS", '<atom:link href="https://a.example/x"/>', 'https://a.example/x'],
  [
    'the core link rather than another',
    '<atom:link href="https://b.example/"/><link>https://a.example/x</link>',
    'https://a.example/x',
  ],
  ['tabs and line breaks inside', '<link>\n https://a.exa\n\tmple/x </link>', 'https://a.example/x'],
  ['a bare & in the query', '<link>https://a.example/?a=1&b=2&copy=3</link>', 'https://a.example/?a=1&b=2&copy=3'],
])('the link of an RSS item: %s', (_, item, link) => {
  expect(itemOf(item)?.link).toBe(link);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'mailto:a@b'])(
  'a link %j is none',
  (link) => {
    expect(itemOf(`<title>T</title><link>${link}</link>`)).toEqual({ title: 'T' });
  },
);

test.each([
  [
    'the alternate, not self or related',
    '<link rel="self" href="/s"/><link rel="related" href="/r"/><link rel="alternate" href="/a"/>',
    'https://publisher.example/a',
  ],
  [
    'a page rather than another form of it',
    '<link rel="alternate" type="application/pdf" href="/p"/><link rel="alternate" type="text/html" href="/a"/>',
    'https://publisher.example/a',
  ],
  ['without rel', '<link href="/a"/>', 'https://publisher.example/a'],
  ['an id that is an address', '<id>https://a.example/i</id>', 'https://a.example/i'],
  ['no tag: id', '<id>tag:a.example,2024:1</id>', undefined],
  ['the address of the content', '<content src="https://a.example/c" type="text/html"/>', 'https://a.example/c'],
])('the link of an Atom entry: %s', (_, entry, link) => {
  expect(entryOf(entry)?.link).toBe(link);
});

test.each([
  [
    'of the feed',
    '<feed xml:base="https://b.example/x/"><entry><link href="a"/></entry></feed>',
    'https://b.example/x/a',
  ],
  [
    'relative to one another',
    '<feed xml:base="https://b.example/x/"><entry xml:base="y/"><link href="a"/></entry></feed>',
    'https://b.example/x/y/a',
  ],
  [
    'of RSS',
    '<rss xml:base="https://b.example/"><channel><item><link>a</link></item></channel></rss>',
    'https://b.example/a',
  ],
  [
    'that is nonsense',
    '<rss xml:base="link"><channel><item><link>a</link></item></channel></rss>',
    'https://publisher.example/feeds/a',
  ],
  [
    'that is no web address',
    '<rss xml:base="urn:x:y"><channel><item><link>a</link></item></channel></rss>',
    'https://publisher.example/feeds/a',
  ],
])('xml:base %s', (_, document, link) => {
  expect(entriesOf(document)[0]?.link).toBe(link);
});

test.each([
  ['pubDate', '<pubDate>Tue, 10 Dec 2024 09:00:00 GMT</pubDate>', '2024-12-10T09:00:00Z', undefined],
  ['dc:date', '<dc:date>2024-12-10T09:00:00Z</dc:date>', '2024-12-10T09:00:00Z', '2024-12-10T09:00:00Z'],
  [
    'dcterms',
    '<dcterms:created>2024-12-10</dcterms:created><dcterms:modified>2024-12-11</dcterms:modified>',
    '2024-12-10T00:00:00Z',
    '2024-12-11T00:00:00Z',
  ],
  [
    'Atom in RSS',
    '<pubDate>Tue, 10 Dec 2024 09:00:00 GMT</pubDate><atom:updated>2024-12-11T09:00:00Z</atom:updated>',
    '2024-12-10T09:00:00Z',
    '2024-12-11T09:00:00Z',
  ],
])('dates of an RSS item: %s', (_, item, published, updated) => {
  const entry = itemOf(item);
  expect([entry?.publishedAt, entry?.updatedAt]).toEqual([at(published), updated ? at(updated) : undefined]);
});

test.each([
  ['an address', 'HTTP://A.example/%7Ea', 'HTTP://A.example/%7Ea'],
  ['a tag', ' tag:a.example,2024:/1 ', 'tag:a.example,2024:/1'],
  ['a relative address', 'news/1', 'https://publisher.example/feeds/news/1'],
  ['a word', 'abc', 'abc'],
])('the identifier of an Atom entry: %s', (_, id, guid) => {
  expect(entryOf(`<id>${id}</id>`)?.guid).toBe(guid);
});

test('Atom 0.3 says issued, created and modified', () => {
  const dates =
    '<created>2024-12-09T09:00:00Z</created><issued>2024-12-10T09:00:00Z</issued><modified>2024-12-11T09:00:00Z</modified>';
  expect(entryOf(dates)).toEqual({ publishedAt: at('2024-12-10T09:00:00Z'), updatedAt: at('2024-12-11T09:00:00Z') });
});

test('a date without a zone is meant in that of the publisher', () => {
  expect(itemOf('<pubDate>Tue, 10 Dec 2024 09:00:00</pubDate>', 'Europe/Berlin')?.publishedAt).toEqual(
    at('2024-12-10T08:00:00Z'),
  );
});

test.each(['', 'last Tuesday', '2024-13-01', 'Tue, 31 Nov 2024 09:00:00 GMT'])('a date %j stays absent', (date) => {
  expect(itemOf(`<title>T</title><pubDate>${date}</pubDate>`)).toEqual({ title: 'T' });
});

test('one false date does not cost the others their entries', () => {
  const entries = ['soon', '2024-12-10T09:00:00Z'].map((date) => `<entry><published>${date}</published></entry>`);
  expect(entriesOf(atom(entries.join('')))).toEqual([{}, { publishedAt: at('2024-12-10T09:00:00Z') }]);
});

test('RDF: the identifier is rdf:about', () => {
  const item =
    '<item rdf:about="https://a.example/1"><title>One</title><dc:date>2024-12-10T09:00:00+01:00</dc:date></item>';
  expect(feedOf(rdf(item))).toMatchObject({ format: 'rdf', title: 'T' });
  expect(entriesOf(rdf(item))).toMatchObject([
    { title: 'One', guid: 'https://a.example/1', link: 'https://a.example/1', publishedAt: at('2024-12-10T08:00:00Z') },
  ]);
});

test('documents: enclosures and media, each once', () => {
  const item = `<enclosure url="/plan.pdf" type="Application/PDF" length="1"/><media:group><media:content url="https://a.example/v.mp4" type="video/mp4"/></media:group>
    <media:content url="/plan.pdf"/><atom:link rel="enclosure" href="/b.odt" title="Annex"/><enclosure url="javascript:x"/>`;
  expect(itemOf(item)?.documents).toEqual([
    { url: 'https://publisher.example/plan.pdf', type: 'application/pdf' },
    { url: 'https://a.example/v.mp4', type: 'video/mp4' },
    { title: 'Annex', url: 'https://publisher.example/b.odt' },
  ]);
});

test('an extension counts only where the core says nothing', () => {
  const both =
    '<dc:title>dc</dc:title><title>core</title><media:description>m</media:description><description>d</description>';
  expect(itemOf(both)).toMatchObject({ title: 'core', summary: 'd' });
  expect(itemOf('<dc:title>dc</dc:title><dc:description>d</dc:description>')).toMatchObject({
    title: 'dc',
    summary: 'd',
  });
});

test.each([
  [
    'other prefixes',
    '<rss xmlns:d="http://purl.org/dc/elements/1.1/"><channel><item><d:title>x</d:title></item></channel></rss>',
  ],
  ['no declaration', '<rss><channel><item><dc:title>x</dc:title></item></channel></rss>'],
  [
    'prefixed core',
    '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>x</r:title></r:item></r:channel></r:rss>',
  ],
  [
    'Atom under a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>x</a:title></a:entry></a:feed>',
  ],
  [
    'a namespace of their own for each item',
    '<rss><channel><item xmlns="https://a.example/ns"><title>x</title></item></channel></rss>',
  ],
  [
    'Atom as default namespace of RSS',
    '<rss xmlns="http://www.w3.org/2005/Atom"><channel><item><title>x</title></item></channel></rss>',
  ],
  ['capitals', '<RSS><Channel><Item><Title>x</Title></Item></Channel></RSS>'],
  ['items beside the channel', '<rss><channel><title>T</title></channel><item><title>x</title></item></rss>'],
  ['a channel as root', '<channel><item><title>x</title></item></channel>'],
  ['an entry as root', '<entry xmlns="http://www.w3.org/2005/Atom"><title>x</title></entry>'],
  [
    'an unknown namespace with the same words',
    '<rss xmlns:z="https://z.example/"><channel><item><z:title>no</z:title><title>x</title></item></channel></rss>',
  ],
  [
    'the title of an image',
    '<rss><channel><item><image><title>no</title></image><title>x</title></item></channel></rss>',
  ],
  ['the title of a source', '<feed><entry><source><title>no</title></source><title>x</title></entry></feed>'],
])('names: %s', (_, document) => {
  expect(entriesOf(document)).toEqual([{ title: 'x' }]);
});

test('the feed itself: title, page, description, language', () => {
  const channel = `<link>https://a.example/</link><description>News &amp;amp; more</description><language>en-GB</language>
    <image><title>no</title><link>https://no.example/</link></image><textInput><title>no</title><description>no</description></textInput>`;
  expect(feedOf(rss(channel))).toEqual({
    format: 'rss',
    title: 'T',
    link: 'https://a.example/',
    description: 'News & more',
    language: 'en',
    entries: [],
    hints: {},
    flaws: [],
  });
});

test.each([
  ['of the entry', '<feed xml:lang="en"><entry xml:lang="de-AT"><title>x</title></entry></feed>', 'de'],
  ['of the feed', '<feed xml:lang="fr"><entry><title>x</title></entry></feed>', 'fr'],
  ['of the content', '<feed xml:lang="en"><entry><content xml:lang="nl">x</content></entry></feed>', 'nl'],
  ['in Dublin Core', '<rss><channel><item><dc:language>FR-fr</dc:language></item></channel></rss>', 'fr'],
  ['that is none', '<rss><channel><item><dc:language>Deutsch</dc:language></item></channel></rss>', undefined],
])('language %s', (_, document, language) => {
  expect(entriesOf(document)[0]?.language).toBe(language);
});

test.each([
  ['ttl', '<ttl>90</ttl>', { everyMinutes: 90 }],
  [
    'four times a day',
    '<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
    { everyMinutes: 360 },
  ],
  ['hourly', '<sy:updatePeriod>hourly</sy:updatePeriod>', { everyMinutes: 60 }],
  ['nonsense', '<ttl>soon</ttl><sy:updatePeriod>often</sy:updatePeriod>', {}],
  ['hours', '<skipHours><hour>3</hour><hour>24</hour><hour>3</hour><hour>99</hour></skipHours>', { skipHours: [0, 3] }],
  ['days', '<skipDays><day>Sunday</day><day>saturday</day><day>x</day></skipDays>', { skipDays: [0, 6] }],
])('when to look again: %s', (_, channel, hints) => {
  expect(feedOf(rss(channel)).hints).toEqual(hints);
});

test('where older entries and the hub are', () => {
  const links =
    '<link rel="prev-archive" href="/older"/><link rel="hub" href="https://hub.example/"/><link rel="self" href="/me"/>';
  expect(feedOf(atom(links))).toMatchObject({ older: 'https://publisher.example/older', hub: 'https://hub.example/' });
  expect(feedOf(rss('<atom:link rel="next" href="?page=2"/>')).older).toBe(
    'https://publisher.example/feeds/news.xml?page=2',
  );
});

test.each([
  ['its title', '<entry><title>This feed has ended</title></entry>', true],
  ['its id', '<entry><title>Ended</title><id>https://www.gov.uk/search/x/feed-ended</id></entry>', true],
  ['neither', '<entry><title>This feed has ended up on top</title></entry>', undefined],
])('a feed that has ended is told by %s', (_, entry, hasEnded) => {
  expect(feedOf(atom(entry)).hasEnded).toBe(hasEnded);
});

test('a short entity of its own is resolved, one that holds others is not', () => {
  const document = `<!DOCTYPE rss [<!ENTITY org "Home Office"><!ENTITY two "&org;&org;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
    <rss><channel><item><title>&org; &two; &file;</title></item></channel></rss>`;
  expect(entriesOf(document)).toEqual([{ title: 'Home Office &two; &file;' }]);
});

test('a feed without entries is a feed', () => {
  expect(entriesOf(rss(''))).toEqual([]);
  expect(feedOf('<rss></rss>').flaws).toEqual([]);
});
