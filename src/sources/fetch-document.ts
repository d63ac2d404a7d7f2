import type { FetchDocument, FetchFailure, FetchOutcome } from './fetch-outcome.ts';
import { conditionalHeaders, type Validators, validatorsOf } from './validators.ts';

export interface FetchManners {
  /** Who asks: product and contact, so that a publisher can reach us. */
  readonly userAgent: string;
  readonly timeoutSeconds: number;
  /** Most bytes of a body, counted after decompression. */
  readonly limitBytes: number;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT = 'application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/** Makes the fetcher: GET with validators, bounded in time, size and redirects. Never throws for what a server does. */
export function documentFetcher(manners: FetchManners, now: () => Date): FetchDocument {
  return async (url, { validators = {} }) => {
    const deadline = AbortSignal.timeout(manners.timeoutSeconds * 1000);
    try {
      return await followRedirects(url, validators, manners, deadline, now);
    } catch (error) {
      return { kind: 'failed', failure: deadline.aborted ? timedOut(manners) : unreachable(error) };
    }
  };
}

async function followRedirects(
  start: string,
  validators: Validators,
  manners: FetchManners,
  signal: AbortSignal,
  now: () => Date,
): Promise<FetchOutcome> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const headers = { 'User-Agent': manners.userAgent, Accept: ACCEPT, ...conditionalHeaders(validators) };
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (!REDIRECTS.has(response.status) || !location) return outcomeOf(response, url, manners, signal, now());
    await response.body?.cancel();
    const next = URL.parse(location, url);
    if (!next || !/^https?:$/.test(next.protocol)) return failed({ kind: 'redirected-astray', reason: location });
    url = next.href;
  }
  return failed({ kind: 'redirected-astray', reason: `more than ${MOST_REDIRECTS} redirects` });
}

async function outcomeOf(
  response: Response,
  url: string,
  manners: FetchManners,
  signal: AbortSignal,
  now: Date,
): Promise<FetchOutcome> {
  const validators = validatorsOf(response.headers);
  const failure = response.status === 304 ? undefined : statusFailure(response, now);
  if (failure || response.status === 304) {
    await response.body?.cancel();
    return failure ? failed(failure) : { kind: 'not-modified', validators };
  }
  const body = await readCapped(response, manners, signal);
  if (!(body instanceof Uint8Array)) return failed(body);
  // A firewall's challenge answers 202 with nothing in it (seen at the European Parliament, 2026).
  if (body.length === 0) return failed({ kind: 'empty', status: response.status });
  const contentType = response.headers.get('content-type');
  return { kind: 'fetched', document: { bytes: body, url, validators, ...(contentType ? { contentType } : {}) } };
}

function statusFailure(response: Response, now: Date): FetchFailure | undefined {
  const { status } = response;
  if (status >= 200 && status < 300) return undefined;
  const retryAt = retryTime(response.headers.get('retry-after'), now);
  const wait = retryAt ? { retryAt } : {};
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 401 || status === 403 || status === 429) return { kind: 'refused', status, ...wait };
  if (status >= 500) return { kind: 'server-error', status, ...wait };
  return { kind: 'unexpected-status', status };
}

/** Retry-After holds seconds or an HTTP date. */
function retryTime(value: string | null, now: Date): Date | undefined {
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return new Date(now.getTime() + Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : new Date(at);
}

async function readCapped(
  response: Response,
  manners: FetchManners,
  signal: AbortSignal,
): Promise<Uint8Array | FetchFailure> {
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    for await (const chunk of response.body ?? []) {
      received += chunk.length;
      if (received > manners.limitBytes) return { kind: 'too-large', limitBytes: manners.limitBytes };
      chunks.push(chunk);
    }
  } catch {
    return signal.aborted ? timedOut(manners) : { kind: 'broken-off', receivedBytes: received };
  }
  return Buffer.concat(chunks);
}

function failed(failure: FetchFailure): FetchOutcome {
  return { kind: 'failed', failure };
}

function timedOut(manners: FetchManners): FetchFailure {
  return { kind: 'timed-out', afterSeconds: manners.timeoutSeconds };
}

function unreachable(error: unknown): FetchFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
  return { kind: 'unreachable', reason: code ?? (cause instanceof Error ? cause.message : String(cause)) };
}
