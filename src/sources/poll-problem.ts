import { STATUS_CODES } from 'node:http';
import type { FetchFailure } from './fetch-outcome.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be found: no such host, or no network',
  EAI_AGAIN: 'cannot be found just now: no network?',
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'hung up',
  UND_ERR_SOCKET: 'hung up',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
};

/** A failed fetch in plain words, completing "NAME …". */
export function describeFailure(failure: FetchFailure): string {
  switch (failure.kind) {
    case 'timed-out':
      return `does not answer within ${failure.afterSeconds} s`;
    case 'unreachable':
      return REASONS[failure.reason] ?? `could not be reached (${failure.reason})`;
    case 'refused':
      return failure.status === 429 ? 'asks us to come less often (429)' : `refuses us (${statusText(failure.status)})`;
    case 'gone':
      return `is no longer at this address (${statusText(failure.status)})`;
    case 'server-error':
      return `has a fault of its own (${statusText(failure.status)})`;
    case 'unexpected-status':
      return `answered ${statusText(failure.status)}`;
    case 'empty':
      return `answered without any content (${failure.status}); it may block automated readers`;
    case 'too-large':
      return `sent more than ${Math.round(failure.limitBytes / 1_000_000)} MB`;
    case 'broken-off':
      return `broke off after ${failure.receivedBytes} bytes`;
    case 'redirected-astray':
      return `redirects to nowhere useful (${failure.reason})`;
    case 'private-address':
      return `leads to an address inside a network (${failure.host}), where we do not look`;
    case 'challenged':
      return `asks whether we are human (${failure.by}) instead of answering`;
    case 'not-modified-unasked':
      return 'says that nothing has changed (304) without having been asked';
    case 'disallowed':
      return `is closed to readers like us (${failure.reason})`;
  }
}

/** "503 Service Unavailable" */
function statusText(status: number): string {
  return STATUS_CODES[status] ? `${status} ${STATUS_CODES[status]}` : String(status);
}
