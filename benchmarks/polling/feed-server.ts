import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { shut } from '../../src/app/local/listen.ts';

export interface Traffic {
  feeds: number;
  unchanged: number;
  articles: number;
  other: number;
  /** Bytes of bodies sent. */
  bytes: number;
}

const ENTRIES = 20;

/** A thousand publishers in one server: each has an address of its own in 127/8, a feed and articles. */
export class FeedServer {
  traffic: Traffic = noTraffic();
  #port = 0;
  /** How often each feed has grown. */
  readonly #editions = new Map<string, number>();
  readonly #server = createServer((request, response) => this.#answer(request, response));

  async open(): Promise<void> {
    // All of 127/8, so that each publisher has a host of its own.
    await once(this.#server.listen(0, '0.0.0.0'), 'listening');
    const address = this.#server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
  }

  close(): Promise<void> {
    return shut(this.#server);
  }

  addresses(count: number): string[] {
    return Array.from(
      { length: count },
      (_, n) => `http://127.0.${1 + Math.floor(n / 250)}.${1 + (n % 250)}:${this.#port}/feed.xml`,
    );
  }

  /** Adds an entry to each of these feeds. */
  grow(addresses: readonly string[]): void {
    for (const { host } of addresses.map((address) => new URL(address))) {
      this.#editions.set(host, (this.#editions.get(host) ?? 0) + 1);
    }
  }

  takeTraffic(): Traffic {
    const { traffic } = this;
    this.traffic = noTraffic();
    return traffic;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const host = request.headers.host ?? '';
    if (request.url === '/feed.xml') {
      this.#answerFeed(host, request, response);
      return;
    }
    const number = /^\/news\/(\d+)$/.exec(request.url ?? '')?.[1];
    if (number) this.traffic.articles++;
    else this.traffic.other++;
    if (number) this.#send(response, 200, article(host, number), { 'Content-Type': 'text/html; charset=utf-8' });
    else this.#send(response, 404, '');
  }

  #answerFeed(host: string, request: IncomingMessage, response: ServerResponse): void {
    this.traffic.feeds++;
    const body = feed(host, this.#editions.get(host) ?? 0);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) {
      this.traffic.unchanged++;
      this.#send(response, 304, '', { ETag: etag });
    } else this.#send(response, 200, body, { ETag: etag, 'Content-Type': 'application/rss+xml; charset=utf-8' });
  }

  #send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
    this.traffic.bytes += Buffer.byteLength(body);
    response.writeHead(status, headers).end(body);
  }
}

function noTraffic(): Traffic {
  return { feeds: 0, unchanged: 0, articles: 0, other: 0, bytes: 0 };
}

function feed(host: string, edition: number): string {
  const items = Array.from({ length: ENTRIES }, (_, n) => edition + ENTRIES - n).map(
    (number) =>
      `<item><title>Announcement ${number} of ${host}</title><link>http://${host}/news/${number}</link>` +
      `<guid>http://${host}/news/${number}</guid><pubDate>${new Date(1_733_000_000_000 + number * 3_600_000).toUTCString()}</pubDate>` +
      `<description>Announcement ${number} was made today and concerns harbours, ships and their papers.</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>http://${host}/</link>${items.join('')}</channel></rss>`;
}

function article(host: string, number: string): string {
  const paragraphs = Array.from(
    { length: 6 },
    (_, n) =>
      `<p>Paragraph ${n} of announcement ${number} of ${host} speaks of measure ${n * Number(number)} in the harbour.</p>`,
  );
  return `<!doctype html><html lang="en"><body><main><h1>Announcement ${number} of ${host}</h1>${paragraphs.join('')}</main></body></html>`;
}
