import type { AnswerHeaders } from './answer-headers.ts';

/** What a server gave to ask "changed since?" with: owns conditional GET. */
export interface Validators {
  readonly etag?: string;
  /** As the server wrote it: it is compared, not understood. */
  readonly lastModified?: string;
}

export function validatorsOf(headers: AnswerHeaders): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

export function conditionalHeaders(validators: Validators): Record<string, string> {
  return {
    ...(validators.etag ? { 'If-None-Match': validators.etag } : {}),
    ...(validators.lastModified ? { 'If-Modified-Since': validators.lastModified } : {}),
  };
}
