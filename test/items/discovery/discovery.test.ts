import { expect, test } from 'vitest';
import { feedLinks, looksLikeFeed } from '../../../src/items/discovery/feed-links.ts';
import { sourceAt } from '../../../src/items/discovery/known-source.ts';
import { proposeSource } from '../../../src/items/discovery/propose-source.ts';
import { robotsSitemaps } from '../../../src/items/discovery/robots-sitemaps.ts';
import { takeOutlines } from '../../../src/items/discovery/take-outlines.ts';
import { usualFeedAddresses } from '../../../src/items/discovery/usual-feed-addresses.ts';
import { opmlToOutlines, sourcesToOpml } from '../../../src/watchlist/opml.ts';
import { testSource } from '../../parts/test-monitor.ts';

test.each([
  ['https://a.example/feed/', true],
  ['https://a.example/rss', true],
  ['https://a.example/presse/rss-presse.xml', true],
  ['https://www.bamf.example/SiteGlobals/Functions/RSS/DE/Feed/RSSNewsfeed_Meldungen.xml?nn=1', true],
  ['https://a.example/spip.php?page=backend', true],
  ['https://a.example/organisations/x.atom', true],
  ['https://a.example/api/rss?query=1', true],
  ['https://a.example/en/rss/pressreleases.ashx', true],
  ['https://a.example/feedback', false],
  ['https://a.example/press/progress', false],
  ['https://a.example/sitemap.xml', false],
  ['https://a.example/rss/icon.svg', false],
  ['https://www.facebook.com/feed/', false],
  ['not an address', false],
])('%s looks like a feed: %s', (address, expected) => {
  expect(looksLikeFeed(address)).toBe(expected);
});

test('feed links: declared first, each address once, comments last, the base heeded', () => {
  const html = `<head><base href="https://b.example/x/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
    <link rel="alternate" type="application/rss+xml; charset=utf-8" title="News" href="news.rss"><link rel="alternate" type="text/html" href="/fr"></head>
    <a href="https://b.example/x/news.rss">RSS</a><a href="/atom.xml#top">Atom</a><a href="javascript:rss()">RSS</a>`;
  expect(feedLinks(html, 'https://a.example/')).toEqual([
    { url: 'https://b.example/x/news.rss', from: 'declared', title: 'News' },
    { url: 'https://b.example/atom.xml', from: 'linked', title: 'Atom' },
    { url: 'https://b.example/comments/feed/', from: 'declared', title: 'Comments' },
  ]);
});

test.each([
  [
    'https://www.gov.uk/government/organisations/home-office',
    ['https://www.gov.uk/government/organisations/home-office.atom'],
  ],
  [
    'https://www.gov.uk/search/news-and-communications?keywords=a',
    ['https://www.gov.uk/search/news-and-communications.atom?keywords=a'],
  ],
  ['https://www.gov.uk/browse', []],
])('the usual feeds of %s', (url, expected) => {
  expect(usualFeedAddresses(url)).toEqual(expected);
});

test('the usual feeds of other sites begin beside the page', () => {
  expect(usualFeedAddresses('https://a.example/news/?x=1').slice(0, 3)).toEqual([
    'https://a.example/news/feed/',
    'https://a.example/news/rss.xml',
    'https://a.example/feed/',
  ]);
});

test('robots.txt names sitemaps in any case', () => {
  const robots =
    'User-agent: *\nDisallow: /sitemap: no\nSITEMAP: https://a.example/1.xml\r\n sitemap:/2.xml # two\nSitemap: ftp://a.example/3.xml\n';
  expect(robotsSitemaps(robots, 'https://a.example/robots.txt')).toEqual([
    'https://a.example/1.xml',
    'https://a.example/2.xml',
  ]);
});

const proposals = [
  ['https://www.gov.uk/government/organisations/home-office.atom', 'en', 'gb-home-office', 'GB', 'government'],
  ['https://www.bmi.bund.de/DE/presse/presse-node.html', 'de', 'de-bmi', 'DE', 'government'],
  ['https://home-affairs.ec.europa.eu/news_en', 'en', 'eu-home-affairs', 'EU', 'government'],
  ['https://www.justice.gouv.fr/rss.xml', 'fr', 'fr-justice', 'FR', 'government'],
  ['https://diplomatie.belgium.be/nl/nieuws', 'nl', 'be-diplomatie-belgium', 'BE', 'government'],
  ['https://www.europarl.europa.eu/rss/doc/press-releases/en.xml', 'en', 'eu-europarl', 'EU', 'parliament'],
  ['https://press.un.org/en/rss.xml', 'en', 'un-press-un', 'UN', 'agency'],
  ['https://www.proasyl.de/news/', 'de', 'de-proasyl', 'DE', undefined],
  ['https://freemovement.org.uk/feed/', 'en-GB', 'gb-freemovement', 'GB', 'ngo'],
  ['https://www.amnesty.org/en/feed/', 'en', 'amnesty', undefined, 'ngo'],
  ['https://picum.org/feed/', 'en-BE', 'be-picum', 'BE', 'ngo'],
] as const;

test.each(proposals)('%s (%s) becomes %s', (url, languageTag, id, country, kind) => {
  const { source, unknown } = proposeSource({ url, languageTag, title: 'T' }, {}, new Set());
  expect(source.id).toBe(id);
  expect(unknown).toEqual([...(country ? [] : ['country']), ...(kind ? [] : ['kind'])]);
  expect([source.country, source.kind]).toEqual([country ?? 'INT', kind ?? 'media']);
});

test('what is said goes before what is guessed, and ids that are taken are not proposed', () => {
  const words =
    'Der Minister und die Ministerin haben sich mit dem Kollegen auf den Plan verständigt. Das ist nicht neu.';
  const publication = { url: 'https://www.bmi.bund.de/presse/rss.xml', title: 'Presse', languageTag: 'en', words };
  const said = { name: 'BMI', country: 'AT', kind: 'agency' } as const;
  expect(proposeSource(publication, said, new Set(['at-bmi'])).source).toEqual({
    id: 'at-bmi-presse',
    name: 'BMI',
    url: 'https://www.bmi.bund.de/presse/rss.xml',
    country: 'AT',
    language: 'de',
    kind: 'agency',
  });
  expect(proposeSource(publication, said, new Set(['at-bmi', 'at-bmi-presse', 'at-bmi-bmi'])).source.id).toBe(
    'at-bmi-2',
  );
});

test('an address is known in whatever spelling', () => {
  const source = testSource('https://a.example/feed/');
  expect(sourceAt('http://a.example/feed?utm_source=x', [source])).toBe(source);
  expect(sourceAt('https://a.example/other', [source])).toBeUndefined();
});

test('outlines: new, there already, and refused with the reason', () => {
  const existing = [testSource('https://www.gov.uk/feed', { id: 'gb-a' })];
  const outlines = [
    { title: 'A', feedUrl: 'https://www.gov.uk/feed/' },
    { title: 'B', feedUrl: 'https://b.example.de/rss', kind: 'ngo', sourceId: 'gb-a' },
    { title: 'B again', feedUrl: 'https://b.example.de/rss' },
    { title: 'C', pageUrl: 'https://c.example/news' },
    { title: 'D', feedUrl: 'feed:d' },
    { title: 'E', feedUrl: 'https://e.example/rss' },
    { title: 'F', feedUrl: 'https://f.example/rss', country: 'Germany', kind: 'ngo' },
  ];
  expect(takeOutlines(outlines, {}, existing)).toEqual({
    sources: [{ id: 'de-b-example', name: 'B', url: 'https://b.example.de/rss', country: 'DE', kind: 'ngo' }],
    known: [
      { title: 'A', sourceId: 'gb-a' },
      { title: 'B again', sourceId: 'de-b-example' },
    ],
    refused: [
      { title: 'C', reason: 'it is no feed; try "accord-watch sources add https://c.example/news"' },
      { title: 'D', reason: '"feed:d" is no http(s) address' },
      { title: 'E', reason: 'its country and kind cannot be told from the file; say --country and --kind' },
      { title: 'F', reason: expect.stringContaining('expected an ISO 3166-1 alpha-2 code') },
    ],
  });
});

test('what was exported is taken with its ids where it is new, and known where it is not', () => {
  const sources = [testSource('https://a.example/rss', { id: 'xy-a', country: 'CH', kind: 'ngo' })];
  const read = opmlToOutlines(sourcesToOpml(sources));
  const outlines = read.kind === 'outlines' ? read.outlines : [];
  expect(takeOutlines(outlines, {}, []).sources).toMatchObject([
    { id: 'xy-a', country: 'CH', kind: 'ngo', language: 'en' },
  ]);
  expect(takeOutlines(outlines, {}, sources)).toMatchObject({ sources: [], known: [{ sourceId: 'xy-a' }] });
});
