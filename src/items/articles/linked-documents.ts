import type { CheerioAPI } from 'cheerio';
import type { Element, ParentNode } from 'domhandler';
import { cleanLine } from '../../text/clean-text.ts';
import type { LinkedDocument } from '../feed.ts';
import { webAddress } from '../web-address.ts';
import { elementsWithin } from './elements-within.ts';
import { parsePage } from './parse-page.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${OFFICE}.wordprocessingml.document`,
  odt: 'application/vnd.oasis.opendocument.text',
  xls: 'application/vnd.ms-excel',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const ENDING = /\.(pdf|docx?|odt|xlsx?|ods)$/i;
const LONGEST_TITLE = 200;

/**
 * PDF and office files that links of an article lead to.
 *
 * @param base address against which relative links are resolved
 */
export function linkedDocuments($: CheerioAPI, top: ParentNode, base: string): readonly LinkedDocument[] {
  const links = elementsWithin(top, ({ name, attribs }) => name === 'a' && 'href' in attribs);
  const documents = links.flatMap((link): LinkedDocument[] => {
    // A place within a document is no document of its own.
    const url = webAddress(link.attribs['href'], base)?.replace(/#.*$/, '');
    const type = url ? documentType(url, link.attribs['type']) : undefined;
    if (!url || !type) return [];
    const title = cleanLine($(link).text() || (link.attribs['title'] ?? '')).slice(0, LONGEST_TITLE);
    return [{ url, type, ...(title ? { title } : {}) }];
  });
  return uniqueDocuments(documents);
}

/** PDF and office files that an HTML fragment of a publisher's API links to. */
export function documentsInHtml(html: string, base: string): readonly LinkedDocument[] {
  const $ = parsePage(html);
  const top = $<Element, string>('page').get(0);
  return top ? linkedDocuments($, top, base) : [];
}

/** Each document once; the first that gives it a title wins. */
export function uniqueDocuments(documents: readonly LinkedDocument[]): readonly LinkedDocument[] {
  const byUrl = new Map<string, LinkedDocument>();
  for (const document of documents) {
    const known = byUrl.get(document.url);
    if (!known || (!known.title && document.title)) byUrl.set(document.url, document);
  }
  return [...byUrl.values()];
}

/** Media type of a document by its link; `undefined` where the link leads to none. */
function documentType(address: string, declared: string | undefined): string | undefined {
  const { pathname, searchParams } = new URL(address);
  const names = [pathname, ...searchParams.values()];
  // Joomla and SiteCore put the name last but one: "plan.pdf/view", "plan.pdf?blob=publicationFile".
  const ending = names.map((name) => ENDING.exec(name.replace(/\/(?:view|download|file)\/?$/, ''))?.[1]).find(Boolean);
  if (ending) return TYPES[ending.toLowerCase()];
  return declared && Object.values(TYPES).includes(declared.toLowerCase()) ? declared.toLowerCase() : undefined;
}
