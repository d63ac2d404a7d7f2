import type { Validators } from './validators.ts';

/** A document as it came over the wire. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** Value of the Content-Type header, if any. */
  readonly contentType?: string;
  /** Address after redirects. */
  readonly url: string;
  readonly validators: Validators;
}

/** Why a document could not be had. */
export type FetchFailure =
  | { readonly kind: 'timed-out'; readonly afterSeconds: number }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAt?: Date }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'server-error'; readonly status: number; readonly retryAt?: Date }
  | { readonly kind: 'unexpected-status'; readonly status: number }
  | { readonly kind: 'empty'; readonly status: number }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'broken-off'; readonly receivedBytes: number }
  | { readonly kind: 'redirected-astray'; readonly reason: string };

export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly document: FetchedDocument }
  | { readonly kind: 'not-modified'; readonly validators: Validators }
  | { readonly kind: 'failed'; readonly failure: FetchFailure };

/** Whether the same request may well succeed a little later. */
export function isPassing(failure: FetchFailure): boolean {
  const passing: readonly FetchFailure['kind'][] = ['timed-out', 'unreachable', 'server-error', 'broken-off'];
  return passing.includes(failure.kind) || (failure.kind === 'refused' && failure.status === 429);
}
