import { setTimeout as sleep } from 'node:timers/promises';
import { documentFetcher } from '../sources/fetch-document.ts';
import type { FetchDocument } from '../sources/fetch-outcome.ts';
import { guardedAgent } from '../sources/guarded-agent.ts';
import { addressKind } from '../sources/public-address.ts';

const TIMEOUT_SECONDS = 20;
const LIMIT_BYTES = 5_000_000;
const HOST_DELAY_MS = 1000;

/** How far the fetcher may reach. */
export interface Reach {
  /** Lets addresses of this machine through: for tests and the bundled sample week only. */
  readonly allowLoopback: boolean;
}

/** For sites on this machine. */
export const LOCAL_REACH: Reach = { allowLoopback: true };

/**
 * The fetcher with the manners that we keep wherever we ask for a document. It spares hosts across all that is asked
 * through it: a process should have one.
 */
export function politeFetcher(userAgent: string, { allowLoopback }: Reach): FetchDocument {
  const manners = {
    userAgent,
    timeoutSeconds: TIMEOUT_SECONDS,
    limitBytes: LIMIT_BYTES,
    hostDelayMs: HOST_DELAY_MS,
    needsNoDelay: isThisMachine,
  };
  const clock = { now: () => new Date(), sleep: (milliseconds: number) => sleep(milliseconds) };
  return documentFetcher(manners, clock, guardedAgent({ allowLoopback }));
}

/** @param host with its port, if any */
function isThisMachine(host: string): boolean {
  return addressKind(host.replace(/:\d+$/, '')) === 'loopback';
}
