import { challengeAt } from './challenge.ts';
import type { FetchFailure } from './fetch-outcome.ts';
import { fetchableAddress } from './fetchable-address.ts';

/** Where a redirect leads, or why it is not followed. */
export type NextHop =
  | { readonly kind: 'on'; readonly url: URL }
  | { readonly kind: 'no'; readonly failure: FetchFailure };

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

export function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

/** @param visited the addresses on the way so far, in order, that of the redirecting answer last */
export function nextHop(status: number, location: string, visited: readonly string[]): NextHop {
  const target = fetchableAddress(location, visited.at(-1));
  if (target.kind === 'unfit') return astray(`its address ${target.reason}`);
  const by = challengeAt(target.url);
  if (by) return { kind: 'no', failure: { kind: 'challenged', by, status } };
  if (visited.includes(target.url.href)) return astray('in a circle');
  if (visited.length > MOST_REDIRECTS) return astray(`more than ${MOST_REDIRECTS} redirects`);
  return { kind: 'on', url: target.url };
}

function astray(reason: string): NextHop {
  return { kind: 'no', failure: { kind: 'redirected-astray', reason } };
}
