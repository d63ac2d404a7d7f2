import { classify } from '../../classification/classify.ts';
import { type NewsReader, withSpeakers } from '../../monitor/read-news.ts';
import type { ArchivedItem } from './archived-item.ts';

/** What the watchlist finds in an archive. */
export interface ArchiveTally {
  readonly items: number;
  /** From the first item to the last, at least 1; fractions count. */
  readonly days: number;
  readonly agreements: ReadonlyMap<string, MatchTally>;
  readonly rules: ReadonlyMap<string, MatchTally>;
}

interface MatchTally {
  readonly items: number;
  /** Names, descriptions or parts of the query that were found, as they are written. */
  readonly found: ReadonlySet<string>;
}

const DAY_MS = 24 * 60 * 60_000;

/** Classifies all items of an archive. */
export async function tryOnArchive(
  { watchlist, offices }: NewsReader,
  archive: Iterable<ArchivedItem> | AsyncIterable<ArchivedItem>,
): Promise<ArchiveTally> {
  const tally = { agreements: new Counter(), rules: new Counter() };
  const times: number[] = [];
  let items = 0;
  for await (const item of archive) {
    items++;
    if (item.at) times.push(item.at.getTime());
    const { agreements, rules } = classify(watchlist, withSpeakers(item, offices));
    for (const { id, evidence } of agreements)
      tally.agreements.add(
        id,
        evidence.map(({ alias }) => alias),
      );
    for (const { id, evidence } of rules)
      tally.rules.add(
        id,
        evidence.map(({ clause }) => clause),
      );
  }
  return { items, days: daysBetween(times), agreements: tally.agreements.byId, rules: tally.rules.byId };
}

function daysBetween(times: readonly number[]): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return Math.max(1, (last - first) / DAY_MS);
}

class Counter {
  readonly byId = new Map<string, { items: number; found: Set<string> }>();

  add(id: string, found: readonly string[]): void {
    const known = this.byId.get(id) ?? { items: 0, found: new Set<string>() };
    known.items++;
    for (const one of found) known.found.add(one);
    this.byId.set(id, known);
  }
}
