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
    entries,
    continues: false,
    coverage: { watched: 3, gaps: [], unread: [] },
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
