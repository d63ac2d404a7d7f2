import { readdir, readFile } from 'node:fs/promises';

export interface FeedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many documents are read in one round. */
  readonly documents: readonly Uint8Array[];
}

const WORDS = (
  'agreement ministers border plan asylum return cooperation signed Tuesday statement committee parliament Länder ' +
  'réunion département überarbeitet migration the of and to in for with on that was is be as at by from which their'
).split(' ');

/** Text that looks like prose and is the same in every run. */
function prose(words: number, seed: number): string {
  const chosen: string[] = [];
  for (let index = 0; index < words; index++)
    chosen.push(WORDS[(index * 7 + seed * 13 + ((index * index) % 11)) % WORDS.length] ?? '');
  return chosen.join(' ').replace(/(\w+ (?:\S+ ){13})/g, '$1“so it was said” – ');
}

function articleHtml(paragraphs: number, seed: number): string {
  return Array.from({ length: paragraphs }, (_, n) => {
    const link = `<a href="https://ngo.example/tag/${n}?a=1&amp;b=2" rel="nofollow">${prose(3, n)}</a>`;
    const image = `<figure class="wp-block-image"><img decoding="async" width="1024" height="683" src="https://ngo.example/i/${n}.jpg" alt="" /><figcaption>${prose(8, n)}</figcaption></figure>`;
    return `<p class="has-text-align-left">${prose(60, seed + n)} ${link}, <strong>${prose(4, n)}</strong> &#8211; ${prose(30, n)}&#8230;</p>\n${n % 5 === 0 ? image : ''}\n`;
  }).join('');
}

const date = (n: number) => new Date(Date.UTC(2024, 11, 10) - n * 3_600_000);

function wordPress(items: number, paragraphs: number): string {
  const entries = Array.from({ length: items }, (_, n) => {
    const content = articleHtml(paragraphs, n);
    return `<item>
    <title>${prose(9, n)} &#8220;${n}&#8221;</title>
    <link>https://ngo.example/2024/12/item-${n}/</link>
    <dc:creator><![CDATA[Editor]]></dc:creator>
    <pubDate>${date(n).toUTCString()}</pubDate>
    <category><![CDATA[News]]></category><category><![CDATA[Borders]]></category>
    <guid isPermaLink="false">https://ngo.example/?p=${1000 + n}</guid>
    <description><![CDATA[<p>${prose(50, n)} [&#8230;]</p>\n<p>The post appeared first on <a href="https://ngo.example">NGO</a>.</p>]]></description>
    <content:encoded><![CDATA[${content}]]></content:encoded>
  </item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>NGO</title><atom:link href="https://ngo.example/feed/" rel="self" type="application/rss+xml" /><link>https://ngo.example</link><description>News</description><language>en-GB</language><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>
${entries.join('\n')}</channel></rss>`;
}

function governmentAtom(entries: number): string {
  const all = Array.from({ length: entries }, (_, n) => {
    const url = `https://www.gov.example/government/news/item-${n}`;
    return `  <entry>
    <id>${url}#${date(n).toISOString()}</id>
    <updated>${date(n).toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${url}"/>
    <title>News story: ${prose(9, n)}</title>
    <category term="News story"/>
    <summary type="html">${prose(35, n)} &amp;amp; more</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom"><id>https://www.gov.example/feed</id><link rel="self" type="application/atom+xml" href="https://www.gov.example/feed"/><title>News</title><updated>2024-12-10T00:00:00Z</updated><author><name>HM Government</name></author>
${all.join('\n')}</feed>`;
}

function escapedAtom(entries: number, paragraphs: number): string {
  const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const all = Array.from({ length: entries }, (_, n) => {
    return `<entry><id>tag:blog.example,2024:${n}</id><title type="html">${prose(8, n)}</title><published>${date(n).toISOString()}</published><updated>${date(n).toISOString()}</updated><link href="https://blog.example/${n}"/><content type="html">${escaped(articleHtml(paragraphs, n))}</content></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>x</id>${all.join('\n')}</feed>`;
}

function teaserRss(items: number): string {
  const entries = Array.from({ length: items }, (_, n) => {
    return `<item><title>${prose(10, n)}</title><link>https://press.example/${n}</link><guid isPermaLink="true">https://press.example/${n}</guid><pubDate>${date(n).toUTCString()}</pubDate><description>&lt;p&gt;${prose(70, n)} &amp;amp; M&amp;uuml;nchen&lt;/p&gt;</description><category>Politics</category></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Press</title><link>https://press.example</link><description>x</description>${entries.join('\n')}</channel></rss>`;
}

function single(name: string, text: string): FeedDocument {
  const bytes = Buffer.from(text);
  return { name, bytes, documents: [bytes] };
}

/** Without the feeds that not every reader can read: one of the week's publishers writes no XML. */
async function sampleWeek(isReadable: (text: string) => Promise<boolean>): Promise<FeedDocument> {
  const documents: Uint8Array[] = [];
  for (const name of await readdir('sample-week', { recursive: true })) {
    if (!/\.(?:xml|rss|atom)$/.test(name)) continue;
    const bytes = await readFile(`sample-week/${name}`);
    if (await isReadable(bytes.toString('utf8'))) documents.push(bytes);
  }
  return { name: `sample week, ${documents.length} feeds`, bytes: Buffer.concat(documents), documents };
}

/** Feeds as publishers of each kind write them, made here so that every run reads the same. */
export async function realisticFeeds(isReadable: (text: string) => Promise<boolean>): Promise<FeedDocument[]> {
  return [
    single('WordPress, full text', wordPress(50, 40)),
    single('Atom, full text escaped', escapedAtom(50, 20)),
    single('RSS, large, teasers', teaserRss(190)),
    single('GOV.UK-like Atom', governmentAtom(20)),
    await sampleWeek(isReadable),
  ];
}
