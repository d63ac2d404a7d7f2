import { expect, test } from 'vitest';
import { compareReadings, secondReading } from '../../../src/items/feeds/second-reading.ts';
import { feedOf, rss } from '../../parts/feed-documents.ts';

const item = (title: string) => `<item><title>${title}</title></item>`;
const reading = (document: string) => secondReading(document);

test('a well-formed feed is read alike by both', async () => {
  const document = rss([item('A &amp;amp; B'), item('Zwei'), '<item><link>https://a.example/</link></item>'].join(''));
  const second = await reading(document);
  expect(second).toEqual({ kind: 'read', entries: 3, titles: ['A & B', 'Zwei', ''] });
  expect(compareReadings(feedOf(document), second)).toEqual([]);
});

test('a feed that only we forgive', async () => {
  const document = rss(item('Q&A'));
  const second = await reading(document);
  expect(second).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/^Invalid character in entity name, Line: 0/),
  });
  expect(compareReadings(feedOf(document), second)).toEqual([
    expect.stringMatching(/^a strict reader refuses the feed \(/),
  ]);
});

test('no feed at all is refused, not thrown', async () => {
  expect(await reading('')).toMatchObject({ kind: 'refused' });
  expect(await reading('<html></html>')).toMatchObject({ kind: 'refused' });
});

test.each([
  ['fewer', ['A'], ['A', 'B'], ['we count 1 entry, a strict reader 2', 'only a strict reader sees "B"']],
  [
    'more',
    ['A', 'B', 'C', 'D', 'E'],
    ['A'],
    ['we count 5 entries, a strict reader 1', 'only we see "B", "C", "D" and 1 more'],
  ],
  ['other', ['A', ''], ['A', 'B'], ['only we see an untitled entry', 'only a strict reader sees "B"']],
])('we see %s entries', (_, ours, theirs, differences) => {
  const feed = feedOf(rss(ours.map(item).join('')));
  expect(compareReadings(feed, { kind: 'read', entries: theirs.length, titles: theirs })).toEqual(differences);
});
