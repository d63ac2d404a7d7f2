import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenNear, portOf, shut } from './listen.ts';
import type { Outbox } from './outbox.ts';
import { readSesStore } from './ses-store.ts';

export interface EmbeddedSes {
  /** Also the address at which the mails can be read in a browser. */
  readonly endpoint: string;
  close(): Promise<void>;
}

const HOP_HEADERS = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'expect']);

/**
 * Starts an SES that keeps what it accepts. aws-ses-v2-local forgets its mails when it ends; this stands before it,
 * writes each mail to the outbox before the sender is told of its acceptance, and shows it those of earlier runs.
 *
 * @param port first port to try
 */
export async function startSes(outbox: Outbox, port: number): Promise<EmbeddedSes> {
  let inner: Promise<Server> | undefined;
  const front = createServer(async (request, response) => {
    try {
      // Most commands neither send nor show a mail, and loading this takes longer than all else that they do.
      inner ??= startInner(outbox);
      await forward(urlOf(await inner), outbox, request, response);
    } catch {
      response.writeHead(502).end();
    }
  });
  const endpoint = `http://127.0.0.1:${await listenNear(front, port)}`;
  const close = async () => {
    await shut(front);
    if (inner) await shut(await inner);
  };
  return { endpoint, close };
}

async function startInner(outbox: Outbox): Promise<Server> {
  const { default: sesMock } = await import('aws-ses-v2-local');
  const inner = await sesMock.default({ host: '127.0.0.1', port: 0 });
  for (const raw of await outbox.earlier()) await repeat(urlOf(inner), raw);
  return inner;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${portOf(server)}`;
}

async function forward(
  innerUrl: string,
  outbox: Outbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await buffer(request);
  const answer = await fetch(innerUrl + (request.url ?? '/'), {
    method: request.method ?? 'GET',
    headers: forwardable(request),
    ...(body.length > 0 ? { body } : {}),
  });
  const content = Buffer.from(await answer.arrayBuffer());
  const raw = answer.ok ? rawMessage(body) : undefined;
  if (raw) await keep(innerUrl, outbox, raw, content.toString());
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' });
  response.end(content);
}

async function keep(innerUrl: string, outbox: Outbox, raw: Uint8Array, answer: string): Promise<void> {
  const messageId = /<MessageId>([^<]+)/.exec(answer)?.[1];
  const mail = (await readSesStore(innerUrl)).find((email) => email.messageId === messageId);
  await outbox.keep(raw, new Date(), mail?.body.html);
}

function rawMessage(body: Buffer): Uint8Array | undefined {
  const data = new URLSearchParams(body.toString()).get('RawMessage.Data');
  return data ? Buffer.from(data, 'base64') : undefined;
}

async function repeat(innerUrl: string, raw: Uint8Array): Promise<void> {
  const body = new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(raw).toString('base64'),
  });
  await fetch(innerUrl, { method: 'POST', headers: { Authorization: 'AWS4 local' }, body });
}

function forwardable(request: IncomingMessage): Record<string, string> {
  const headers = Object.entries(request.headers).filter(([name]) => !HOP_HEADERS.has(name));
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
}
