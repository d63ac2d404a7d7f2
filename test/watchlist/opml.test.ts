import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opmlToOutlines, sourcesToOpml } from '../../src/watchlist/opml.ts';
import type { Source } from '../../src/watchlist/source.ts';

const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => `N${text.replace(/[\p{C}\s]/gu, '')}`);
const source = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
    name,
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    country: fc.constantFrom('GB', 'DE', 'EU', 'INT'),
    language: fc.constantFrom('en' as const, 'de' as const, undefined),
    kind: fc.constantFrom('government' as const, 'ngo' as const),
    form: fc.constantFrom('feed', 'listing', 'sitemap', 'api'),
  })
  .map(
    ({ language, form, ...rest }): Source => ({
      ...rest,
      status: 'watched',
      ...(language ? { language } : {}),
      ...(form === 'listing' ? { listing: {} } : {}),
      ...(form === 'sitemap' ? { sitemap: {} } : {}),
      ...(form === 'api' ? { api: { title: 't' } } : {}),
    }),
  );

test('what goes out comes back, in folders or not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 12 }), (sources) => {
      const read = opmlToOutlines(sourcesToOpml(sources));
      const outlines = read.kind === 'outlines' ? read.outlines : [];
      expect(outlines).toHaveLength(sources.length);
      for (const { id, name, url, country, kind, language, listing, sitemap, api } of sources) {
        const outline = outlines.find(({ sourceId }) => sourceId === id);
        expect(outline).toMatchObject({ title: name, country, kind, ...(language ? { language } : {}) });
        const isFeed = !listing && !sitemap && !api;
        expect([outline?.feedUrl, outline?.pageUrl]).toEqual(isFeed ? [url, undefined] : [undefined, url]);
        expect(outline?.note === undefined).toBe(isFeed);
      }
    }),
  );
});

test('files of other readers: any folders, any case, odd attributes', () => {
  const xml = `<?xml version="1.0"?><OPML version="1.1"><HEAD><TITLE>Mine</TITLE></HEAD><body>
    <outline text="Folder"><outline text="Deeper"><outline type="rss" text="A &amp; B" XMLURL="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/"/></outline></outline>
    <outline title="Only a title" xmlUrl="https://b.example/rss"/><outline text="A note"/></body></OPML>`;
  expect(opmlToOutlines(xml)).toEqual({
    kind: 'outlines',
    outlines: [
      { title: 'A & B', feedUrl: 'https://a.example/feed?x=1&y=2', pageUrl: 'https://a.example/' },
      { title: 'Only a title', feedUrl: 'https://b.example/rss' },
    ],
  });
});

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><html><body>No</body></html>'],
  ['a feed', '<rss><channel/></rss>'],
  ['depth', `<opml><body>${'<outline text="x">'.repeat(50_000)}`],
  [
    'a bomb',
    '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;" xmlUrl="x"/></body>',
  ],
])('%s is unreadable or empty, and does no harm', (_, xml) => {
  const read = opmlToOutlines(xml);
  expect(read.kind === 'unreadable' ? read.reason.length : JSON.stringify(read.outlines).length).toBeGreaterThan(1);
  expect(JSON.stringify(read).length).toBeLessThan(300);
});

test('no sources make an OPML without subscriptions', () => {
  expect(opmlToOutlines(sourcesToOpml([]))).toEqual({ kind: 'outlines', outlines: [] });
});
