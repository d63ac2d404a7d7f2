import type { FetchFailure, FetchOutcome } from './fetch-outcome.ts';
import type { HostPace } from './host-pace.ts';
import { describeFailure } from './poll-problem.ts';
import { type RobotsAnswer, RobotsBook } from './robots-book.ts';

/** So long at most a robots.txt can make us wait between two requests. */
const LONGEST_DELAY_SECONDS = 30;

/** Keeps us out of pages that a site's robots.txt closes to us, and to the pace that it asks for. */
export class RobotsGate {
  readonly #book: RobotsBook;
  readonly #pace: HostPace;

  /** @param ask fetches a robots.txt, without asking this gate */
  constructor(ask: (url: string) => Promise<FetchOutcome>, pace: HostPace, now: () => Date) {
    this.#book = new RobotsBook(async (origin) => robotsAnswer(await ask(`${origin}/robots.txt`)), now);
    this.#pace = pace;
  }

  /** Why the page may not be asked for, or `undefined`. */
  async closes(url: URL): Promise<FetchFailure | undefined> {
    const reading = await this.#book.rulesOf(url.origin);
    if (reading.kind === 'unknown') return disallowed(`its robots.txt ${reading.reason}`, true);
    const delay = Math.min(reading.rules.crawlDelaySeconds, LONGEST_DELAY_SECONDS);
    this.#pace.slowTo(url.host, delay * 1000);
    return reading.rules.allows(url) ? undefined : disallowed('its robots.txt says so', false);
  }
}

/**
 * A refused robots.txt is none (RFC 9309, 2.3.1.3), but for "too many requests": who says so wants fewer, not more.
 * A site whose robots.txt has a fault, or cannot be reached, is not to be read (2.3.1.4).
 */
function robotsAnswer(outcome: FetchOutcome): RobotsAnswer {
  if (outcome.kind === 'fetched') return { kind: 'text', text: new TextDecoder().decode(outcome.document.bytes) };
  if (outcome.kind === 'not-modified') return { kind: 'none' };
  const { failure } = outcome;
  // Nowhere to be had (2.3.1.2); where the whole site lies inside a network, the page's own failure says so.
  if (['empty', 'redirected-astray', 'private-address'].includes(failure.kind)) return { kind: 'none' };
  const isRefusal = 'status' in failure && failure.status >= 400 && failure.status < 500 && failure.status !== 429;
  return isRefusal ? { kind: 'none' } : { kind: 'unknown', reason: describeFailure(failure) };
}

function disallowed(reason: string, passing: boolean): FetchFailure {
  return { kind: 'disallowed', reason, passing };
}
