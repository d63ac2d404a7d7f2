import type { Candidate } from '../classification/candidates/candidate.ts';
import type { CandidateFinder } from '../classification/candidates/candidate-finder.ts';
import { findCandidates } from '../classification/candidates/find-candidates.ts';
import type { AgreementMatch, RuleMatch } from '../classification/classification.ts';
import type { AgreementProfiles } from '../classification/relatedness/agreement-profiles.ts';
import { nearMisses, type RankedNearMiss } from '../classification/relatedness/near-misses.ts';
import { readArticle } from '../items/articles/read-article.ts';
import { decodeDocument } from '../items/decode-document.ts';
import { joinTitle } from '../items/item.ts';
import { type NewsReader, readNews } from '../monitor/read-news.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { languageCode, ourLanguage } from '../text/language.ts';
import { type ListedStatement, listedStatement } from './listed-statement.ts';

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
    /** ISO 639-1, of any language; null where it is not known. */
    readonly language: string | null;
    readonly publishedAt: string | null;
  };
  readonly agreements: readonly AgreementMatch[];
  readonly rules: readonly Omit<RuleMatch, 'name'>[];
  readonly statements: readonly ListedStatement[];
  readonly candidates: readonly Candidate[];
  /** What was nearly matched, and what it came short by. */
  readonly nearMisses: readonly RankedNearMiss[];
}

/** What is looked for besides matches, where given. */
interface LookedFor {
  /** For agreements that the text is only related to. */
  readonly profiles?: AgreementProfiles;
  /** For agreements that are not on the watchlist. */
  readonly finder?: CandidateFinder;
}

const MARKUP = /<!doctype\s+html|<html[\s>]|<body[\s>]|<(?:p|div|article|main|h1)[\s>]/i;

/**
 * Classifies one document as polling would.
 *
 * @returns undefined where it holds no text
 */
export async function classifyDocument(
  reader: NewsReader,
  document: DocumentToClassify,
  { profiles, finder }: LookedFor = {},
): Promise<ClassifiedDocument | undefined> {
  const { title, text, publishedAt, declaredLanguage } = await readDocument(document);
  if (text.trim() === '') return undefined;
  const detected = detectLanguage(text, declaredLanguage);
  const language = ourLanguage(detected);
  const dated = document.publishedAt ?? publishedAt;
  const item = { title, text, ...(language ? { language } : {}), ...(dated ? { publishedAt: dated } : {}) };
  const { classification: found, statements } = readNews(reader, item);
  return {
    item: {
      url: document.url ?? null,
      title: title || null,
      text,
      language: languageCode(detected) ?? null,
      publishedAt: dated?.toISOString() ?? null,
    },
    agreements: found.agreements,
    rules: found.rules,
    statements: statements.map(listedStatement),
    candidates: finder ? findCandidates(finder, { ...item, matches: found.agreements }) : [],
    nearMisses: profiles ? nearMisses(profiles, item, found) : (found.nearMisses ?? []),
  };
}

interface ReadDocument {
  readonly title: string;
  readonly text: string;
  readonly publishedAt?: Date;
  readonly declaredLanguage?: string;
}

async function readDocument(document: DocumentToClassify): Promise<ReadDocument> {
  const content = decodeDocument(document.bytes, document.contentType);
  if (isPlainText(document, content)) return fromText(document, content);
  const { bytes, url = '', contentType = '', format } = document;
  const declared = format === 'html' ? contentType.replace(/^[^;]*/, 'text/html') : contentType;
  const reading = await readArticle({ bytes, url, ...(declared ? { contentType: declared } : {}) }, url);
  if (reading.kind === 'unread') return { title: '', text: '' };
  const { text, publishedAt, language } = reading.article;
  const title = document.title ?? reading.article.title ?? '';
  return {
    title,
    text: joinTitle(title, text),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { declaredLanguage: language } : {}),
  };
}

function isPlainText({ format, contentType }: DocumentToClassify, content: string): boolean {
  if (format) return format === 'text';
  if (content.startsWith('%PDF-')) return false;
  if (contentType && /plain/i.test(contentType)) return true;
  return !(contentType && /html|json/i.test(contentType)) && !MARKUP.test(content.slice(0, 4096));
}

/** A plain text is kept as it stands from its title on, so that the title is its beginning. */
function fromText(document: DocumentToClassify, content: string): ReadDocument {
  const text = content.trimStart();
  if (document.title) return { title: document.title, text: joinTitle(document.title, text) };
  return { title: /^.*/.exec(text)?.[0].trim() ?? '', text };
}
