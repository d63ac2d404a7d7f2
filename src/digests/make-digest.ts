import type { Classification } from '../classification/classification.ts';
import type { Interest } from '../subscriptions/subscription.ts';
import type { DigestEntry, MatchedItem, Reason } from './digest.ts';
import { excerptsOf } from './excerpt.ts';

/** The entries of a digest, most important first: agreements before keywords, then by score, then latest first. */
export function digestEntries(
  items: readonly MatchedItem[],
  interest: Interest,
  sourceName: (sourceId: string) => string,
): DigestEntry[] {
  return items
    .map((matched) => ({ matched, wanted: wantedMatches(matched.classification, interest) }))
    .sort((a, b) => rank(b.wanted) - rank(a.wanted) || b.matched.arrivedAt.getTime() - a.matched.arrivedAt.getTime())
    .map(({ matched, wanted }) => entryOf(matched, wanted, sourceName(matched.item.sourceId)));
}

function wantedMatches(classification: Classification, interest: Interest): Classification {
  const wanted = (ids: 'all' | readonly string[]) => (match: { id: string }) => ids === 'all' || ids.includes(match.id);
  return {
    agreements: classification.agreements.filter(wanted(interest.agreements)),
    rules: classification.rules.filter(wanted(interest.rules)),
  };
}

function rank(classification: Classification): number {
  const best = (matches: readonly { score: number }[]) => Math.max(0, ...matches.map((match) => match.score));
  const agreement = best(classification.agreements);
  return agreement > 0 ? 1000 + agreement : best(classification.rules);
}

function entryOf({ item, arrivedAt }: MatchedItem, wanted: Classification, sourceName: string): DigestEntry {
  return {
    itemId: item.id,
    title: item.title,
    sourceName,
    arrivedAt,
    textFrom: item.textFrom,
    reasons: reasonsOf(wanted),
    excerpts: excerptsOf(item.text, item.title, wanted),
    ...(item.url ? { url: item.url } : {}),
    ...(item.publishedAt ? { publishedAt: item.publishedAt } : {}),
  };
}

function reasonsOf(classification: Classification): Reason[] {
  const reason = (kind: Reason['kind']) => (match: Omit<Classification['rules'][number], 'score'>) => ({
    kind,
    id: match.id,
    name: match.name,
    words: [...new Map(match.evidence.map(({ text }) => [text.toLowerCase(), text.replace(/\s+/g, ' ')])).values()],
  });
  return [...classification.agreements.map(reason('agreement')), ...classification.rules.map(reason('rule'))];
}
