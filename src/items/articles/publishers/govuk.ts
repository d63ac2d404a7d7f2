import { cleanLine, cleanParagraphs } from '../../../text/clean-text.ts';
import { htmlToText } from '../../../text/html-text.ts';
import type { LinkedDocument } from '../../feed.ts';
import { parseZonedInstant } from '../../published-date.ts';
import { webAddress } from '../../web-address.ts';
import type { ReadArticle } from '../article.ts';
import { documentsInHtml, uniqueDocuments } from '../linked-documents.ts';
import { type GovukContent, govukContentSchema, htmlOf } from './govuk-content.ts';
import { govukContentId } from './govuk-id.ts';

const SITE = 'https://www.gov.uk';
// Not content items: search pages, APIs, and files that moved to assets.publishing.service.gov.uk.
const NO_CONTENT = /^\/(?:$|search(?:\/|$)|api\/|assets\/|media\/|government\/uploads\/)|\.(?:atom|json|pdf|csv|xml)$/i;
// In order of appearance on the page. alphagov/publishing-api content_schemas, read 2026-08-21.
const DETAIL_TEXTS = ['roll_call_introduction', 'body', 'final_outcome_detail', 'public_feedback_detail'] as const;

/** Address of a GOV.UK page's content item (Content API, openapi.yaml of alphagov/content-store), if it can have one. */
export function govukContentAddress({ hostname, pathname }: URL): string | undefined {
  if (!/^(?:www\.)?gov\.uk$/.test(hostname) || NO_CONTENT.test(pathname)) return undefined;
  return `${SITE}/api/content${pathname.replace(/\/+$/, '')}`;
}

/** Whether a document came from the Content API. */
export function isGovukContentAddress(url: URL): boolean {
  return /^(?:www\.)?gov\.uk$/.test(url.hostname) && url.pathname.startsWith('/api/content/');
}

/** Reads a content item of GOV.UK. */
export function readGovukContent(json: unknown): ReadArticle {
  const parsed = govukContentSchema.safeParse(json);
  if (!parsed.success) return { kind: 'unread', problem: 'answered with something that is no GOV.UK content item' };
  const content = parsed.data;
  if (content.schema_name === 'gone') return { kind: 'unread', problem: goneProblem(content) };
  if (content.schema_name === 'redirect') return { kind: 'unread', problem: 'has moved to another address' };
  const text = contentText(content);
  if (!text) return { kind: 'unread', problem: 'holds no text' };
  return { kind: 'read', article: { text, documents: contentDocuments(content), ...contentFacts(content) } };
}

function contentFacts(content: GovukContent) {
  const title = cleanLine(content.title ?? '');
  const canonicalUrl = webAddress(content.base_path, SITE);
  const contentId = govukContentId(content.content_id);
  const publishedAt = parseZonedInstant(content.first_published_at ?? content.details.first_public_at);
  const updatedAt = parseZonedInstant(content.public_updated_at);
  const changeNote = lastChange(content);
  return {
    ...(title ? { title } : {}),
    ...(content.locale ? { language: content.locale.split('-')[0]?.toLowerCase() ?? content.locale } : {}),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(contentId ? { contentId } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(updatedAt ? { updatedAt } : {}),
    ...(changeNote ? { changeNote } : {}),
  };
}

function goneProblem({ details }: GovukContent): string {
  const reason = cleanLine(htmlToText(details.explanation ?? ''));
  return reason ? `was withdrawn by its publisher ("${reason.slice(0, 120)}")` : 'was withdrawn by its publisher';
}

function contentText({ description, details, withdrawn_notice, links }: GovukContent): string {
  const parts = [
    withdrawnText(withdrawn_notice),
    description ?? '',
    ...DETAIL_TEXTS.map((name) => htmlToText(htmlOf(details[name]))),
    ...details.parts.map(({ title, body }) => `${title ?? ''}\n\n${htmlToText(htmlOf(body))}`),
    ...details.collection_groups.map(({ title, body }) => `${title ?? ''}\n\n${htmlToText(htmlOf(body))}`),
    ...details.casualties,
    ...details.attachments.map(({ title }) => (title ? `• ${title}` : '')),
    ...links.documents.map(({ title }) => (title ? `• ${title}` : '')),
  ];
  return cleanParagraphs(parts.filter(Boolean).join('\n\n'));
}

function withdrawnText(notice: GovukContent['withdrawn_notice']): string {
  if (!notice.withdrawn_at && !notice.explanation) return '';
  const day = parseZonedInstant(notice.withdrawn_at)?.toISOString().slice(0, 10);
  return `Withdrawn by its publisher${day ? ` on ${day}` : ''}.\n\n${htmlToText(notice.explanation ?? '')}`;
}

/** Files only: HTML attachments are pages of their own, which come as items of their own or stand in the text. */
function contentDocuments({ details }: GovukContent): readonly LinkedDocument[] {
  const attached = details.attachments.flatMap(({ url, title, content_type }): LinkedDocument[] => {
    const address = webAddress(url, SITE);
    if (!address || !content_type || /html/i.test(content_type)) return [];
    return [{ url: address, type: content_type.toLowerCase(), ...(title ? { title: cleanLine(title) } : {}) }];
  });
  const rendered = [...details.documents, htmlOf(details.body)].join('\n');
  return uniqueDocuments([...attached, ...documentsInHtml(rendered, SITE)]);
}

/** The note of the latest change; that of the first publication tells of no change. */
function lastChange({ details }: GovukContent): string | undefined {
  const byTime = details.change_history
    .map(({ note, public_timestamp }) => ({ note: cleanLine(note ?? ''), at: Date.parse(public_timestamp ?? '') }))
    .toSorted((a, b) => a.at - b.at);
  return byTime.length > 1
    ? byTime.at(-1)?.note || undefined
    : cleanLine(details.change_description ?? '') || undefined;
}
