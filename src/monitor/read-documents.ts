import type { LinkedDocument } from '../items/feed.ts';
import type { Polling } from './polling.ts';
import { readEntryArticle } from './read-entry-article.ts';

const MOST_DOCUMENTS = 2;
/** UTF-16 code units of one document. */
const LONGEST = 100_000;
const PDF = /\.pdf$/i;

/**
 * The texts of the first PDFs that an article points at, each under its title: plans and statements are often
 * published so, and named nowhere else. One that cannot be read is left out; its address is kept with the item.
 *
 * @param end after which no further document is begun
 */
export async function readDocuments(
  polling: Polling,
  documents: readonly LinkedDocument[],
  end: Date,
): Promise<string[]> {
  const texts: string[] = [];
  for (const { url, title } of documents.filter(isPdf).slice(0, MOST_DOCUMENTS)) {
    if (polling.now() >= end) break;
    const reading = await readEntryArticle(polling, url);
    if (reading.kind === 'read') texts.push(`${title ?? 'Document'}\n\n${reading.article.text.slice(0, LONGEST)}`);
  }
  return texts;
}

function isPdf({ url, type }: LinkedDocument): boolean {
  return type === 'application/pdf' || (type === undefined && PDF.test(new URL(url).pathname));
}
