import { type RobotsRules, robotsRules } from './robots-rules.ts';

/** What came of asking a site for its robots.txt. */
export type RobotsAnswer =
  | { readonly kind: 'text'; readonly text: string }
  /** There is none: everything is allowed. */
  | { readonly kind: 'none' }
  /** Whether there is one could not be learnt; the reason completes "its robots.txt …". */
  | { readonly kind: 'unknown'; readonly reason: string };

export type RobotsReading =
  | { readonly kind: 'known'; readonly rules: RobotsRules; readonly readAt: number }
  | { readonly kind: 'unknown'; readonly reason: string };

interface Page {
  /** When to ask anew, in milliseconds since 1970; while the answer is awaited, never. */
  until: number;
  readonly reading: Promise<RobotsReading>;
}

const MINUTE = 60_000;
const KEPT = 24 * 60 * MINUTE;
const KEPT_AT_WORST = 7 * KEPT;
const RETRIED_AFTER = 10 * MINUTE;

/** Remembers what each site's robots.txt says: asks once a day, and lives on an old copy for a week if it must. */
export class RobotsBook {
  readonly #ask: (origin: string) => Promise<RobotsAnswer>;
  readonly #now: () => Date;
  readonly #pages = new Map<string, Page>();

  /** @param ask must not throw */
  constructor(ask: (origin: string) => Promise<RobotsAnswer>, now: () => Date) {
    this.#ask = ask;
    this.#now = now;
  }

  /** @param origin scheme, host and port */
  rulesOf(origin: string): Promise<RobotsReading> {
    const held = this.#pages.get(origin);
    if (held && this.#now().getTime() < held.until) return held.reading;
    const reading = this.#read(origin, held?.reading);
    this.#pages.set(origin, { until: Number.POSITIVE_INFINITY, reading });
    return reading;
  }

  async #read(origin: string, before: Promise<RobotsReading> | undefined): Promise<RobotsReading> {
    const answer = await this.#ask(origin);
    const now = this.#now().getTime();
    const page = this.#pages.get(origin);
    if (page) page.until = now + (answer.kind === 'unknown' ? RETRIED_AFTER : KEPT);
    if (answer.kind !== 'unknown') {
      return { kind: 'known', rules: robotsRules(origin, answer.kind === 'text' ? answer.text : ''), readAt: now };
    }
    const old = await before;
    return old?.kind === 'known' && now - old.readAt < KEPT_AT_WORST ? old : answer;
  }
}
