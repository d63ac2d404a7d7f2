import type { Classification, Match } from '../classification/classification.ts';
import type { ItemUpdate } from '../items/item.ts';
import type { Interest } from '../subscriptions/subscription.ts';
import type { DigestEntry, MatchedItem, Reason } from './digest.ts';
import { excerptsOf } from './excerpt.ts';

/**
 * The entries of a digest, most important first: agreements before keywords, then by score, then latest first.
 *
 * @param since start of the window: an item that first arrived later is new to the reader, updated or not
 */
export function digestEntries(
  items: readonly MatchedItem[],
  interest: Interest,
  since: Date,
  sourceName: (sourceId: string) => string,
): DigestEntry[] {
  return items
    .map((matched) => ({ matched, wanted: wantedMatches(matched.classification, interest) }))
    .sort((a, b) => rank(b.wanted) - rank(a.wanted) || b.matched.arrivedAt.getTime() - a.matched.arrivedAt.getTime())
    .map(({ matched, wanted }) => entryOf(matched, wanted, since, sourceName(matched.item.sourceId)));
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

function entryOf(matched: MatchedItem, wanted: Classification, since: Date, sourceName: string): DigestEntry {
  const { item } = matched;
  const update = updateFor(matched, since);
  return {
    title: item.title,
    sourceName,
    documents: item.documents,
    textFrom: item.textFrom,
    reasons: reasonsOf(wanted),
    excerpts: excerptsOf(item.text, item.title, wanted),
    ...(item.url ? { url: item.url } : {}),
    ...(item.publishedAt ? { publishedAt: item.publishedAt } : {}),
    ...(item.updatedAt ? { updatedAt: item.updatedAt } : {}),
    ...(update ? { update } : {}),
  };
}

/** All that changed since the reader was told, in one. */
function updateFor({ updates, firstArrivedAt }: MatchedItem, since: Date): ItemUpdate | undefined {
  const fresh = updates.filter(({ at }) => at > since);
  if (firstArrivedAt > since || fresh.length === 0) return undefined;
  const note = fresh.findLast((update) => update.note)?.note;
  return {
    sentences: [...new Set(fresh.flatMap(({ sentences }) => sentences))],
    removed: [...new Set(fresh.flatMap(({ removed }) => removed))],
    ...(note ? { note } : {}),
  };
}

function reasonsOf(classification: Classification): Reason[] {
  const reason = (kind: Reason['kind']) => (match: Omit<Match, 'score'>) => ({
    kind,
    id: match.id,
    name: match.name,
    words: [...new Map(match.evidence.map(({ text }) => [text.toLowerCase(), text.replace(/\s+/g, ' ')])).values()],
  });
  return [...classification.agreements.map(reason('agreement')), ...classification.rules.map(reason('rule'))];
}
