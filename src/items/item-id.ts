import { createHash } from 'node:crypto';
import type { FeedEntry } from './feed.ts';
import { canonicalAddress } from './web-address.ts';

/**
 * A stable id for each entry of a feed: from its page's address, so that an item met in two feeds is one item, and
 * an id that changes with every edit (GOV.UK) does not matter. Where several entries of a feed share one address,
 * the address alone would swallow all but one: then guid or title count as well.
 */
export function entryIds(sourceId: string, entries: readonly FeedEntry[]): string[] {
  const uses = new Map<string, number>();
  for (const { link } of entries)
    if (link) uses.set(canonicalAddress(link), (uses.get(canonicalAddress(link)) ?? 0) + 1);
  return entries.map((entry) => {
    const own = entry.guid ?? entry.title ?? entry.text ?? '';
    if (!entry.link) return hash(`${sourceId} ${own}`);
    const address = canonicalAddress(entry.link);
    return hash(uses.get(address) === 1 ? address : `${address} ${own}`);
  });
}

/** 128 bits suffice to keep items of a life-time apart. */
function hash(identity: string): string {
  return createHash('sha256').update(identity).digest('base64url').slice(0, 22);
}
