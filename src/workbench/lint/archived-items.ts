import type { ItemStore } from '../../storage/item-store.ts';
import type { Source } from '../../watchlist/source.ts';
import type { ArchivedItem } from './archived-item.ts';

const DAY_MS = 24 * 60 * 60_000;

export interface ArchiveWindow {
  readonly from: Date;
  readonly now: Date;
  /** Age in days, at arrival, above which an item is a source's backlog and was told to nobody. */
  readonly backlogDays: number;
}

/** The items that came as news since an instant, from the archive. */
export async function* archivedItems(
  archive: Pick<ItemStore, 'archive'>,
  sources: readonly Source[],
  { from, now, backlogDays }: ArchiveWindow,
): AsyncGenerator<ArchivedItem> {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  for await (const { item, firstArrivedAt } of archive.archive(from, now)) {
    const { sourceId, title, text, language, publishedAt = firstArrivedAt } = item;
    if (firstArrivedAt.getTime() - publishedAt.getTime() > backlogDays * DAY_MS) continue;
    const source = sourceOf.get(sourceId);
    yield { title, text, at: firstArrivedAt, ...(language ? { language } : {}), ...(source ? { source } : {}) };
  }
}
