import type { Classification } from '../classification/classification.ts';
import { primaryFirst } from '../stories/primary-first.ts';
import type { Interest } from '../subscriptions/subscription.ts';
import type { DigestReport, DigestStory } from './digest.ts';
import { entryOf } from './digest-entry.ts';
import type { DescribeSource, DigestNews, DigestReader, WantedItem } from './digest-news.ts';
import { digestReport } from './digest-report.ts';
import { newStatements } from './new-statements.ts';

/** So many earlier items of a story show that it is not new. */
const MOST_BEFORE = 3;

/**
 * The stories of a digest, most important first: agreements before topics, then by score, then latest first. Each item
 * is in one of them, each statement is told once.
 */
export function digestStories(news: DigestNews, reader: DigestReader, describe: DescribeSource): DigestStory[] {
  const wanted = news.items.map((matched) => ({
    matched,
    wanted: wantedMatches(matched.classification, reader.interest),
  }));
  const groups = [...Map.groupBy(wanted, ({ matched }) => matched.story ?? matched.item.id)];
  const inOrder = groups.sort(([, a], [, b]) => bestRank(b) - bestRank(a) || latest(b) - latest(a));
  const told = new Set<string>();
  return inOrder.map(([id, items]) => {
    const sorted = sortedItems(items, describe);
    return {
      entries: sorted.map((item) => entryOf(item, reader.since, describe)),
      ...newStatements(sorted, news, reader, { told, describe }),
      before: earlierReports(id, news, reader, describe),
    };
  });
}

function wantedMatches(classification: Classification, interest: Interest): Classification {
  const wanted = (ids: 'all' | readonly string[]) => (match: { id: string }) => ids === 'all' || ids.includes(match.id);
  return {
    agreements: classification.agreements.filter(wanted(interest.agreements)),
    rules: classification.rules.filter(wanted(interest.rules)),
  };
}

function bestRank(items: readonly WantedItem[]): number {
  return Math.max(...items.map(({ wanted }) => rank(wanted)));
}

function rank(classification: Classification): number {
  const best = (matches: readonly { score: number }[]) => Math.max(0, ...matches.map((match) => match.score));
  const agreement = best(classification.agreements);
  return agreement > 0 ? 1000 + agreement : best(classification.rules);
}

function latest(items: readonly WantedItem[]): number {
  return Math.max(...items.map(({ matched }) => matched.arrivedAt.getTime()));
}

function sortedItems(items: readonly WantedItem[], describe: DescribeSource): WantedItem[] {
  const tellable = items.map((item) => {
    const { id, sourceId, publishedAt } = item.matched.item;
    const { kind } = describe(sourceId);
    const dated = publishedAt ? { publishedAt } : {};
    return { item, id, ...dated, arrivedAt: item.matched.arrivedAt, ...(kind ? { teller: kind } : {}) };
  });
  return primaryFirst(tellable).map(({ item }) => item);
}

function earlierReports(
  story: string,
  { items, stories }: DigestNews,
  { since }: DigestReader,
  describe: DescribeSource,
): DigestReport[] {
  const here = new Set(items.map(({ item }) => item.id));
  const members = stories.find(({ id }) => id === story)?.members ?? [];
  return members
    .filter(({ itemId, at }) => !here.has(itemId) && at <= since)
    .slice(0, MOST_BEFORE)
    .map((member) => digestReport(member, describe));
}
