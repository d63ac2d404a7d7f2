import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFault } from '../../../src/items/feed.ts';
import { readFeed } from '../../../src/items/feeds/read-feed.ts';
import { FEED_URL, feedOf, rss } from '../../parts/feed-documents.ts';

function faultOf(document: string) {
  const parsed = readFeed(document, FEED_URL);
  return parsed.kind === 'unreadable' ? parsed.fault : undefined;
}

const page = (body: string) =>
  `<!doctype html><html><head><title>Just a page</title></head><body>${body}</body></html>`;

test.each([
  ['a web page', page('<p>Hello</p>'), 'answered with a web page ("Just a page") instead of a feed'],
  [
    'a page that quotes a feed',
    page('<pre><rss><channel></channel></rss></pre>'),
    'answered with a web page ("Just a page") instead of a feed',
  ],
  ['something else', 'Service busy', 'answered with something that is no feed (it begins "Service busy")'],
  [
    'another XML',
    '<?xml version="1.0"?><!-- x --><urlset></urlset>',
    'answered with something that is no feed (it begins "<urlset></urlset>")',
  ],
  ['nothing', ' \n', 'answered with nothing instead of a feed'],
  ['the first bytes only', '<?xml version="1.0"?><rss version="2.0"><chan', 'sent only the beginning of its feed'],
])('%s is told in plain words', (_, document, words) => {
  const fault = faultOf(document);
  expect(fault && describeFault(fault)).toBe(words);
});

test.each([
  ['Cloudflare', '<script>window._cf_chl_opt = {}</script>'],
  ['DataDome', '<script src="https://ct.captcha-delivery.com/c.js"></script>'],
  ['Imperva', 'Request unsuccessful. Incapsula incident ID: 1'],
])('the question of %s whether we are human', (by, body) => {
  expect(faultOf(page(body))).toEqual({ kind: 'challenge', by });
});

test('a long page with a captcha in its contact form is a page', () => {
  expect(faultOf(page(`<p>${'News. '.repeat(5000)}</p><div class="captcha"></div>`))).toMatchObject({
    kind: 'web-page',
  });
});

const items = ['One', 'Two'].map((title) => `<item><title>${title}</title></item>`).join('');
const whole = rss(items);
const titles = (document: string) => feedOf(document).entries.map(({ title }) => title);

test('of a feed that breaks off, the entries before the break are kept', () => {
  const cut = whole.slice(0, whole.indexOf('Two') + 2);
  expect(titles(cut)).toEqual(['One']);
  expect(feedOf(cut).flaws).toContain('breaks off before its end');
});

test('a feed may break off anywhere', () => {
  for (let length = 0; length <= whole.length; length++) {
    const parsed = readFeed(whole.slice(0, length), FEED_URL);
    if (parsed.kind === 'feed') expect(['One', 'Two']).toEqual(expect.arrayContaining(titles(whole.slice(0, length))));
  }
});

test.each([
  ['junk before it', `<br />\n<b>Warning</b>: x in y\n${whole}`, 'has something else before its beginning'],
  ['a bare &', whole.replace('<title>T<', '<title>A & B<'), 'uses "&" in ways that XML does not know'],
  ['an undeclared prefix', rss(`<foo:x>1</foo:x>${items}`), 'uses the prefix "foo" without declaring it'],
  ['an end tag too many', rss(`</guid>${items}`), 'closes elements that it has not opened'],
  ['an end tag too few', rss(items.replace('</item>', '')), 'leaves elements unclosed'],
  ['an unclosed title', rss(items.replace('</title>', '')), 'leaves elements unclosed'],
])('forgives %s, and says so', (_, document, flaw) => {
  expect(titles(document)).toEqual(['One', 'Two']);
  expect(feedOf(document).flaws).toEqual([flaw]);
});

test.each([
  ['white space before the declaration', `\n  ${whole}`],
  ['a byte order mark', `\uFEFF${whole}`],
  [
    'comments and style sheets',
    `<?xml version="1.0"?>\n<!-- <rss> -->\n<?xml-stylesheet href="x.css"?>${rss(items).slice(21)}`,
  ],
  ['something behind its end', `${whole}<!-- cached -->\n<script>x</script>`],
])('%s is no flaw', (_, document) => {
  expect(titles(document)).toEqual(['One', 'Two']);
  expect(feedOf(document).flaws).toEqual([]);
});

const deep = (count: number) => `${'<div>'.repeat(count)}deep${'</div>'.repeat(count)}`;
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

test.each([
  ['100,000 elements in one another', rss(`<item><description>${deep(100_000)}</description></item>`), 'deep'],
  ['80,000 of them, escaped', rss(`<item><description><![CDATA[${deep(80_000)}]]></description></item>`), 'deep'],
  [
    '100,000 attributes',
    rss(
      `<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="x"`).join(' ')}><description>x</description></item>`,
    ),
    'x',
  ],
  [
    'a billion laughs',
    `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss><item><description>&l9;</description></item></rss>`,
    '&l9;',
  ],
])('%s are read all the same', (_, document, text) => {
  expect(feedOf(document).entries.map((entry) => entry.text)).toEqual([text]);
});

test('entities of its own cannot blow a document up', () => {
  const big = `<!DOCTYPE rss [<!ENTITY x "${'x'.repeat(200)}">]><rss><item><description>${'&x;'.repeat(100_000)}</description></item></rss>`;
  expect(feedOf(big).entries[0]?.text?.length).toBeLessThan(big.length * 3);
});

test.each([
  ['entries', rss('<item><title>x</title></item>'.repeat(2001))],
  ['entries that are never closed', rss('<item><title>x</title>'.repeat(200_000))],
])('only 2,000 %s are read', (_, document) => {
  expect(feedOf(document).entries).toHaveLength(2000);
  expect(feedOf(document).flaws).toContain('has more than 2000 entries, of which only so many were read');
});

test('channels in one another without end are beyond all measure', () => {
  expect(faultOf(`<rss>${'<channel><items>'.repeat(1000)}`)).toMatchObject({ kind: 'excessive' });
});

test('an overlong text is cut', () => {
  const feed = feedOf(rss(`<item><title>x</title><description>${'x'.repeat(1_200_000)}</description></item>`));
  expect(feed.entries[0]?.text).toHaveLength(1_000_000);
  expect(feed.flaws).toEqual(['has a text of more than 1000000 characters, of which the rest was left out']);
});

test('names from the depths of JavaScript are only names', () => {
  const feed = feedOf(
    rss(
      '<__proto__>x</__proto__><constructor:title xmlns:constructor="toString">x</constructor:title><item><__proto__:title>y</__proto__:title></item>',
    ),
  );
  expect(feed.entries).toEqual([{}]);
  expect({}).not.toHaveProperty('title');
});

const pieces = fc.constantFrom(
  ...'<rss><channel>|</channel></rss>|<item>|</item>|<entry>|</entry>|<feed>|</feed>|<title>|</title>|<title type="xhtml">'.split(
    '|',
  ),
  ...'<link>|</link>|<link href="/a" rel="alternate"/>|<![CDATA[|]]>|<!--|-->|&lt;p&gt;|&amp;|&#0;|&#x202E;|&nosuch;|<!DOCTYPE'.split(
    '|',
  ),
  ...'<description>|</description>|<x:y z="|"|/>|<guid isPermaLink="false">|</guid>|<pubDate>|</pubDate>|2024-12-10|\u0000\u0008'.split(
    '|',
  ),
);

test('no muddle of markup throws, and no text or address that comes out of one is unclean', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (muddle) => {
      const parsed = readFeed(`<rss><channel>${muddle.join('')}`, FEED_URL);
      for (const entry of parsed.kind === 'feed' ? parsed.feed.entries : []) {
        const { title, guid, summary, text, link } = entry;
        expect([title, guid, summary, text].join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
        expect(link ?? 'https://').toMatch(/^https?:/);
      }
    }),
    { numRuns: 500 },
  );
});
