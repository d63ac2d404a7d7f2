import * as z from 'zod';
import { cleanLine, cleanParagraphs } from '../../../text/clean-text.ts';
import { htmlToText } from '../../../text/html-text.ts';
import { parseZonedInstant } from '../../published-date.ts';
import type { ReadArticle } from '../article.ts';
import { documentsInHtml } from '../linked-documents.ts';

const SITE = 'https://ec.europa.eu';
const PAGE_PATH = /^\/commission\/presscorner\/detail\/([a-z]{2})\/([a-z]+(?:_\d+)+)\/?$/i;
const API_PATH = '/commission/presscorner/api/documents';

const text = z.string().nullish().catch(undefined);
const documentSchema = z.object({
  publishDate: text,
  docuLanguageResource: z.object({ title: text, subtitle: text, htmlContent: z.string(), language: text }),
});

/**
 * Address of a Commission press release's text. The page itself is an empty shell that a browser fills from this
 * address (seen by several public readers in 2026).
 */
export function pressCornerAddress({ hostname, pathname }: URL): string | undefined {
  const [, language, code] = hostname === 'ec.europa.eu' ? (PAGE_PATH.exec(pathname) ?? []) : [];
  if (!language || !code) return undefined;
  const reference = encodeURIComponent(code.toUpperCase().replaceAll('_', '/'));
  return `${SITE}${API_PATH}?reference=${reference}&language=${language.toLowerCase()}`;
}

/** Whether a document came from the press corner's API. */
export function isPressCornerAddress({ hostname, pathname }: URL): boolean {
  return hostname === 'ec.europa.eu' && pathname === API_PATH;
}

/** Reads one press release, statement or speech of the Commission. */
export function readPressCornerDocument(json: unknown, url: URL): ReadArticle {
  const parsed = documentSchema.safeParse(json);
  if (!parsed.success) return { kind: 'unread', problem: 'answered with something that is no press release' };
  const { publishDate, docuLanguageResource: content } = parsed.data;
  const body = cleanParagraphs([content.subtitle ?? '', htmlToText(content.htmlContent)].join('\n\n'));
  if (!body) return { kind: 'unread', problem: 'holds no text' };
  const title = cleanLine(content.title ?? '');
  const language = url.searchParams.get('language');
  const publishedAt = parseZonedInstant(publishDate);
  return {
    kind: 'read',
    article: {
      text: body,
      documents: documentsInHtml(content.htmlContent, SITE),
      ...(title ? { title } : {}),
      ...(language ? { language: language.toLowerCase() } : {}),
      ...(publishedAt ? { publishedAt } : {}),
    },
  };
}
