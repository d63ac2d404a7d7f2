import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { shut } from './listen.ts';

export interface SampleWeekServer {
  /** What `{{origin}}` stands for in the files. */
  readonly origin: string;
  close(): Promise<void>;
}

const ORIGIN = '{{origin}}';
const TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml',
  '.rss': 'application/rss+xml',
  '.xml': 'application/xml',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the bundled sample week as live sites serve their feeds and pages, conditional requests included.
 *
 * @param listenAt starts the server and says at which port
 */
export async function serveSampleWeek(
  folder: string,
  listenAt: (server: Server) => Promise<number>,
): Promise<SampleWeekServer> {
  const site = { folder, origin: '' };
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => response.writeHead(500).end());
  });
  site.origin = `http://127.0.0.1:${await listenAt(server)}`;
  return { origin: site.origin, close: () => shut(server) };
}

async function answer(
  site: { folder: string; origin: string },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await findFile(site.folder, new URL(request.url ?? '/', site.origin).pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  // Byte for byte, so that files in other encodings than UTF-8 pass unharmed.
  const body = Buffer.from(file.content.toString('latin1').replaceAll(ORIGIN, site.origin), 'latin1');
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': TYPES[file.extension] ?? 'application/octet-stream', ETag: etag });
  response.end(body);
}

async function findFile(folder: string, path: string): Promise<{ content: Buffer; extension: string } | undefined> {
  const inside = normalize(decodeURIComponent(path));
  for (const candidate of [inside, `${inside.replace(/\/$/, '')}.html`]) {
    const content = await readFile(join(folder, candidate)).catch(() => undefined);
    if (content) return { content, extension: extname(candidate) };
  }
  return undefined;
}
