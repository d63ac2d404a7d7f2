import type { AnswerHeaders } from './answer-headers.ts';

/**
 * How many seconds more the server holds an answer for fresh: Cache-Control's max-age less the Age that the answer has
 * in caches already, else Expires less Date. `undefined` where it says nothing, or that the answer is not to be kept.
 * s-maxage is meant for caches that serve many.
 */
export function freshForSeconds(headers: AnswerHeaders, now: Date): number | undefined {
  const directives = (headers.get('cache-control') ?? '').toLowerCase().split(',');
  const names = directives.map((directive) => directive.split('=', 1)[0]?.trim());
  if (names.includes('no-store') || names.includes('no-cache')) return undefined;
  const maxAge = directives[names.indexOf('max-age')]?.split('=')[1]?.trim().replace(/^"|"$/g, '');
  if (maxAge !== undefined && /^\d+$/.test(maxAge)) return Math.max(0, Number(maxAge) - ageOf(headers));
  return secondsToExpiry(headers, now);
}

function ageOf(headers: AnswerHeaders): number {
  const age = headers.get('age') ?? '';
  return /^\d+$/.test(age) ? Number(age) : 0;
}

/** An Expires that is no date, such as "0", says that the answer is stale already (RFC 9111, 5.3). */
function secondsToExpiry(headers: AnswerHeaders, now: Date): number | undefined {
  const expires = headers.get('expires');
  if (!expires) return undefined;
  const at = httpDate(expires);
  const sentAt = httpDate(headers.get('date') ?? '') ?? now;
  return at ? Math.max(0, Math.round((at.getTime() - sentAt.getTime()) / 1000)) : 0;
}

/** When a server asks to be tried again: Retry-After holds seconds or an HTTP date. */
export function retryTime(headers: AnswerHeaders, now: Date): Date | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  const at = /^\d+$/.test(value) ? new Date(now.getTime() + Number(value) * 1000) : httpDate(value);
  return at && !Number.isNaN(at.getTime()) ? at : undefined;
}

/** Only what begins with a weekday: Date.parse would take "0" or "1" for a year. */
function httpDate(value: string): Date | undefined {
  const time = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}
