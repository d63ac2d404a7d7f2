import { findCandidates } from '../classification/candidates/find-candidates.ts';
import type { Classification } from '../classification/classification.ts';
import type { Item } from '../items/item.ts';
import type { Polling } from './polling.ts';

/** A text that names more is a list of agreements, and no news of any of them. */
const MOST_PER_ITEM = 5;

/**
 * Notes which agreements an item names that are not on the watchlist. Before the item itself is stored: if the process
 * ends between the two, the next poll notes them again, and that counts once.
 */
export async function noteCandidates(
  { finder, candidates, now }: Pick<Polling, 'finder' | 'candidates' | 'now'>,
  { id: itemId, sourceId, url, title, text, language }: Item,
  { agreements }: Classification,
): Promise<void> {
  const found = findCandidates(finder, { text, matches: agreements, ...(language ? { language } : {}) });
  const telling = found.toSorted((a, b) => relevance(b) - relevance(a)).slice(0, MOST_PER_ITEM);
  for (const candidate of telling) {
    await candidates.note(candidate, {
      at: now(),
      sourceId,
      itemId,
      title,
      sentence: candidate.sentence,
      ...(url ? { url } : {}),
      ...(language ? { language } : {}),
    });
  }
}

function relevance({ parties, isMigration }: { parties: readonly string[]; isMigration: boolean }): number {
  return Math.min(parties.length, 2) + (isMigration ? 1 : 0);
}
