import type { MatchedItem } from '../../src/digests/digest.ts';
import type { DescribeSource } from '../../src/digests/digest-news.ts';
import type { Item } from '../../src/items/item.ts';
import type { ItemStatement } from '../../src/statements/novelty/recorded-statement.ts';
import type { Timeline, TimelineStatement } from '../../src/workbench/timeline/timeline.ts';

export const DAY_MS = 24 * 60 * 60_000;

/** `day(3)` is 3 January 2025, noon. */
export const day = (number: number) => new Date(Date.UTC(2025, 0, number, 12));

export const describeSource: DescribeSource = (id) =>
  ({
    ministry: { name: 'Ministry', kind: 'government' as const },
    aid: { name: 'Aid Group', kind: 'ngo' as const },
    paper: { name: 'Paper', kind: 'media' as const },
  })[id] ?? { name: id };

/** A statement about the plan. */
export function said(id: string | undefined, changes: Partial<ItemStatement> = {}): ItemStatement {
  return {
    kind: 'direct',
    construction: 'behind',
    start: 0,
    end: 1,
    quote: 'We shall do more than was asked of us',
    speaker: { name: 'Ada Lind' },
    confidence: 1,
    agreements: ['plan'],
    ...(id === undefined ? {} : { id }),
    ...changes,
  };
}

/** An item about the plan, found when it was published, else on the 31st. */
export function newsItem(
  id: string,
  statements: readonly ItemStatement[],
  { sourceId = 'paper', publishedAt, found = publishedAt, ...changes }: Partial<Item> & { readonly found?: Date },
): MatchedItem {
  const arrivedAt = found ?? day(31);
  return {
    item: {
      id,
      sourceId,
      title: `Title of ${id}`,
      url: `https://example.org/${id}`,
      text: '',
      textFrom: 'article',
      documents: [],
      ...(publishedAt ? { publishedAt } : {}),
      ...changes,
    },
    classification: {
      agreements: [{ id: 'plan', name: 'Plan', score: 1, evidence: [] }],
      rules: [],
    },
    statements,
    arrivedAt,
    firstArrivedAt: arrivedAt,
    updates: [],
  };
}

/** A statement as a timeline has it. */
export function told(at: Date, changes: Partial<TimelineStatement> = {}): TimelineStatement {
  return {
    at,
    dated: 'published',
    speaker: { name: 'Ada Lind' },
    kind: 'direct',
    quote: 'We shall do more than was asked of us',
    reports: [{ sourceName: 'Ministry', publisherKind: 'government', title: 'News', publishedAt: at, at }],
    ...changes,
  };
}

export const EMPTY_TIMELINE: Timeline = {
  agreement: { id: 'plan', name: 'North Sea Plan', date: '2025-01-01' },
  until: day(31),
  statements: [],
  otherReports: [],
  items: {},
  bySpeaker: [],
  period: 'week',
  byPeriod: [],
  itemsRead: 7,
};
