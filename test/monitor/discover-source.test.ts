import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LOCAL_REACH, politeFetcher } from '../../src/app/polite-fetcher.ts';
import { discoverSource } from '../../src/monitor/discover-source.ts';
import { rssFeed, type Site, startSite } from '../parts/site.ts';

const FEED = rssFeed([
  { path: '/1', title: 'Ministers meet', date: 'Tue, 10 Dec 2024 09:00:00 GMT' },
  { path: '/2', title: 'Ministers part', date: 'Thu, 12 Dec 2024 09:00:00 GMT' },
]);
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>Site</title>${head}</head><body>${body}</body></html>`;

async function discover(site: Site, path: string) {
  const asked: string[] = [];
  const onRequest = (url: string) => void asked.push(url.replace(site.origin, ''));
  const outcome = await discoverSource(
    { fetch: politeFetcher('AccordWatch/test', LOCAL_REACH), onRequest },
    site.origin + path,
  );
  if (outcome.kind === 'unreadable') throw new Error(outcome.problem);
  const found = outcome.discovery.publications.map(({ url, foundBy }) => `${foundBy} ${url.replace(site.origin, '')}`);
  return { ...outcome.discovery, found, asked };
}

test('a feed itself is found with one request, and told with what it holds', async () => {
  const site = await startSite();
  site.page('/news.rss', FEED);
  const discovery = await discover(site, '/news.rss');
  expect(discovery).toMatchObject({
    requests: 1,
    publications: [
      { format: 'rss', entries: 2, newest: new Date('2024-12-12T09:00:00Z'), sample: 'Ministers meet', title: 'News' },
    ],
  });
});

test('declared feeds come before linked ones and feeds of comments, dead links are left out', async () => {
  const site = await startSite();
  site.page(
    '/',
    page(
      '<link rel="alternate" type="application/rss+xml" title="Site » Comments Feed" href="/comments/feed/"><link rel="alternate" type="application/atom+xml" href="/gone.atom"><link rel="alternate" type="application/rss+xml" href="news/feed/"><link rel="alternate" type="application/json+oembed" href="/wp-json/oembed"><link rel="alternate" hreflang="fr" href="/fr">',
      '<a href="/service/rss-press.xml">RSS</a><a href="/tariffs">Tariffs</a><a href="https://www.facebook.com/feed/">F</a>',
    ),
  );
  for (const path of ['/comments/feed/', '/news/feed/', '/service/rss-press.xml']) site.page(path, FEED);
  const discovery = await discover(site, '/');
  expect(discovery.found).toEqual([
    'declared /news/feed/',
    'linked /service/rss-press.xml',
    'declared /comments/feed/',
  ]);
  expect(discovery.asked).toEqual(['/', '/gone.atom', '/news/feed/', '/service/rss-press.xml', '/comments/feed/']);
});

test('a page that lists feeds is followed once', async () => {
  const site = await startSite();
  site.page('/presse', page('', '<p><a href="/service/rss/rss-node.html">RSS-Newsfeeds</a></p>'));
  site.page(
    '/service/rss/rss-node.html',
    page('', '<a href="/rss/presse.xml?nn=1">Presse</a><a href="/rss/liste.html">Mehr</a>'),
  );
  site.page('/rss/liste.html', page('', '<a href="/rss/tief.xml">Tief</a>'));
  site.answer('/rss/presse.xml?nn=1', (_, response) => response.end(FEED.replaceAll('{{origin}}', site.origin)));
  const discovery = await discover(site, '/presse');
  expect(discovery.found).toEqual(['linked /rss/presse.xml?nn=1']);
  expect(discovery.asked).not.toContain('/rss/tief.xml');
});

test('the usual addresses are tried where nothing is linked', async () => {
  const site = await startSite();
  site.page('/spip', page('', '<p>Bonjour</p>'));
  site.answer('/spip.php?page=backend', (_, response) => response.end(FEED.replaceAll('{{origin}}', site.origin)));
  expect((await discover(site, '/spip')).found).toEqual(['usual address /spip.php?page=backend']);
});

test('without a feed the list of news is proposed by its structure, sitemaps are told, in at most 12 requests', async () => {
  const site = await startSite();
  site.page('/nl/nieuws', await readFile('test/fixtures/listings/openfed.html', 'utf8'));
  site.page(
    '/robots.txt',
    'User-agent: *\nDisallow: /admin\nSitemap: /sitemap.xml\nsitemap: https://other.example/s.xml\n',
  );
  const discovery = await discover(site, '/nl/nieuws');
  expect(discovery).toMatchObject({
    publications: [{ format: 'listing', entries: 3, foundBy: 'structure', title: 'Nieuws', language: 'nl' }],
    sitemaps: [`${site.origin}/sitemap.xml`, 'https://other.example/s.xml'],
  });
  expect(discovery.requests).toBeLessThanOrEqual(12);
  expect(discovery.requests).toBe(discovery.asked.length);
});

test('many dead links do not cost more than 12 requests', async () => {
  const site = await startSite();
  const links = Array.from({ length: 40 }, (_, index) => `<a href="/rss/${index}">RSS ${index}</a>`).join('');
  site.page('/', page('', links));
  const discovery = await discover(site, '/');
  expect(discovery.found).toEqual([]);
  expect(discovery.requests).toBeLessThanOrEqual(12);
});

test('a sitemap itself', async () => {
  const site = await startSite();
  site.page('/sitemap.xml', '<urlset><url><loc>{{origin}}/a</loc><lastmod>2026-11-01</lastmod></url></urlset>');
  expect(await discover(site, '/sitemap.xml')).toMatchObject({
    publications: [{ format: 'sitemap', sitemap: {}, entries: 1 }],
  });
});

test.each([
  ['an address that is not there', '/nowhere', /is no longer at this address \(404/],
  ['a document that is no page', '/text', /something that is no feed/],
])('%s is told', async (_, path, problem) => {
  const site = await startSite();
  site.page('/text', 'Just words.');
  await expect(discover(site, path)).rejects.toThrow(problem);
});
