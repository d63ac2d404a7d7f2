import type { AgreementMatch, RuleMatch } from '../classification/classification.ts';
import { type CompiledWatchlist, classify } from '../classification/classify.ts';
import { readArticle } from '../items/articles/extract-article.ts';
import { decodeDocument } from '../items/decode-document.ts';
import { joinTitle } from '../items/item.ts';
import { detectLanguage, type Language } from '../text/language.ts';

export interface DocumentToClassify {
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly format?: 'text' | 'html';
  readonly title?: string;
  readonly url?: string;
  readonly publishedAt?: Date;
}

/** What `accord-watch classify --json` prints; unknown is null. */
export interface ClassifiedDocument {
  readonly item: {
    readonly url: string | null;
    readonly title: string | null;
    readonly text: string;
    readonly language: Language | null;
    readonly publishedAt: string | null;
  };
  readonly agreements: readonly AgreementMatch[];
  readonly rules: readonly Omit<RuleMatch, 'name'>[];
  readonly statements: readonly never[];
  readonly candidates: readonly never[];
}

const MARKUP = /<!doctype\s+html|<html[\s>]|<body[\s>]|<(?:p|div|article|main|h1)[\s>]/i;

/** Classifies one document as polling would. @returns undefined where it holds no text */
export function classifyDocument(
  watchlist: CompiledWatchlist,
  document: DocumentToClassify,
): ClassifiedDocument | undefined {
  const content = decodeDocument(document.bytes, document.contentType);
  const { title, text } = isHtml(document, content) ? fromHtml(document, content) : fromText(document, content);
  if (text.trim() === '') return undefined;
  const language = detectLanguage(text);
  const found = classify(watchlist, { title, text, ...(language ? { language } : {}) });
  return {
    item: {
      url: document.url ?? null,
      title: title || null,
      text,
      language: language ?? null,
      publishedAt: document.publishedAt?.toISOString() ?? null,
    },
    agreements: found.agreements,
    rules: found.rules,
    statements: [],
    candidates: [],
  };
}

function isHtml({ format, contentType }: DocumentToClassify, content: string): boolean {
  if (format) return format === 'html';
  if (contentType && /html|plain/i.test(contentType)) return /html/i.test(contentType);
  return MARKUP.test(content.slice(0, 4096));
}

function fromHtml(document: DocumentToClassify, html: string): { title: string; text: string } {
  const article = readArticle(html);
  const title = document.title ?? article.title ?? '';
  return { title, text: joinTitle(title, article.text) };
}

/** A plain text is kept as it stands, so that offsets hold in the file itself. */
function fromText(document: DocumentToClassify, text: string): { title: string; text: string } {
  if (document.title) return { title: document.title, text: joinTitle(document.title, text) };
  return { title: /\S.*/.exec(text)?.[0].trim() ?? '', text };
}
