import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { cleanLine } from '../../../text/clean-text.ts';
import { htmlToText } from '../../../text/html-text.ts';
import { publisherZone } from '../../../watchlist/publisher-zone.ts';
import type { LinkedDocument } from '../../feed.ts';
import { parseZonedInstant } from '../../published-date.ts';
import { webAddress } from '../../web-address.ts';
import type { ReadArticle } from '../article.ts';
import { documentsInHtml, uniqueDocuments } from '../linked-documents.ts';

const PAGES = 'questions-statements.parliament.uk';
const API = 'questions-statements-api.parliament.uk';
const PAGE_PATH = /^\/written-statements\/detail\/(\d{4}-\d{2}-\d{2})\/(H[CL]WS\d+)\/?$/i;
const API_PATH = /^\/api\/writtenstatements\/statements\/[^/]+(?:\/[^/]+)?$/i;

const text = z.string().nullish().catch(undefined);
/** Written Questions Service API v1 (OpenAPI 3), as stored in APIs-guru/openapi-directory. */
const statementSchema = z.object({
  value: z.object({
    uin: z.string(),
    dateMade: text,
    title: text,
    text: z.string(),
    memberRole: text,
    answeringBodyName: text,
    member: z.object({ name: text }).nullish().catch(undefined),
    attachments: z
      .array(z.object({ title: text, url: text, fileType: text }))
      .nullish()
      .catch(undefined),
    linkedStatements: z
      .array(z.object({ linkType: text }))
      .nullish()
      .catch(undefined),
  }),
});
type Statement = z.infer<typeof statementSchema>['value'];

const LINKS: Readonly<Record<string, string>> = {
  CorrectedStatement: 'This statement corrects or is corrected by another.',
  CorrectedAnswer: 'This statement corrects an answer to a written question.',
  JointStatement: 'This statement was made in both Houses.',
};

/** Address of a written statement in the UK Parliament's API: its pages refuse programs (403, seen in 2025). */
export function writtenStatementAddress({ hostname, pathname }: URL): string | undefined {
  const [, day, uin] = hostname === PAGES ? (PAGE_PATH.exec(pathname) ?? []) : [];
  return day && uin ? `https://${API}/api/writtenstatements/statements/${day}/${uin.toLowerCase()}` : undefined;
}

/** Whether a document is one written statement from the API. */
export function isWrittenStatementAddress({ hostname, pathname }: URL): boolean {
  return hostname === API && API_PATH.test(pathname);
}

/** Reads one written statement. */
export function readWrittenStatement(json: unknown): ReadArticle {
  const parsed = statementSchema.safeParse(json);
  if (!parsed.success) return { kind: 'unread', problem: 'answered with something that is no written statement' };
  const statement = parsed.data.value;
  const body = htmlToText(statement.text);
  if (!body) return { kind: 'unread', problem: 'holds no text' };
  const title = cleanLine(statement.title ?? '');
  const day = dayMade(statement);
  return {
    kind: 'read',
    article: {
      ...(title ? { title } : {}),
      text: [body, madeBy(statement), ...linkNotes(statement)].filter(Boolean).join('\n\n'),
      language: 'en',
      documents: documentsOf(statement),
      ...(day ? datedFacts(statement, day) : {}),
    },
  };
}

function datedFacts({ uin, dateMade }: Statement, day: Temporal.PlainDate) {
  const start = day.toZonedDateTime(publisherZone('GB'));
  return {
    contentId: `gb-written-statement:${uin.toLowerCase()}-${day}`,
    canonicalUrl: `https://${PAGES}/written-statements/detail/${day}/${uin.toLowerCase()}`,
    // "2024-12-10T00:00:00": a day of the House, not an instant.
    publishedAt: parseZonedInstant(dateMade) ?? new Date(start.epochMilliseconds),
  };
}

function dayMade({ dateMade }: Statement): Temporal.PlainDate | undefined {
  const day = dateMade?.slice(0, 10) ?? '';
  return z.iso.date().safeParse(day).success ? Temporal.PlainDate.from(day) : undefined;
}

function madeBy({ member, memberRole, answeringBodyName }: Statement): string {
  const who = [member?.name, memberRole, answeringBodyName].map((part) => cleanLine(part ?? '')).filter(Boolean);
  return who.length > 0 ? `Statement made by ${who.join(', ')}.` : '';
}

function linkNotes({ linkedStatements }: Statement): string[] {
  const kinds = new Set((linkedStatements ?? []).map(({ linkType }) => linkType ?? ''));
  return [...kinds].flatMap((kind) => LINKS[kind] ?? []);
}

function documentsOf({ attachments, text }: Statement): readonly LinkedDocument[] {
  const attached = (attachments ?? []).flatMap(({ url, title, fileType }): LinkedDocument[] => {
    const address = webAddress(url ?? undefined, `https://${PAGES}`);
    if (!address) return [];
    const type = fileType && /^\w+\/[\w.+-]+$/.test(fileType) ? fileType.toLowerCase() : undefined;
    return [{ url: address, ...(title ? { title: cleanLine(title) } : {}), ...(type ? { type } : {}) }];
  });
  return uniqueDocuments([...attached, ...documentsInHtml(text, `https://${PAGES}`)]);
}
