import { challengePage } from '../../text/challenge-page.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import type { FeedFault } from '../feed.ts';

const PAGE = /<!doctype\s+html|<html[\s>]/i;
const PAGE_TITLE = /<title[^>]*>([\s\S]*?)<\/title>/i;

/** The fault of a document that is a web page where a feed was expected; `undefined` where it is none. */
export function webPageFault(document: string): FeedFault | undefined {
  if (!PAGE.test(document.slice(0, 4096))) return undefined;
  const guard = challengePage(document);
  if (guard) return { kind: 'challenge', by: guard };
  const written = PAGE_TITLE.exec(document.slice(0, 20_000))?.[1] ?? '';
  const title = cleanLine(htmlToText(written)).slice(0, 80);
  return title ? { kind: 'web-page', title } : { kind: 'web-page' };
}
