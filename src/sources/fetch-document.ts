import { type Dispatcher, fetch } from 'undici';
import { connectionFailure, isHangUp } from './connection-failure.ts';
import type { FetchDocument, FetchFailure, FetchOutcome, FetchRequest } from './fetch-outcome.ts';
import { fetchableAddress } from './fetchable-address.ts';
import { type Clock, HostPace } from './host-pace.ts';
import { readAnswer } from './read-answer.ts';
import { isPermanent, isRedirect, nextHop } from './redirect.ts';
import { RobotsGate } from './robots-gate.ts';
import { conditionalHeaders } from './validators.ts';

export interface FetchManners {
  /** Who asks: product and contact, so that a publisher can reach us. */
  readonly userAgent: string;
  /** For one document with its redirects; the wait for a host's turn does not count. */
  readonly timeoutSeconds: number;
  /** Most bytes of a body, counted after decompression. */
  readonly limitBytes: number;
  /** Least time between the end of one request to a host and the start of the next. */
  readonly hostDelayMs: number;
  /** Hosts that need not be spared, by name and port; none where absent. */
  readonly needsNoDelay?: (host: string) => boolean;
}

type Hop = FetchOutcome | { readonly kind: 'redirect'; readonly status: number; readonly location: string };

/** One document on its way: what is asked, and the milliseconds left for it. */
interface Trip {
  readonly request: FetchRequest;
  leftMs: number;
}

const ACCEPT: Readonly<Record<FetchRequest['as'], string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.9, text/html;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
};

/**
 * Makes the fetcher: GET with validators, bounded in time, size and redirects, one request at a time per host, pages
 * only where robots.txt allows it. Never throws for what a server does.
 *
 * @param agent makes the connections; a guarded one keeps inside addresses out of reach
 */
export function documentFetcher(manners: FetchManners, clock: Clock, agent: Dispatcher): FetchDocument {
  const fetcher = new Fetcher(manners, clock, agent);
  return (url, request) => fetcher.fetch(url, request);
}

class Fetcher {
  readonly #manners: FetchManners;
  readonly #clock: Clock;
  readonly #agent: Dispatcher;
  readonly #pace: HostPace;
  readonly #robots: RobotsGate;

  constructor(manners: FetchManners, clock: Clock, agent: Dispatcher) {
    this.#manners = manners;
    this.#clock = clock;
    this.#agent = agent;
    this.#pace = new HostPace(clock, manners.hostDelayMs, manners.needsNoDelay);
    this.#robots = new RobotsGate((url) => this.fetch(url, { as: 'feed' }), this.#pace, clock.now);
  }

  async fetch(address: string, request: FetchRequest): Promise<FetchOutcome> {
    const start = fetchableAddress(address);
    if (start.kind === 'unfit') return failed({ kind: 'unfit-address', reason: start.reason });
    const trip = { request, leftMs: this.#manners.timeoutSeconds * 1000 };
    const visited: string[] = [];
    let isMove = true;
    for (let url = start.url; ; ) {
      visited.push(url.href);
      const hop = await this.#visit(url, trip);
      if (hop.kind !== 'redirect') return isMove && visited.length > 1 ? movedTo(url.href, hop) : hop;
      const next = nextHop(hop.status, hop.location, visited);
      if (next.kind === 'no') return failed(next.failure);
      isMove &&= isPermanent(hop.status);
      url = next.url;
    }
  }

  async #visit(url: URL, trip: Trip): Promise<Hop> {
    const closed = trip.request.as === 'page' ? await this.#robots.closes(url) : undefined;
    if (closed) return failed(closed);
    const ask = () => this.#pace.inTurn(url.host, () => this.#ask(url, trip));
    const hop = await ask();
    // The other end may have closed a kept connection unheard: a Lambda's are frozen between its tasks. RFC 9110, 9.2.2.
    return hop.kind === 'failed' && isHangUp(hop.failure) ? ask() : hop;
  }

  async #ask(url: URL, trip: Trip): Promise<Hop> {
    const started = performance.now();
    const signal = AbortSignal.timeout(Math.max(1, Math.round(trip.leftMs)));
    const timedOut: FetchFailure = { kind: 'timed-out', afterSeconds: this.#manners.timeoutSeconds };
    try {
      const hop = await this.#get(url, trip.request, signal);
      return hop.kind === 'failed' && signal.aborted && isCut(hop.failure) ? failed(timedOut) : hop;
    } catch (error) {
      return failed(signal.aborted ? timedOut : connectionFailure(error));
    } finally {
      trip.leftMs -= performance.now() - started;
    }
  }

  async #get(url: URL, { validators = {}, as }: FetchRequest, signal: AbortSignal): Promise<Hop> {
    const { userAgent, limitBytes } = this.#manners;
    const headers = { 'User-Agent': userAgent, Accept: ACCEPT[as], ...conditionalHeaders(validators) };
    const answer = await fetch(url, { headers, redirect: 'manual', signal, dispatcher: this.#agent });
    try {
      const location = answer.headers.get('location');
      if (location && isRedirect(answer.status)) return { kind: 'redirect', status: answer.status, location };
      return await readAnswer(answer, { url: url.href, validators, limitBytes, now: this.#clock.now() });
    } finally {
      // What was not read will not be: without this the connection would wait for a reader.
      await answer.body?.cancel().catch(() => {});
    }
  }
}

/** Failures that a body shows when its time is up half-way. */
function isCut({ kind }: FetchFailure): boolean {
  return kind === 'broken-off' || kind === 'undecodable';
}

function movedTo(url: string, outcome: FetchOutcome): FetchOutcome {
  return outcome.kind === 'fetched' ? { kind: 'fetched', document: { ...outcome.document, movedTo: url } } : outcome;
}

function failed(failure: FetchFailure): { readonly kind: 'failed'; readonly failure: FetchFailure } {
  return { kind: 'failed', failure };
}
