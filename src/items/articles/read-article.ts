import { challengePage } from '../../text/challenge-page.ts';
import { cleanLine, cleanParagraphs } from '../../text/clean-text.ts';
import { decodeDocument } from '../decode-document.ts';
import type { ArticleDocument, ReadArticle } from './article.ts';
import { documentKind, otherKind } from './document-kind.ts';
import { extractArticle } from './extract-article.ts';
import { readPdf } from './pdf-text.ts';
import { isGovukContentAddress, readGovukContent } from './publishers/govuk.ts';
import { isPressCornerAddress, readPressCornerDocument } from './publishers/press-corner.ts';
import { isWrittenStatementAddress, readWrittenStatement } from './publishers/written-statements.ts';

/**
 * Reads what a server sent for an item: a page, a publisher's API answer, a PDF or plain text. Never throws for what
 * was sent.
 *
 * @param link the item's own address, which the document need not come from (see `articleAddresses`)
 */
export async function readArticle(document: ArticleDocument, link: string): Promise<ReadArticle> {
  try {
    return await understand(document, link);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unread', problem: `could not be understood (${cleanLine(reason).slice(0, 120)})` };
  }
}

async function understand(document: ArticleDocument, link: string): Promise<ReadArticle> {
  switch (documentKind(document)) {
    case 'pdf':
      return readPdf(document.bytes);
    case 'json':
      return readJson(decodeDocument(document.bytes, document.contentType), document.url);
    case 'page':
      return readPage(
        decodeDocument(document.bytes, document.contentType),
        URL.parse(document.url) ? document.url : link,
      );
    case 'text':
      return readText(decodeDocument(document.bytes, document.contentType));
    case 'feed':
      return { kind: 'unread', problem: 'is a feed, not an article' };
    case 'other':
      return { kind: 'unread', problem: otherKind(document.contentType) };
  }
}

function readPage(html: string, url: string): ReadArticle {
  const guard = challengePage(html);
  if (guard) return { kind: 'unread', problem: `asks whether we are human (${guard}) instead of answering` };
  const article = extractArticle(html, url);
  return article.text ? { kind: 'read', article } : { kind: 'unread', problem: 'holds no text' };
}

function readText(text: string): ReadArticle {
  const clean = cleanParagraphs(text);
  if (!clean) return { kind: 'unread', problem: 'holds no text' };
  return { kind: 'read', article: { text: clean, documents: [] } };
}

function readJson(text: string, address: string): ReadArticle {
  const url = URL.parse(address);
  const json = parseJson(text);
  if (json === undefined) return { kind: 'unread', problem: 'sent data that cannot be read' };
  if (url && isGovukContentAddress(url)) return readGovukContent(json);
  if (url && isWrittenStatementAddress(url)) return readWrittenStatement(json);
  if (url && isPressCornerAddress(url)) return readPressCornerDocument(json, url);
  return { kind: 'unread', problem: 'is data for programs, not a page' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
