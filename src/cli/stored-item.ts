import { existsSync } from 'node:fs';
import type { Settings } from '../app/settings.ts';
import { addressKey } from '../items/item-key.ts';
import type { NewsItem } from '../monitor/read-news.ts';
import { type PlaceOptions, withMonitor } from './open-monitor.ts';

/** Whether there is an archive: looking into one on this machine would else make it. */
export function hasArchive({ tableName, dynamodbEndpoint, dataFolder }: Settings): boolean {
  return tableName !== undefined || dynamodbEndpoint !== undefined || existsSync(dataFolder);
}

/** An item of the archive as it was last read, by its id, that of an arrival, or its address. */
export function storedItem(idOrAddress: string, place: PlaceOptions): Promise<NewsItem | undefined> {
  return withMonitor(place, async ({ polling, watchlist }) => {
    const key = /^https?:\/\//i.test(idOrAddress) ? addressKey(idOrAddress) : (idOrAddress.split('~')[0] ?? '');
    const id = (await polling.items.find([key])).get(key) ?? key;
    const kept = await polling.items.get(id, polling.now());
    if (!kept) return undefined;
    const { title, text, language, sourceId } = kept.item;
    const source = watchlist.sources.find((one) => one.id === sourceId);
    return { title, text, ...(language ? { language } : {}), ...(source ? { source } : {}) };
  });
}
