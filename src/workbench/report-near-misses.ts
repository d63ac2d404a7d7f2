import { type CompiledWatchlist, classify } from '../classification/classify.ts';
import type { AgreementProfiles } from '../classification/relatedness/agreement-profiles.ts';
import { nearMisses } from '../classification/relatedness/near-misses.ts';
import type { MatchedItem } from '../digests/digest.ts';
import type { Source } from '../watchlist/source.ts';

/** An item that nearly tells of an agreement. */
export interface NearItem {
  readonly itemId: string;
  readonly title: string;
  readonly url: string | null;
  readonly sourceId: string;
  readonly publishedAt: string | null;
  readonly arrivedAt: string;
  /** What it came short by. */
  readonly reason: string;
  /** 0 to 1; null where its names were found and only fell short. */
  readonly relatedness: number | null;
}

/** The items that nearly tell of one agreement, nearest first. */
export interface AgreementNearMisses {
  readonly id: string;
  readonly name: string;
  readonly items: readonly NearItem[];
}

export interface NearMissQuestion {
  readonly watchlist: CompiledWatchlist;
  readonly profiles: AgreementProfiles;
  readonly sources: readonly Source[];
  /** Only this agreement; all where absent. */
  readonly agreementId?: string;
}

/**
 * Reads items of the archive again with the present watchlist and tells, by agreement, which do not match it but nearly
 * do. Agreements with the most such items first: that is where names are missing.
 */
export async function reportNearMisses(
  archive: AsyncIterable<MatchedItem>,
  { watchlist, profiles, sources, agreementId }: NearMissQuestion,
): Promise<AgreementNearMisses[]> {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<string, { name: string; items: NearItem[] }>();
  for await (const { item, arrivedAt } of archive) {
    const source = sourceOf.get(item.sourceId);
    const classifiable = { ...item, ...(source ? { source } : {}) };
    for (const miss of nearMisses(profiles, classifiable, classify(watchlist, classifiable))) {
      if (miss.of !== 'agreement' || (agreementId !== undefined && miss.id !== agreementId)) continue;
      const { name, items } = found.get(miss.id) ?? { name: miss.name, items: [] };
      items.push({ ...aboutItem(item, arrivedAt), reason: miss.reason, relatedness: miss.relatedness ?? null });
      found.set(miss.id, { name, items });
    }
  }
  return [...found]
    .map(([id, { name, items }]) => ({ id, name, items: items.toSorted(nearestFirst) }))
    .sort((a, b) => b.items.length - a.items.length || a.id.localeCompare(b.id));
}

function aboutItem({ id, title, url, sourceId, publishedAt }: MatchedItem['item'], arrivedAt: Date) {
  return {
    itemId: id,
    title,
    url: url ?? null,
    sourceId,
    publishedAt: publishedAt?.toISOString() ?? null,
    arrivedAt: arrivedAt.toISOString(),
  };
}

function nearestFirst(a: NearItem, b: NearItem): number {
  return (
    (b.relatedness ?? 1) - (a.relatedness ?? 1) ||
    b.arrivedAt.localeCompare(a.arrivedAt) ||
    (a.itemId < b.itemId ? -1 : 1)
  );
}
