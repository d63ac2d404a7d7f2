import { PrivateAddress } from './checked-addresses.ts';
import type { FetchFailure } from './fetch-outcome.ts';

/** What an error says of a request that brought no answer. */
export function connectionFailure(error: unknown): FetchFailure {
  const cause = rootOf(error);
  if (cause instanceof PrivateAddress) return { kind: 'private-address', host: cause.host };
  const reason = codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  // undici's own refusal of long chains has no code (8.13).
  if (reason.startsWith('too many content-encodings')) return { kind: 'undecodable', reason: 'packed too often' };
  return isDecoding(reason) ? { kind: 'undecodable', reason } : { kind: 'unreachable', reason };
}

/** Whether a connection ended before anything was answered. */
export function isHangUp(failure: FetchFailure): boolean {
  return failure.kind === 'unreachable' && ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(failure.reason);
}

/** What an error says of a body that came in part. */
export function bodyFailure(error: unknown, receivedBytes: number): FetchFailure {
  const reason = codeOf(rootOf(error)) ?? '';
  return isDecoding(reason) ? { kind: 'undecodable', reason } : { kind: 'broken-off', receivedBytes };
}

/** fetch wraps what happened in "fetch failed" or "terminated". */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code === 'string') return code;
  // Not all of undici's parser errors have one (8.13).
  return error instanceof Error && error.name === 'HTTPParserError' ? 'HPE_UNKNOWN' : undefined;
}

/** Codes of zlib, Brotli and Zstandard. */
function isDecoding(reason: string): boolean {
  return /^Z_|^ERR__ERROR_|^ZSTD_/.test(reason);
}
