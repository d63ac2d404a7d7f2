import type { ArchivedItem } from './archived-item.ts';

const DAY_MS = 24 * 60 * 60_000;

/** The items of the last days before the newest; those without a date are left out. */
export function latestItems(items: readonly ArchivedItem[], days: number): ArchivedItem[] {
  const newest = items.reduce((latest, { at }) => Math.max(latest, at?.getTime() ?? 0), 0);
  return items.filter(({ at }) => at !== undefined && newest - at.getTime() <= days * DAY_MS);
}
