import { STATUS_CODES } from 'node:http';
import type { FetchFailure } from './fetch-outcome.ts';

const HANDSHAKE = 'does not manage a secure connection';

/** By error code of Node, OpenSSL and undici. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be found: no such host, or no network',
  EAI_AGAIN: 'cannot be found just now: no network?',
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'hung up',
  EPIPE: 'hung up',
  UND_ERR_SOCKET: 'hung up',
  ETIMEDOUT: 'does not answer: no connection came about',
  UND_ERR_CONNECT_TIMEOUT: 'does not answer: no connection came about',
  EHOSTUNREACH: 'cannot be reached: there is no way to its network',
  ENETUNREACH: 'cannot be reached: there is no way to its network',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'sends another length than it says',
  UND_ERR_HEADERS_OVERFLOW: 'sends headers without end',
  HPE_HEADER_OVERFLOW: 'sends headers without end',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  CERT_NOT_YET_VALID: 'has a certificate that is not valid yet',
  CERT_REVOKED: 'has a certificate that was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that it signed itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate by an authority unknown to us',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate whose issuer is unknown: it may have left out part of the chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a certificate by an authority unknown to us',
  ERR_SSL_WRONG_VERSION_NUMBER: HANDSHAKE,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: HANDSHAKE,
  EPROTO: HANDSHAKE,
};

/** A failed fetch in plain words, completing "NAME …". */
export function describeFailure(failure: FetchFailure): string {
  switch (failure.kind) {
    case 'timed-out':
      return `does not answer within ${failure.afterSeconds} s`;
    case 'unreachable':
      return REASONS[failure.reason] ?? unknownReason(failure.reason);
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
      return `sent more than ${sizeText(failure.limitBytes)}`;
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
      return failure.passing
        ? `is left alone for now (${failure.reason})`
        : `is closed to readers like us (${failure.reason})`;
    case 'undecodable':
      return `is packed in a way that cannot be unpacked (${failure.reason})`;
    case 'unfit-address':
      return `cannot be asked for: its address ${failure.reason}`;
  }
}

function unknownReason(reason: string): string {
  if (reason.startsWith('HPE_')) return `does not speak HTTP (${reason})`;
  return reason.startsWith('ERR_SSL_') ? `${HANDSHAKE} (${reason})` : `could not be reached (${reason})`;
}

/** 100_000 → "100 KB", 2_500_000 → "2.5 MB" */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 100_000) / 10} MB`;
}

/** "503 Service Unavailable" */
function statusText(status: number): string {
  return STATUS_CODES[status] ? `${status} ${STATUS_CODES[status]}` : String(status);
}
