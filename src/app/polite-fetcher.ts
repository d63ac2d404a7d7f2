import { documentFetcher } from '../sources/fetch-document.ts';
import type { FetchDocument } from '../sources/fetch-outcome.ts';

const TIMEOUT_SECONDS = 20;
const LIMIT_BYTES = 5_000_000;

/** The fetcher with the manners that we keep wherever we ask for a document. */
export function politeFetcher(userAgent: string): FetchDocument {
  const manners = { userAgent, timeoutSeconds: TIMEOUT_SECONDS, limitBytes: LIMIT_BYTES };
  return documentFetcher(manners, () => new Date());
}
