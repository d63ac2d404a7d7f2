import { expect, test } from 'vitest';
import { readFeed } from '../../../src/items/feeds/read-feed.ts';
import { FEED_URL, feedOf } from '../../parts/feed-documents.ts';

const VERSION = 'https://jsonfeed.org/version/1.1';

test('a JSON Feed with all that we keep', () => {
  const document = {
    version: VERSION,
    title: 'T',
    home_page_url: 'https://a.example/',
    description: 'News',
    language: 'en-GB',
    next_url: '/feed.json?page=2',
    expired: true,
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: 7,
        url: '/news/1',
        title: 'One & <two>',
        summary: 'Short',
        content_html: '<p>A</p><p>B</p>',
        date_published: '2024-12-10T09:00:00+01:00',
        date_modified: '2024-12-11T09:00:00Z',
        language: 'de',
        attachments: [{ url: '/plan.pdf', mime_type: 'application/pdf', title: 'Plan' }, { url: 3 }],
      },
    ],
  };
  expect(feedOf(JSON.stringify(document))).toEqual({
    format: 'json-feed',
    title: 'T',
    link: 'https://a.example/',
    description: 'News',
    language: 'en',
    older: 'https://publisher.example/feed.json?page=2',
    hub: 'https://hub.example/',
    hasEnded: true,
    hints: {},
    flaws: [],
    entries: [
      {
        title: 'One & <two>',
        link: 'https://publisher.example/news/1',
        guid: '7',
        publishedAt: new Date('2024-12-10T08:00:00Z'),
        updatedAt: new Date('2024-12-11T09:00:00Z'),
        summary: 'Short',
        text: 'A\n\nB',
        language: 'de',
        documents: [{ title: 'Plan', url: 'https://publisher.example/plan.pdf', type: 'application/pdf' }],
      },
    ],
  });
});

test('an item of the wrong shape costs neither the others nor the feed', () => {
  const feed = feedOf(
    JSON.stringify({ version: VERSION, title: 4, items: ['no', { id: 'a', title: ['x'], content_text: 'A\n\nB' }] }),
  );
  expect(feed.entries).toEqual([{ guid: 'a', text: 'A\n\nB' }]);
  expect(feed.flaws).toEqual(['has entries that are none']);
});

test('a JSON Feed that breaks off is told to', () => {
  const start = '{ "version": "https://jsonfeed.org/version/1", ';
  expect(readFeed(start, FEED_URL)).toMatchObject({ kind: 'unreadable', fault: { kind: 'broken-off' } });
});

test.each(['{"error": "no"}', '{"items": []}', '[]'])('JSON that is no JSON Feed: %s', (text) => {
  expect(readFeed(text, FEED_URL)).toMatchObject({ kind: 'unreadable', fault: { kind: 'no-feed' } });
});
