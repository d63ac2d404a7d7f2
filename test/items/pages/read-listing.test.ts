import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeListing } from '../../../src/items/pages/propose-listing.ts';
import { readListing } from '../../../src/items/pages/read-listing.ts';

const FOLDER = 'test/fixtures/listings';
const URL_OF_PAGE = 'https://site.example/fr/news?lang=x';
const pages = new Map(
  await Promise.all(
    (await readdir(FOLDER)).map(async (file) => [file, await readFile(`${FOLDER}/${file}`, 'utf8')] as const),
  ),
);

/** Title, address and time of each entry, in that order. */
function readEntries(html: string, listing: Parameters<typeof readListing>[2] = {}) {
  const parsed = readListing(html, URL_OF_PAGE, listing, { zone: 'UTC' });
  if (parsed.kind === 'unreadable') return parsed.fault;
  return parsed.feed.entries.map(({ title, link, publishedAt }) =>
    [
      title,
      link?.replace('https://site.example', ''),
      publishedAt?.toISOString().replace(/T00:00:00.000Z|:\d\d\.000Z/, ''),
    ]
      .filter(Boolean)
      .join(' | '),
  );
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'gsb-press.html': [
    'Fünf Häfen, ein Plan: Minister unterzeichnen Vereinbarung | https://www.bfb.example/SharedDocs/pressemitteilungen/DE/2026/11/hafen-plan.html;jsessionid=4F2A.live871?nn=9390260 | 2026-11-15',
    'Ehrung für Helfer nach dem Hochwasser | https://www.bfb.example/SharedDocs/pressemitteilungen/DE/2026/11/ehrung.html?nn=9390260 | 2026-11-12',
    'Gespräch mit dem britischen Kollegen über Boote | https://www.bfb.example/SharedDocs/kurzmeldungen/DE/2026/11/gespraech.html?nn=9390260 | 2026-11-03',
  ],
  'drupal-views.html': [
    'Coast guard hub opens in the north | /press/coast-guard-hub | 2026-11-14T12:00',
    'Return figures for the third quarter | /press/return-figures | 2026-11-11T09:30',
    'Exercise with seven vessels ends | /press/exercise | 2026-10-30T12:00',
  ],
  'openfed.html': [
    'Minister ontvangt Britse collega over de Noordzee | /nl/nieuws/minister-ontvangt-britse-collega | 2026-11-13',
    'Consulaat sluit eerder op feestdag | /nl/nieuws/consulaat-sluit-eerder | 2026-11-09',
    'Verdrag over de kust van kracht | /nl/nieuws/verdrag | 2026-11-02',
  ],
  'rijksoverheid.html': [
    'Nieuwe afspraken over aanpak van mensensmokkel | /actueel/nieuws/2026/11/14/afspraken-over-mensensmokkel | 2026-11-14T16:05',
    'Kamerbrief over opvang in kleine gemeenten | /actueel/nieuws/2026/11/12/kamerbrief-opvang | 2026-11-12T09:00',
    'Dijk bij Voorbeelddam is weer dicht | /actueel/nieuws/2026/11/10/dijk | 2026-11-10T11:30',
  ],
  'ind.html': [
    'Wachttijden voor aanvragen lopen terug | /nl/nieuws/wachttijden | 2026-11-13',
    'Loket in Voorbeeldstad vrijdag dicht | /nl/nieuws/loket-dicht | 2026-11-06',
    'Verlengen van de kaart na brexit | /nl/nieuws/brexit-kaart | 2026-10-27',
  ],
  'wordpress-archive.html': [
    'A plan of five harbours and no safe route | https://harbourlights.example/2026/11/no-safe-route/ | 2026-11-14T17:20',
    'Winter coats wanted | https://harbourlights.example/2026/11/winter-coats/ | 2026-11-09T10:00',
    'Court stops flight at the last minute | https://harbourlights.example/2026/10/court-stops-flight/ | 2026-10-28T19:45',
  ],
  'table.html': [
    'Home Secretary tells MPs of two agreements | /news/home-secretary-tells-mps-of-two-agreements | 2026-11-14',
    'Tribunal rules on fees paid twice | /news/tribunal-rules-on-fees | 2026-11-13',
    'Survey: one in three firms leaves legal aid | /news/legal-aid-survey | 2026-11-12',
    'New guidance for caseworkers | /news/guidance | 2026-11-11',
  ],
  'ecl.html': [
    'Partnership on readmission signed | https://samples.ec.example/news/partnership-signed-2026-11-13_en | 2026-11-13T12:00',
    'Statement on the events at the border | https://commission.ec.example/presscorner/detail/en/statement_26_1 | 2026-11-10T12:00',
    'Call for projects opened | https://samples.ec.example/news/call-2026-11-05_en | 2026-11-05T12:00',
  ],
  'ecl-dates.html': [
    'Register of travellers starts in spring | /updates/register | 2026-11-13',
    'Fund pays for two more boats | /updates/fund | 2026-11-09',
    'Visa talks with Samplestan go on | /updates/visa | 2026-11-02',
  ],
  'fedasil.html': [
    'Un nouveau centre ouvre au bord du canal | /fr/actualites/accueil/nouveau-centre | 2026-11-13',
    "Les chiffres d'octobre | /fr/actualites/accueil/chiffres-octobre | 2026-11-04",
    'Un guichet de plus pour le retour volontaire | /fr/actualites/retour/guichet | 2026-10-01',
  ],
  'tiles.html': [
    'Neue Leitstelle für die Rettung auf See | /news/rettung | 2026-11-14',
    'Bericht: Was die Erklärung verschweigt | /news/bericht | 2026-11-10',
    'Petition mit achtzigtausend Namen übergeben | /news/petition | 2026-11-02',
    'Sommerfest im Hof: die Bilder | /news/fest | 2026-08-30',
  ],
  'definition-list.html': [
    'Lettre ouverte aux ministres des cinq ports | /fr/article7301.html | 2026-11-13',
    'Recours contre le décret sur les tentes | /fr/article7288.html | 2026-11-08',
    'Une audience, deux salles, aucun interprète | /fr/article7287.html | 2026-11-08',
    'Vingt ans de frontière déplacée | /fr/article7240.html | 2026-10-22',
  ],
  'titles-in-terms.html': [
    'Statement on the drowning of four people | /notice/31 | 2026-11-12',
    'Inspectors publish report on the pier | /notice/30 | 2026-11-03',
    'New chair of the committee named | /notice/29 | 2026-10-19',
  ],
  'two-lists.html': [
    'Minister presents plan for the narrow sea | /news/plan | 2026-11-14',
    'Talks with neighbours enter second week | /news/talks | 2026-11-11',
    'Fewer boats in October than a year ago | /news/boats | 2026-11-09',
  ],
  'links-only.html': [
    'Bulletin 231: The committee hears three ministers in one day | /b/231.html',
    'Bulletin 230: Who pays for the fence at the ferry port? | /b/230.html',
    'Bulletin 229: Letters from readers on the autumn debate | /b/229.html',
    'Bulletin 228: A walk along the quay with the harbour master | /b/228.html',
  ],
  'read-more.html': [
    'Réunion des cinq ministres à Ostende | /fr/n/1 | 2026-11-13',
    'Grève annoncée aux guichets | /fr/n/2 | 2026-11-12',
    'Nouveau site pour les traducteurs | /fr/n/3 | 2026-11-02',
  ],
  'days.html': [
    'Rechter verbiedt uitzetting van gezin | /a/1 | 2026-11-13',
    'Opvang in sporthal blijft tot maart | /a/2 | 2026-11-13',
    'Brief aan de Kamer over het verdrag | /a/3 | 2026-11-11',
    'Vrijwilligers gezocht voor taalcafé | /a/4 | 2026-11-11',
  ],
  'home-page.html': [1, 2, 3].map((n) => `News item number ${n} about the sea | /news/${n}`),
  'list-group.html': [1, 2, 3, 4].map((n) => `Heading of the news ${n} | /n/${n} | 2026-11-0${n}`),
  'hashed-classes.html': [
    'First article of the app about boats | /articles/one | 2026-11-12',
    'Second article of the app about ports | /articles/two | 2026-11-11',
    'Third one | /articles/three | 2026-11-09',
  ],
  'sections.html': [
    'Story 1 of the month November | /s/01 | 2026-11-03',
    'Story 2 of the month November | /s/02 | 2026-11-04',
    'Story 1 of the month October | /s/11 | 2026-10-03',
    'Story 2 of the month October | /s/12 | 2026-10-04',
  ],
  'documents.html': [1, 2, 3].map(
    (n) => `Report number ${n} on the state of the coast (PDF, 2 MB) | /doc/${n}.pdf | 2026-11-0${n}`,
  ),
  'classless.html': [11, 12, 13].map((n) => `Meldung vom Hafen Nummer ${n} | /m/${n} | 2026-11-${n}`),
  'overlay-links.html': [
    'Report on the detention of children at sea | /newsroom/children-at-sea | 2026-11-14',
    'Our answer to the consultation | /newsroom/consultation | 2026-11-08',
    'Statement of 1 November 2026 on the ruling | /newsroom/ruling | 2026-11-01',
  ],
};

test.each([...pages])('%s: the news and nothing else, by structure alone', (file, html) => {
  expect(readEntries(html)).toEqual(EXPECTED[file]);
});

test.each([...pages])('%s: the selectors that are proposed read the same', (file, html) => {
  const listing = proposeListing(html, URL_OF_PAGE);
  // Their elements are like any others of the page: no selector finds them alone, and the structure has to do.
  const isNameless = ['links-only.html', 'classless.html'].includes(file);
  expect(listing?.item === undefined).toBe(isNameless);
  expect(readEntries(html, listing)).toEqual(EXPECTED[file]);
});

const page = (body: string) =>
  `<html lang="nl-BE"><head><title>T</title><link rel="next" href="?p=2"></head><body>${body}</body></html>`;
const LIST = page(
  '<h1>Nieuws</h1><div class="row"><b>Eerste bericht</b><i>3/11/2026</i><a href="/1">klik</a><em>Een samenvatting.</em></div><div class="row"><b>Tweede</b><a href="/2">klik</a></div><div class="row"><a href="/1">nog eens</a></div><a href="/x">Iets anders dat lang genoeg is</a>',
);

test('selectors go before structure; a page that is linked twice is one entry', () => {
  const listing = { item: '.row', title: 'b', link: 'a', date: 'i', summary: 'em' };
  const parsed = readListing(LIST, URL_OF_PAGE, listing, { zone: 'Europe/Brussels' });
  expect(parsed).toEqual({
    kind: 'feed',
    feed: {
      format: 'listing',
      title: 'Nieuws',
      link: URL_OF_PAGE,
      language: 'nl',
      older: 'https://site.example/fr/news?p=2',
      hints: {},
      flaws: [],
      entries: [
        {
          title: 'Eerste bericht',
          link: 'https://site.example/1',
          publishedAt: new Date('2026-11-02T23:00:00Z'),
          summary: 'Een samenvatting.',
          text: 'Een samenvatting.',
        },
        { title: 'Tweede', link: 'https://site.example/2' },
      ],
    },
  });
});

test('a selector of a part that finds nothing is a flaw; the entries are read all the same', () => {
  const parsed = readListing(LIST, URL_OF_PAGE, { item: '.row', title: 'b', date: '.when' }, { zone: 'UTC' });
  expect(parsed.kind === 'feed' && [parsed.feed.entries[0]?.publishedAt?.toISOString(), parsed.feed.flaws]).toEqual([
    '2026-11-03T00:00:00.000Z',
    ['has nothing at listing.date ".when" in any entry, where its date was expected'],
  ]);
});

test.each([
  [
    'an item that is not there',
    { item: '.rows' },
    'listing.item ".rows" finds nothing on the page; expected the CSS selector of one entry',
  ],
  ['an item without links', { item: 'b' }, 'what listing.item "b" finds holds no links'],
  ['a link that is not there', { item: '.row', link: 'a.go' }, 'listing.link "a.go" finds no link in any entry'],
  ['an item that is no selector', { item: '.row[' }, 'listing.item ".row[" is no CSS selector ('],
  ['a date that is no selector', { item: '.row', date: '::x(' }, 'listing.date "::x(" is no CSS selector ('],
])('%s is a fault that says so', (_, listing, reason) => {
  expect(readEntries(LIST, listing)).toMatchObject({ kind: 'ill-formed', reason: expect.stringContaining(reason) });
});

test.each([
  ['an empty document', ''],
  ['no HTML', 'Just words'],
  ['a page without lists', page('<h1>Contact</h1><p>Write to <a href="/us">us and wait for a long answer</a>.</p>')],
  [
    'menus only',
    page('<div><a href="/a">Home</a><a href="/b">About</a><a href="/c">Jobs</a><a href="/d">Contact</a></div>'),
  ],
  [
    'links that lead nowhere',
    page(
      '<ul><li><a href="#a">A title that is long enough</a></li><li><a href="javascript:b()">Another title of some length</a></li><li><a href="mailto:c@d.example">A third title of some length</a></li></ul>',
    ),
  ],
])('%s: no news are found, and it says what to do', (_, html) => {
  expect(readEntries(html)).toMatchObject({
    kind: 'ill-formed',
    reason: expect.stringContaining('no list of news was found'),
  });
});

test('nesting beyond measure is refused before it is parsed', () => {
  expect(readEntries('<div>'.repeat(200_000))).toMatchObject({ kind: 'excessive' });
});

test('never throws, whatever the tags', () => {
  const tag = fc.constantFrom(
    '<ul>',
    '<li>',
    '</li>',
    '<a href=/x>',
    '<a href="::">',
    '</a>',
    '<h2>',
    '<time datetime=9>',
    '<p>',
    'Words of a title',
    '<dt>',
    '<dd>',
    '1/1/2026',
    '<table>',
    '</ul>',
    '<template>',
    '<svg>',
    '<!--',
  );
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
      const parsed = readListing(tags.join(''), URL_OF_PAGE, {}, { zone: 'UTC' });
      const links = parsed.kind === 'feed' ? parsed.feed.entries.map(({ link = '' }) => link) : [];
      expect(links.every((link) => /^https?:/.test(link))).toBe(true);
    }),
  );
});
