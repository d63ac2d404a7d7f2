import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen, shut } from '../../src/app/local/listen.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A publisher's site on this machine, whose pages a test sets and changes. */
export interface Site {
  readonly origin: string;
  /** Paths in the order they were asked for. */
  readonly asked: string[];
  /** `{{origin}}` in a page stands for the site's address. */
  page(path: string, body: string | Buffer, headers?: Record<string, string>): void;
  answer(path: string, answer: Answer): void;
}

export async function startSite(): Promise<Site> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = answers.get(path);
    if (answer) answer(request, response);
    else response.writeHead(404).end('not here');
  });
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(() => shut(server));
  return {
    origin,
    asked,
    answer: (path, answer) => void answers.set(path, answer),
    page: (path, body, headers = {}) => {
      const etag = headers['ETag'] ?? `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`;
      answers.set(path, (request, response) => {
        if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { ETag: etag }).end();
        response.writeHead(200, { 'Content-Type': typeOf(path), ETag: etag, ...headers });
        response.end(typeof body === 'string' ? body.replaceAll('{{origin}}', origin) : body);
      });
    },
  };
}

function typeOf(path: string): string {
  return /\.(?:xml|rss|atom)$/.test(path) ? 'application/xml; charset=utf-8' : 'text/html; charset=utf-8';
}

export interface FeedItem {
  readonly path: string;
  readonly title: string;
  readonly summary?: string;
  readonly date?: string;
}

/** An RSS feed of these items, whose pages lie on the same site. */
export function rssFeed(items: readonly FeedItem[]): string {
  const entries = items.map(
    ({ path, title, summary = 'Summary.', date = 'Tue, 10 Dec 2024 09:00:00 GMT' }) =>
      `<item><title>${title}</title><link>{{origin}}${path}</link><guid>{{origin}}${path}</guid>` +
      `<description>${summary}</description><pubDate>${date}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${entries.join('')}</channel></rss>`;
}

export function articlePage(title: string, ...paragraphs: string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${body}</article></main><footer>Contact</footer></body></html>`;
}
