import { isMatched } from '../classification/classification.ts';
import type { ItemUpdate, KeptItem } from '../items/item.ts';
import type { Change } from '../items/judge-change.ts';
import { latest } from '../items/make-item.ts';
import type { Reading } from '../storage/item-store.ts';
import { noteCandidates } from './note-candidates.ts';
import type { Polling } from './polling.ts';
import { relateItem } from './relate-item.ts';

interface Revised {
  readonly outcome: 'known' | 'update';
  readonly matched: boolean;
}

/** Stores what has become of a known item, as news where it says something else. */
export async function reviseItem(
  polling: Polling,
  kept: KeptItem,
  reading: Reading,
  change: Exclude<Change, { kind: 'replaced' }>,
  note: string | undefined,
): Promise<Revised> {
  const datedAt = latest(kept.datedAt, reading.datedAt);
  const dated = { ...reading, ...(datedAt ? { datedAt } : {}) };
  const update = updateOf(kept, reading, change, note);
  if (update === 'nothing') {
    await polling.items.noteUnchanged(kept, dated);
    return { outcome: 'known', matched: false };
  }
  await noteCandidates(polling, dated.item, dated.classification);
  const related = await relateItem(polling, withOrigin(kept, dated));
  const isRevised = await polling.items.revise(kept, related, update);
  return { outcome: isRevised ? 'update' : 'known', matched: isRevised && isMatched(reading.classification) };
}

/** An article or document read at last is news where it names what was not known before. */
function updateOf(
  kept: KeptItem,
  { item, classification }: Reading,
  change: Exclude<Change, { kind: 'replaced' }>,
  note: string | undefined,
): ItemUpdate | undefined | 'nothing' {
  if (change.kind === 'update') {
    return { sentences: change.sentences, removed: change.removed, ...(note ? { note } : {}) };
  }
  const matched = [...classification.agreements, ...classification.rules];
  const matchesMore = matched.some(({ id }) => !kept.matchedIds.includes(id));
  const hasNewDocuments = kept.item.documentsFrom === undefined && item.documentsFrom !== undefined;
  return (change.kind === 'completed' || hasNewDocuments) && matchesMore ? undefined : 'nothing';
}

/** An item stays its first source's, at its first address and date, whoever tells of its update. */
function withOrigin({ item: first }: KeptItem, reading: Reading): Reading {
  const { id, sourceId, url, publishedAt } = first;
  const origin = { id, sourceId, ...(url ? { url } : {}), ...(publishedAt ? { publishedAt } : {}) };
  return { ...reading, item: { ...reading.item, ...origin } };
}
