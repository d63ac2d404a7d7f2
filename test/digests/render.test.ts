import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { Digest, DigestEntry } from '../../src/digests/digest.ts';
import { digestSubject } from '../../src/digests/digest-subject.ts';
import { renderHtml } from '../../src/digests/render-html.ts';
import { renderText } from '../../src/digests/render-text.ts';

const HOSTILE = '</p><script>alert(1)</script>"\'><img src=x onerror=alert(2)> & \u{1F600}';

function entry(changes: Partial<DigestEntry> = {}): DigestEntry {
  return {
    title: 'A plan is signed',
    url: 'https://a.example/x?a=1&b=2',
    sourceName: 'Home Office',
    publishedAt: new Date('2024-12-09T23:30:00Z'),
    documents: [],
    reasons: [{ kind: 'agreement', id: 'p', name: 'North Sea Action Plan', words: ['North Sea plan', 'the plan'] }],
    excerpts: [
      [
        { text: 'They signed the ', marked: false },
        { text: 'North Sea plan', marked: true },
        { text: '.', marked: false },
      ],
    ],
    textFrom: 'article',
    ...changes,
  };
}

function digest(entries: DigestEntry[], changes: Partial<Digest> = {}): Digest {
  return {
    key: 'abc_20241210T080000000Z',
    address: 'reader@example.org',
    timeZone: 'Europe/Paris',
    windowStart: new Date('2024-12-09T08:00:00Z'),
    windowEnd: new Date('2024-12-10T08:00:00Z'),
    stories: entries.map((one) => ({ entries: [one], statements: [], moreStatements: 0, repeated: 0, before: [] })),
    continues: false,
    coverage: { watched: 3, gaps: [], unread: [], missed: 0 },
    ...changes,
  };
}

test('HTML and text tell the same: title, source, local date, address, marked words, reasons, reference', () => {
  const page = load(renderHtml(digest([entry()])));
  const text = renderText(digest([entry()]));
  for (const said of [page('body').text(), text]) {
    expect(said).toContain('A plan is signed');
    expect(said).toContain('Home Office');
    expect(said).toContain('10 December 2024');
    expect(said).toContain('Agreement: North Sea Action Plan');
    expect(said).toContain('“North Sea plan”, “the plan”');
    expect(said).toContain('between 9 December 2024, 09:00 and 10 December 2024, 09:00 (Europe/Paris)');
    expect(said).toContain('Digest reference: abc_20241210T080000000Z');
    expect(said).toContain('reader@example.org');
  }
  expect(page('a').attr('href')).toBe('https://a.example/x?a=1&b=2');
  expect(page('mark').text()).toBe('North Sea plan');
  expect(text).toContain('> They signed the *North Sea plan*.');
});

test('whatever comes from outside stays text', () => {
  const hostile = entry({
    title: HOSTILE,
    sourceName: HOSTILE,
    url: `https://a.example/"onmouseover="alert(1)`,
    reasons: [{ kind: 'rule', id: 'r', name: HOSTILE, words: [HOSTILE] }],
    excerpts: [[{ text: HOSTILE, marked: true }]],
  });
  const page = load(renderHtml(digest([hostile], { address: HOSTILE })));
  expect(page('script, img, [onmouseover], [onerror]')).toHaveLength(0);
  expect(page('h2').text()).toBe(HOSTILE);
  expect(page('mark').text()).toBe(HOSTILE);
});

test('what is unknown is said to be unknown, not left to guess', () => {
  const { url: _, publishedAt: __, ...bare } = entry({ textFrom: 'feed' });
  const html = renderHtml(digest([bare], { continues: true }));
  expect(html).toContain('no date given');
  expect(html).toContain('judged by the feed’s summary');
  expect(html).toContain('it follows in the next mail');
  expect(load(html)('h2 a')).toHaveLength(0);
});

test.each([
  [[entry()], 'North Sea Action Plan: 1 new item'],
  [
    [entry(), entry({ reasons: [{ kind: 'agreement', id: 'q', name: 'Harbour Treaty', words: [] }] })],
    'North Sea Action Plan and 1 other: 2 new items',
  ],
  [[entry({ reasons: [{ kind: 'rule', id: 'r', name: 'Smuggling', words: [] }] })], 'Smuggling: 1 new item'],
  [
    [
      entry({
        reasons: [{ kind: 'agreement', id: 'l', name: `Treaty on ${'very '.repeat(20)}long things`, words: [] }],
      }),
    ],
    /^Treaty on (?:very )+very…: 1 new item$/,
  ],
])('the subject says what is in the mail', (entries, subject) => {
  expect(digestSubject(digest(entries))).toMatch(subject);
});

test('an update is told with what changed, documents with their titles, in both parts', () => {
  const updated = entry({
    update: { sentences: ['They withdrew from it.'], removed: ['They stand by it.'], note: 'Corrected the figure.' },
    documents: [{ url: 'https://a.example/plan.pdf', title: 'The <plan>' }, { url: 'https://a.example/b.pdf' }],
  });
  const page = load(renderHtml(digest([updated])));
  for (const said of [page('body').text(), renderText(digest([updated]))]) {
    expect(said).toMatch(/updated/i);
    expect(said).toMatch(/New: They withdrew from it\./);
    expect(said).toMatch(/Gone: They stand by it\./);
    expect(said).toMatch(/The publisher notes: Corrected the figure\./);
    expect(said).toContain('The <plan>');
  }
  expect(
    page('a')
      .map((_, link) => page(link).attr('href'))
      .get(),
  ).toContain('https://a.example/plan.pdf');
});

test('subject, heading and text count new items and updates apart', () => {
  const update = { sentences: ['New.'], removed: [] };
  const both = digest([entry(), entry({ update }), entry({ update })]);
  expect(digestSubject(both)).toMatch(/: 1 new item and 2 updates$/);
  expect(load(renderHtml(both))('h1').text()).toBe('1 new item and 2 updates');
  expect(renderText(both)).toContain('1 new item and 2 updates that arrived');
  expect(digestSubject(digest([entry({ update })]))).toMatch(/: 1 update$/);
});

test('an entry whose text was edited so that it names nothing any more says so', () => {
  const unnamed = digest([entry({ reasons: [], excerpts: [] })]);
  expect(digestSubject(unnamed)).toBe('Accord Watch: 1 new item');
  const page = load(renderHtml(unnamed))('body').text();
  for (const said of [page, renderText(unnamed)]) expect(said).toContain('its present text does not');
  expect(page).not.toMatch(/\bOn\s*A plan/);
});

test('an item that tells only of its last change is dated so', () => {
  const { publishedAt: _, ...undated } = entry();
  const updatedAt = new Date('2024-12-11T10:00:00Z');
  expect(renderText(digest([{ ...undated, updatedAt }]))).toContain('Home Office, updated 11 December 2024');
  expect(renderText(digest([undated]))).toContain('Home Office, no date given');
});

test.each([
  ['complete', { watched: 3, gaps: [], unread: [], missed: 0 }, /Complete: all 3 sources could be read\./],
  [
    'a gap',
    {
      watched: 3,
      missed: 0,
      unread: [],
      gaps: [{ sourceName: 'BMI', from: new Date('2024-12-09T08:00:00Z'), until: new Date('2024-12-09T20:00:00Z') }],
    },
    /Perhaps not complete: BMI may have published more between 9 December 2024, 09:00 and 9 December 2024, 21:00/,
  ],
  [
    'sources that could not be read',
    { watched: 9, gaps: [], missed: 2, unread: Array.from({ length: 8 }, (_, n) => ({ sourceName: `S${n}` })) },
    /Not read: S4, not once so far\.\s*The same of 3 other sources\.\s*At our last look 2 sources could not be read/,
  ],
])('the foot tells how complete it is: %s', (_, coverage, words) => {
  expect(load(renderHtml(digest([entry()], { coverage })))('body').text()).toMatch(words);
  expect(renderText(digest([entry()], { coverage }))).toMatch(words);
});
