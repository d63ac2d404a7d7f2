import { existsSync } from 'node:fs';
import type { Settings } from '../app/settings.ts';
import { addressKey } from '../items/item-key.ts';
import type { Digesting } from '../monitor/digesting.ts';
import type { NewsItem } from '../monitor/read-news.ts';
import { type PlaceOptions, withMonitor } from './open-monitor.ts';

/** Whether there is an archive: looking into one on this machine would else make it. */
export function hasArchive({ tableName, dynamodbEndpoint, dataFolder }: Settings): boolean {
  return tableName !== undefined || dynamodbEndpoint !== undefined || existsSync(dataFolder);
}

export interface StoredItem {
  readonly item: NewsItem;
  /** The story that it is part of; absent where it matched nothing. */
  readonly story?: StoredStory;
}

interface StoredStory {
  readonly id: string;
  /** In the order of their arrival, the item itself among them. */
  readonly items: readonly { readonly source: string; readonly title: string; readonly url: string | null }[];
}

/** An item of the archive as it was last read, by its id, that of an arrival, or its address. */
export function storedItem(idOrAddress: string, place: PlaceOptions): Promise<StoredItem | undefined> {
  return withMonitor(place, async ({ polling, digesting, watchlist }) => {
    const key = /^https?:\/\//i.test(idOrAddress) ? addressKey(idOrAddress) : (idOrAddress.split('~')[0] ?? '');
    const id = (await polling.items.find([key])).get(key) ?? key;
    const kept = await polling.items.get(id, polling.now());
    if (!kept) return undefined;
    const { title, text, language, sourceId, publishedAt } = kept.item;
    const source = watchlist.sources.find((one) => one.id === sourceId);
    const story = await storedStory(digesting, id);
    const item = { title, text, ...(language ? { language } : {}), ...(source ? { source } : {}) };
    return { item: { ...item, ...(publishedAt ? { publishedAt } : {}) }, ...(story ? { story } : {}) };
  });
}

async function storedStory(
  { items, stories, describeSource, now }: Digesting,
  itemId: string,
): Promise<StoredStory | undefined> {
  const [matched] = await items.matched([itemId]);
  const [story] = matched?.story ? await stories.get([matched.story], now()) : [];
  return (
    story && {
      id: story.id,
      items: story.members.map(({ sourceId, title, url = null }) => ({
        source: describeSource(sourceId).name,
        title,
        url,
      })),
    }
  );
}
