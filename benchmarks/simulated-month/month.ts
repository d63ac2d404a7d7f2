import { pollSource } from '../../src/monitor/poll-source.ts';
import type { Polling } from '../../src/monitor/polling.ts';
import type { Gap } from '../../src/sources/gap.ts';
import type { Source } from '../../src/watchlist/source.ts';
import { Publisher } from './publisher.ts';
import { type Deeds, monthScript } from './script.ts';

const DAYS = 30;
const MINUTE_MS = 60_000;
/** How often polls are planned, as on AWS. */
const PLANNED_EVERY_MS = 5 * MINUTE_MS;

export interface MonthOptions {
  readonly polling: Omit<Polling, 'now'>;
  readonly hasPages: boolean;
  readonly seed: number;
}

/** What a month brought, beside what happened in it. */
export interface MonthResult {
  readonly published: number;
  /** Reported as new, in all polls together. */
  readonly storedAsNew: number;
  /** Published, not deleted, and never stored. */
  readonly missing: readonly number[];
  readonly updatesTold: number;
  /** Substantive edits of articles that the feed's first page showed at some poll before and at some poll after. */
  readonly visibleEdits: number;
  readonly deeds: Deeds;
  readonly gaps: readonly Gap[];
  /** Articles that were off the feed's first page before any poll saw them. */
  readonly pushedOut: readonly { readonly number: number; readonly at: Date }[];
  /** Of these, those whose time no gap covers. */
  readonly unnoticed: readonly number[];
  readonly polls: number;
  readonly feedRequestsPerDay: number;
  readonly unchangedShare: number;
  readonly articleRequests: number;
}

const MONTH_START = new Date('2024-11-01T00:00:00.000Z');

/** Lives through a month of a publisher, polling when the source's own state says so. */
export async function liveThroughMonth({ polling: parts, hasPages, seed }: MonthOptions): Promise<MonthResult> {
  const publisher = new Publisher(hasPages);
  const url = await publisher.open();
  const source: Source = {
    id: `simulated-${hasPages ? 'paged' : 'unpaged'}`,
    name: 'Simulated publisher',
    url,
    country: 'GB',
    language: 'en',
    kind: 'government',
    status: 'watched',
    ...(hasPages ? { olderPages: 'page' } : {}),
  };
  const clock = { now: MONTH_START };
  const polling: Polling = { ...parts, now: () => clock.now };
  const { happenings, deeds } = monthScript(MONTH_START, seed);
  const witness = new Witness(publisher, deeds);
  let nextPollAt = MONTH_START;
  const counts = { polls: 0, news: 0, updates: 0 };
  try {
    for (
      let time = MONTH_START.getTime();
      time < MONTH_START.getTime() + DAYS * 24 * 60 * MINUTE_MS;
      time += PLANNED_EVERY_MS
    ) {
      clock.now = new Date(time);
      while (happenings[0] && happenings[0].at <= clock.now) happenings.shift()?.happen(publisher);
      if (nextPollAt > clock.now) continue;
      const report = await pollSource(polling, source);
      nextPollAt = (await polling.states.get(source.id))?.nextPollAt ?? clock.now;
      counts.polls++;
      counts.news += report.newItems;
      counts.updates += report.updatedItems;
      if (report.outcome !== 'failed') witness.look();
    }
    const gaps = (await polling.states.get(source.id))?.gaps ?? [];
    const stored = await storedNumbers(polling, publisher, url);
    return {
      published: publisher.articles.length,
      storedAsNew: counts.news,
      missing: publisher.articles.flatMap(({ number }) =>
        stored.has(number) || deeds.deleted.has(number) ? [] : [number],
      ),
      updatesTold: counts.updates,
      visibleEdits: witness.visibleEdits.size,
      deeds,
      gaps,
      pushedOut: witness.pushedOut,
      unnoticed: witness.pushedOut.flatMap(({ number, at }) =>
        gaps.some(({ from, until }) => from <= at && at <= until) ? [] : [number],
      ),
      polls: counts.polls,
      feedRequestsPerDay: publisher.requests.feed / DAYS,
      unchangedShare: publisher.requests.unchanged / publisher.requests.feed,
      articleRequests: publisher.requests.articles,
    };
  } finally {
    await publisher.close();
  }
}

/** Knows what the first page of the feed has shown at polls, whatever the monitor made of it. */
class Witness {
  readonly pushedOut: { number: number; at: Date }[] = [];
  readonly visibleEdits = new Set<number>();
  readonly #publisher: Publisher;
  readonly #deeds: Deeds;
  readonly #seen = new Set<number>();
  readonly #seenUnedited = new Set<number>();
  #reached = 0;

  constructor(publisher: Publisher, deeds: Deeds) {
    this.#publisher = publisher;
    this.#deeds = deeds;
  }

  look(): void {
    for (const number of this.#publisher.shown()) {
      const isEdited = this.#deeds.substantive.has(number);
      if (isEdited && this.#seenUnedited.has(number)) this.visibleEdits.add(number);
      if (!isEdited) this.#seenUnedited.add(number);
      this.#seen.add(number);
    }
    for (const { number, publishedAt, state } of this.#publisher.articles.slice(this.#reached)) {
      if (!this.#seen.has(number) && state === 'online') this.pushedOut.push({ number, at: publishedAt });
    }
    this.#reached = this.#publisher.articles.length;
  }
}

async function storedNumbers(polling: Polling, publisher: Publisher, url: string): Promise<Set<number>> {
  const { addressKey } = await import('../../src/items/item-key.ts');
  const keyOf = new Map(
    publisher.articles.map(({ number }) => [addressKey(new URL(`/news/${number}`, url).href), number]),
  );
  const found = await polling.items.find([...keyOf.keys()]);
  return new Set([...found.keys()].map((key) => keyOf.get(key) ?? 0));
}
