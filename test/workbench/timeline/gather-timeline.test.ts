import { expect, test } from 'vitest';
import type { MatchedItem } from '../../../src/digests/digest.ts';
import type { RecordedStatement } from '../../../src/statements/novelty/recorded-statement.ts';
import { gatherTimeline } from '../../../src/workbench/timeline/gather-timeline.ts';
import { day, describeSource, newsItem, said } from '../../parts/timeline-news.ts';

const agreement = { id: 'plan', name: 'North Sea Plan', date: '2025-01-01' };

async function* archiveOf(items: readonly MatchedItem[]) {
  yield* items;
}

function gather(items: readonly MatchedItem[], memory: readonly RecordedStatement[] = [], since?: Date) {
  return gatherTimeline(archiveOf(items), {
    agreement,
    now: day(31),
    statements: { get: async (ids) => memory.filter(({ id }) => ids.includes(id)) },
    describeSource,
    ...(since ? { since } : {}),
  });
}

function remembered(id: string, itemId: string, sourceId: string, publishedAt: Date): RecordedStatement {
  const report = { itemId, sourceId, title: 'Before', publishedAt, at: publishedAt, agreementIds: [], ruleIds: [] };
  return {
    id,
    print: '',
    quote: 'We shall do more than was asked of us, and sooner',
    speaker: { name: 'Ada Lind', role: 'Minister', organisation: 'Ministry' },
    reports: [report],
  };
}

test('what two items have is told once: dated by the earlier, the primary source first', async () => {
  const { statements, items, otherReports } = await gather([
    newsItem('a', [said('s')], { publishedAt: day(2) }),
    newsItem('b', [said('s')], { sourceId: 'ministry', publishedAt: day(3) }),
  ]);
  expect(statements).toHaveLength(1);
  expect(statements[0]).toMatchObject({ at: day(2), dated: 'published', kind: 'direct' });
  expect(statements[0]?.reports.map(({ sourceName, publisherKind }) => [sourceName, publisherKind])).toEqual([
    ['Ministry', 'government'],
    ['Paper', 'media'],
  ]);
  expect([items, otherReports]).toEqual([{ government: 1, media: 1 }, []]);
});

test('memory adds reports of items that are not there, the longest wording and the fuller name of the speaker', async () => {
  const { statements } = await gather(
    [newsItem('a', [said('s', { kind: 'indirect' })], { publishedAt: day(5) })],
    [remembered('s', 'gone', 'ministry', day(4))],
  );
  expect(statements).toMatchObject([
    {
      at: day(4),
      kind: 'indirect',
      quote: 'We shall do more than was asked of us, and sooner',
      speaker: { name: 'Ada Lind', role: 'Minister', organisation: 'Ministry' },
      reports: [
        { sourceName: 'Ministry', title: 'Before' },
        { sourceName: 'Paper', title: 'Title of a' },
      ],
    },
  ]);
});

test.each([
  ['too unsure to be told', said(undefined)],
  ['about another agreement', said('s', { agreements: ['other'] })],
])('a statement that is %s is none: its item is listed without', async (_, statement) => {
  const { statements, otherReports, bySpeaker } = await gather([newsItem('a', [statement], { publishedAt: day(2) })]);
  expect([statements, bySpeaker]).toEqual([[], []]);
  expect(otherReports).toMatchObject([{ title: 'Title of a', sourceName: 'Paper', publisherKind: 'media' }]);
});

test('items about other agreements are only counted as read', async () => {
  const other = { ...newsItem('a', [said('s')], {}), classification: { agreements: [], rules: [] } };
  const timeline = await gather([other]);
  expect(timeline).toMatchObject({ itemsRead: 1, statements: [], otherReports: [], items: {}, byPeriod: [] });
  expect(timeline.from).toBeUndefined();
});

test.each([
  ['published', { publishedAt: day(2), updatedAt: day(3), found: day(9) }, day(2)],
  ['updated', { updatedAt: day(3), found: day(9) }, day(3)],
  ['found', { found: day(9) }, day(9)],
  ['found', { updatedAt: day(20), found: day(9) }, day(9)],
])('a date is that of having been %s (%j)', async (dated, dates, at) => {
  const { statements } = await gather([newsItem('a', [said('s')], dates)]);
  expect(statements).toMatchObject([{ dated, at }]);
});

test('since a day: what was first said before is none, and its later report is listed without', async () => {
  const items = [
    newsItem('old', [said('s')], { publishedAt: day(2) }),
    newsItem('late', [said('s')], { publishedAt: day(8) }),
    newsItem('new', [said('t', { speaker: { organisation: 'Aid Group' } })], { sourceId: 'aid', publishedAt: day(9) }),
  ];
  const { from, statements, otherReports, items: counts, bySpeaker } = await gather(items, [], day(5));
  expect(from).toEqual(day(5));
  expect(statements.map(({ reports }) => reports[0].title)).toEqual(['Title of new']);
  expect(otherReports.map(({ title }) => title)).toEqual(['Title of late']);
  expect(counts).toEqual({ ngo: 1, media: 1 });
  expect(bySpeaker).toMatchObject([{ key: 'organisation:aid-group', statements: 1, first: day(9), last: day(9) }]);
});

test('speakers: who said most first, one under several forms once, offices apart, the unknown together', async () => {
  const { bySpeaker } = await gather([
    newsItem('a', [said('1'), said('2', { speaker: { name: 'ada lind', role: 'Minister' } })], { publishedAt: day(2) }),
    newsItem('b', [said('3', { speaker: { role: 'A spokesman' } }), said('4', { speaker: {} })], {
      publishedAt: day(3),
    }),
    newsItem('c', [said('5', { speaker: {} }), said('6')], { publishedAt: day(4) }),
  ]);
  expect(bySpeaker.map(({ speaker, statements }) => [speaker, statements])).toEqual([
    [{ name: 'ada lind', role: 'Minister' }, 3],
    [{}, 2],
    [{ role: 'A spokesman' }, 1],
  ]);
});

test('a source that is not watched any more still has its name', async () => {
  const { items, statements } = await gather([newsItem('a', [said('s')], { sourceId: 'lost', publishedAt: day(2) })]);
  expect(items).toEqual({ unknown: 1 });
  expect(statements[0]?.reports[0]).toMatchObject({ sourceName: 'lost', publisherKind: 'unknown' });
});
