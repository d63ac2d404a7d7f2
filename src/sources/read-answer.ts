import type { AnswerHeaders } from './answer-headers.ts';
import { freshForSeconds, retryTime } from './answer-times.ts';
import { challengeIn } from './challenge.ts';
import { bodyFailure } from './connection-failure.ts';
import type { FetchedDocument, FetchFailure, FetchOutcome } from './fetch-outcome.ts';
import { readBody } from './read-body.ts';
import { type Validators, validatorsOf } from './validators.ts';

/** An answer that is no redirect, before its body has been read. */
export interface Answer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface Asked {
  readonly url: string;
  readonly validators: Validators;
  readonly limitBytes: number;
  readonly now: Date;
}

/** So much of a page shows whether it is a challenge. */
const OPENING_BYTES = 32_768;
/** With these a challenge may come whose headers do not give it away. */
const MAY_CHALLENGE = new Set([403, 405, 429, 503]);

/** Understands an answer for what it is, and reads as much of its body as that takes. */
export async function readAnswer(answer: Answer, asked: Asked): Promise<FetchOutcome> {
  if (answer.status === 304) return unchanged(answer, asked);
  if (answer.status >= 200 && answer.status < 300) return readDocument(answer, asked);
  const failure = statusFailure(answer, asked.now);
  const body = MAY_CHALLENGE.has(answer.status) ? await readBody(answer.body, OPENING_BYTES) : undefined;
  const by = challengeIn(answer.headers, openingOf(body && 'bytes' in body ? body.bytes : undefined));
  return { kind: 'failed', failure: by ? challenged(by, answer.status, failure) : failure };
}

function unchanged({ headers }: Answer, { validators, now }: Asked): FetchOutcome {
  if (!validators.etag && !validators.lastModified) return failed({ kind: 'not-modified-unasked' });
  return { kind: 'not-modified', validators: validatorsOf(headers), ...freshness(headers, now) };
}

async function readDocument({ status, headers, body }: Answer, { url, limitBytes, now }: Asked): Promise<FetchOutcome> {
  if (declaredBytes(headers) > limitBytes) return failed({ kind: 'too-large', limitBytes });
  const read = await readBody(body, limitBytes);
  if (read.kind === 'broken') return failed(bodyFailure(read.error, read.receivedBytes));
  if (read.kind === 'too-large') return failed({ kind: 'too-large', limitBytes });
  const contentType = headers.get('content-type') ?? undefined;
  const by = challengeIn(headers, isPage(contentType) ? openingOf(read.bytes) : '');
  if (by) return failed(challenged(by, status));
  // A firewall's challenge to programs answers 202 with nothing in it (seen at the European Parliament, 2026).
  if (read.bytes.length === 0)
    return failed(status === 202 ? challenged('its firewall', status) : { kind: 'empty', status });
  const document: FetchedDocument = {
    bytes: read.bytes,
    url,
    validators: validatorsOf(headers),
    ...(contentType ? { contentType } : {}),
    ...freshness(headers, now),
  };
  return { kind: 'fetched', document };
}

/** What the server says that it will send; 0 where that is not the size of the document. */
function declaredBytes(headers: AnswerHeaders): number {
  const length = headers.get('content-length') ?? '';
  return headers.get('content-encoding') === null && /^\d+$/.test(length) ? Number(length) : 0;
}

function isPage(contentType: string | undefined): boolean {
  return contentType === undefined || /html/i.test(contentType);
}

/** The marks that are looked for in it are ASCII, whatever its encoding. */
function openingOf(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes.subarray(0, OPENING_BYTES)).toString('latin1');
}

function freshness(headers: AnswerHeaders, now: Date): { freshForSeconds?: number } {
  const seconds = freshForSeconds(headers, now);
  return seconds === undefined ? {} : { freshForSeconds: seconds };
}

function challenged(by: string, status: number, failure?: FetchFailure): FetchFailure {
  const retryAt = failure && 'retryAt' in failure ? failure.retryAt : undefined;
  return { kind: 'challenged', by, status, ...(retryAt ? { retryAt } : {}) };
}

function statusFailure({ status, headers }: Answer, now: Date): FetchFailure {
  const retryAt = retryTime(headers, now);
  const wait = retryAt ? { retryAt } : {};
  if (status === 404 || status === 410) return { kind: 'gone', status };
  if (status === 401 || status === 403 || status === 429) return { kind: 'refused', status, ...wait };
  if (status >= 500) return { kind: 'server-error', status, ...wait };
  return { kind: 'unexpected-status', status };
}

function failed(failure: FetchFailure): FetchOutcome {
  return { kind: 'failed', failure };
}
