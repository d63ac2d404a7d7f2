import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, shut } from '../../src/app/local/listen.ts';

/** An article of the simulated publisher. */
export interface Article {
  readonly number: number;
  readonly publishedAt: Date;
  updatedAt: Date;
  guid: string;
  paragraphs: string[];
  state: 'online' | 'deleted';
}

export type Weather = 'fair' | 'down' | 'challenge' | 'page';

const SHOWN = 20;

/** A publisher whose feed shows its latest entries only, with older ones on further pages; a test moves its time. */
export class Publisher {
  readonly articles: Article[] = [];
  weather: Weather = 'fair';
  /** Stands in its guids. */
  readonly host: string;
  /** Whether `?page=2` and so on show older entries. */
  readonly hasPages: boolean;
  requests = { feed: 0, unchanged: 0, articles: 0 };
  #origin = '';
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(hasPages: boolean) {
    this.hasPages = hasPages;
    this.host = hasPages ? 'paged.example' : 'unpaged.example';
  }

  async open(): Promise<string> {
    this.#origin = `http://127.0.0.1:${await listen(this.#server, 0)}`;
    return `${this.#origin}/feed.atom`;
  }

  close(): Promise<void> {
    return shut(this.#server);
  }

  publish(at: Date): Article {
    const number = this.articles.length + 1;
    const article: Article = {
      number,
      publishedAt: at,
      updatedAt: at,
      guid: `tag:${this.host},2024:${number}`,
      paragraphs: [
        // Few announcements of a ministry speak of an agreement.
        `Announcement number ${number} concerns ${number % 5 === 0 ? 'the North Sea Action Plan' : `ferry number ${number}`} and was made by office ${number * 7}.`,
        `The minister named ${number * 3} measures and said that the office would report on them in ${number + 20} days.`,
        `Ships of type ${number} will be sent to harbour ${number * 11} before the winter, the ministry added on the day.`,
      ],
      state: 'online',
    };
    this.articles.push(article);
    return article;
  }

  /** The numbers that the first page of the feed shows now. */
  shown(): number[] {
    return this.#latest()
      .slice(0, SHOWN)
      .map(({ number }) => number);
  }

  #latest(): Article[] {
    return this.articles
      .filter(({ state }) => state === 'online')
      .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || b.number - a.number);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.#origin);
    const isFeed = url.pathname === '/feed.atom';
    if (isFeed) this.requests.feed++;
    else this.requests.articles++;
    if (this.weather === 'down') return void response.writeHead(503).end();
    if (this.weather === 'challenge') return void response.writeHead(202, { 'x-amzn-waf-action': 'challenge' }).end();
    if (this.weather === 'page') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(MAINTENANCE);
    if (isFeed) this.#answerFeed(request, response, Number(url.searchParams.get('page') ?? 1));
    else this.#answerArticle(response, Number(url.pathname.split('/').at(-1)));
  }

  #answerFeed(request: IncomingMessage, response: ServerResponse, page: number): void {
    const first = this.hasPages ? (page - 1) * SHOWN : 0;
    const body = this.#feed(this.#latest().slice(first, first + SHOWN));
    const etag = `"${Buffer.from(body).length}-${this.articles.length}-${Math.max(...this.articles.map(({ updatedAt }) => updatedAt.getTime()), 0)}-${page}"`;
    if (request.headers['if-none-match'] === etag) {
      this.requests.unchanged++;
      response.writeHead(304, { ETag: etag }).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/atom+xml; charset=utf-8', ETag: etag }).end(body);
  }

  #feed(articles: readonly Article[]): string {
    const entries = articles.map(
      ({ number, guid, publishedAt, updatedAt, paragraphs }) =>
        `<entry><id>${guid}</id><title>Announcement ${number}</title><link href="${this.#origin}/news/${number}"/>` +
        `<published>${publishedAt.toISOString()}</published><updated>${updatedAt.toISOString()}</updated>` +
        `<summary>${paragraphs[0]}</summary></entry>`,
    );
    return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Publisher</title>${entries.join('')}</feed>`;
  }

  #answerArticle(response: ServerResponse, number: number): void {
    const article = this.articles[number - 1];
    if (article?.state !== 'online') return void response.writeHead(404).end();
    const body = article.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><body><main><h1>Announcement ${number}</h1>${body}</main></body></html>`);
  }
}

const MAINTENANCE = '<!doctype html><html><head><title>Back soon</title></head><body><h1>Back soon</h1></body></html>';
