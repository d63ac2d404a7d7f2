import type { Validators } from './validators.ts';

/** A document as it came over the wire. */
export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** Value of the Content-Type header, if any. */
  readonly contentType?: string;
  /** Address after redirects. */
  readonly url: string;
  readonly validators: Validators;
  /** How long the server says that this answer stays fresh: from Cache-Control or Expires. */
  readonly freshForSeconds?: number;
  /** Where the address has moved for good: set when every redirect on the way was a permanent one. */
  readonly movedTo?: string;
}

export interface FetchRequest {
  /** To ask "changed since?" with. */
  readonly validators?: Validators;
  /** A page is asked for only where robots.txt allows it; a feed or API is offered to programs by its publisher. */
  readonly as: 'feed' | 'page';
}

/** Fetches a document. Never throws for what a server does. */
export type FetchDocument = (url: string, request: FetchRequest) => Promise<FetchOutcome>;

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
  /** The body is not packed as the server says, or packed too often. */
  | { readonly kind: 'undecodable'; readonly reason: string }
  /** Not http(s), or with a password; the reason completes "its address …". */
  | { readonly kind: 'unfit-address'; readonly reason: string }
  | { readonly kind: 'redirected-astray'; readonly reason: string }
  /** The name leads to an address inside a network, not on the Internet. */
  | { readonly kind: 'private-address'; readonly host: string }
  /** A firewall's question whether we are human. */
  | { readonly kind: 'challenged'; readonly by: string; readonly status: number; readonly retryAt?: Date }
  /** 304 although nothing was asked that it could answer. */
  | { readonly kind: 'not-modified-unasked' }
  /** robots.txt asks readers like us not to read the page; or, which may pass, it could not be had. */
  | { readonly kind: 'disallowed'; readonly reason: string; readonly passing: boolean };

export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly document: FetchedDocument }
  | { readonly kind: 'not-modified'; readonly validators: Validators; readonly freshForSeconds?: number }
  | { readonly kind: 'failed'; readonly failure: FetchFailure };

const PASSING: ReadonlySet<FetchFailure['kind']> = new Set([
  'timed-out',
  'unreachable',
  'server-error',
  'broken-off',
  'not-modified-unasked',
]);

/** Whether the same request may well succeed a little later. */
export function isPassing(failure: FetchFailure): boolean {
  if (failure.kind === 'disallowed') return failure.passing;
  if (failure.kind === 'refused' || failure.kind === 'challenged') return failure.status === 429;
  return PASSING.has(failure.kind);
}
