import { expect, test } from 'vitest';
import { describeFault } from '../../../src/items/feed.ts';
import { readSitemap } from '../../../src/items/pages/read-sitemap.ts';

const URL_OF_MAP = 'https://site.example/sitemap.xml';

function read(xml: string, include?: string) {
  const parsed = readSitemap(xml, URL_OF_MAP, include ? { include } : {}, { zone: 'Europe/Paris' });
  return parsed.kind === 'feed' ? parsed.feed.entries : describeFault(parsed.fault);
}

const urlset = (...urls: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${urls.map((url) => `<url>${url}</url>`).join('')}</urlset>`;

test('lastmod is when a page was changed, never when it was published; the newest come first', () => {
  const xml = urlset(
    '<loc>https://site.example/a</loc>',
    '<loc>https://site.example/b?x=1&amp;y=2</loc><lastmod>2026-11-13</lastmod><changefreq>daily</changefreq><priority>0.5</priority>',
    '<loc>\n  https://site.example/c\n</loc><lastmod>2026-11-14T08:30:00+01:00</lastmod>',
  );
  expect(read(xml)).toEqual([
    { link: 'https://site.example/c', updatedAt: new Date('2026-11-14T07:30:00Z') },
    { link: 'https://site.example/b?x=1&y=2', updatedAt: new Date('2026-11-12T23:00:00Z') },
    { link: 'https://site.example/a' },
  ]);
});

test("Google's extension for news gives title, language and publication", () => {
  const xml = urlset(
    `<loc>https://site.example/n</loc><image:image><image:loc>https://site.example/p.jpg</image:loc><image:title>A boat</image:title></image:image>
     <news:news><news:publication><news:name>Courrier</news:name><news:language>fr-BE</news:language></news:publication>
     <news:publication_date>2026-11-14T18:05:00Z</news:publication_date><news:title><![CDATA[Un accord & deux ports]]></news:title></news:news>`,
  );
  expect(read(xml)).toEqual([
    {
      link: 'https://site.example/n',
      title: 'Un accord & deux ports',
      language: 'fr',
      publishedAt: new Date('2026-11-14T18:05:00Z'),
    },
  ]);
});

test('only the addresses asked for are taken, and none is told', () => {
  const xml = urlset('<loc>https://site.example/fr/é/1</loc>', '<loc>https://site.example/en/e/1</loc>');
  expect(read(xml, '/fr/é/')).toEqual([{ link: 'https://site.example/fr/%C3%A9/1' }]);
  expect(read(xml, '/nl/')).toMatch(
    /none of its 2 addresses has a path that begins with sitemap\.include "\/nl\/"; the first is https:\/\/site\.example\/fr/,
  );
});

test('at most 500 entries, the newest', () => {
  const urls = Array.from({ length: 1200 }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return `<loc>https://site.example/${index}</loc><lastmod>${day}</lastmod>`;
  });
  const entries = read(urlset(...urls));
  expect(entries).toHaveLength(500);
  expect(entries[0]).toMatchObject({ link: 'https://site.example/1199' });
});

test('an index names the sitemaps to use instead, the newest first', () => {
  const children = ['2024-01-01', '2026-11-14', '', '2025-05-05', '2023-01-01', '2022-01-01', '2021-01-01'].map(
    (day, index) => `<sitemap><loc>/map-${index}.xml</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</sitemap>`,
  );
  const said = read(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${children.join('')}</sitemapindex>`,
  );
  expect(said).toMatch(
    /it is an index of sitemaps, not a sitemap; use one of these instead: https:\/\/site\.example\/map-1\.xml \(changed 2026-11-1\d\), .*map-3\.xml .* and 2 more/,
  );
});

test.each([
  ['a page', '<!doctype html><html><head></head><body>Not here</body></html>', /answered with a web page/],
  ['a feed', '<rss version="2.0"><channel></channel></rss>', /something that is no feed/],
  ['nothing', '', /answered with nothing/],
  ['a piece', urlset('<loc>https://site.example/a</loc>').slice(0, -12), /only the beginning/],
  ['an empty sitemap', urlset(), []],
  [
    'addresses that are none',
    urlset('<loc>javascript:alert(1)</loc>', '<loc></loc>', '<lastmod>2026-01-01</lastmod>'),
    [],
  ],
])('%s', (_, xml, expected) => {
  if (expected instanceof RegExp) expect(read(xml)).toMatch(expected);
  else expect(read(xml)).toEqual(expected);
});

test('entities of its own are not expanded, and depth does no harm', () => {
  const bomb = `<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${urlset('<loc>https://site.example/&b;</loc>')}`;
  expect(JSON.stringify(read(bomb))).not.toContain('aaa');
  expect(read(`<urlset>${'<x>'.repeat(1_000_000)}</urlset>`)).toMatch(/beyond all measure/);
});
