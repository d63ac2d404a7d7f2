import type { Language } from '../text/language.ts';

/** A news item of a source, as it is kept. */
export interface Item {
  readonly id: string;
  readonly sourceId: string;
  readonly url?: string;
  readonly title: string;
  /** Title, empty line, body: evidence offsets count in this text. */
  readonly text: string;
  /** Where the body came from: the article's page, or only the feed where the page could not be read. */
  readonly textFrom: 'article' | 'feed';
  readonly language?: Language;
  readonly publishedAt?: Date;
}

/** Title and body as one text, without saying the title twice. */
export function joinTitle(title: string, body: string): string {
  if (!title || body === title || body.startsWith(`${title}\n`)) return body;
  return body ? `${title}\n\n${body}` : title;
}
