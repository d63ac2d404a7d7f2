import type { Classification, Match } from '../classification/classification.ts';
import type { ItemUpdate } from '../items/item.ts';
import type { DigestEntry, MatchedItem, Reason } from './digest.ts';
import type { DescribeSource, WantedItem } from './digest-news.ts';
import { excerptsOf } from './excerpt.ts';

/** @param since start of the window: an item that first arrived later is new to the reader, updated or not */
export function entryOf({ matched, wanted }: WantedItem, since: Date, describe: DescribeSource): DigestEntry {
  const { item } = matched;
  const update = updateFor(matched, since);
  return {
    title: item.title,
    sourceName: describe(item.sourceId).name,
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
