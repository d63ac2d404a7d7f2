import { challengePage } from '../../text/challenge-page.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { htmlToText } from '../../text/html-text.ts';
import type { FeedFault } from '../feed.ts';

const PAGE = /<!doctype\s+html|<(?:html|head|body)[\s>]/i;
const TITLE = /<title[^>]*>([\s\S]{0,500}?)<\/title>/i;

/** What a document is that is no feed. */
export function notAFeed(text: string): FeedFault {
  if (!PAGE.test(text.slice(0, 4096))) {
    const by = text.length < 20_000 && /^\s*</.test(text) ? challengePage(text) : undefined;
    return by ? { kind: 'challenge', by } : { kind: 'no-feed', opening: openingOf(text) };
  }
  const by = challengePage(text);
  if (by) return { kind: 'challenge', by };
  const title = cleanLine(htmlToText(TITLE.exec(text.slice(0, 20_000))?.[1] ?? '')).slice(0, 80);
  return title ? { kind: 'web-page', title } : { kind: 'web-page' };
}

/** What can be seen of it at a glance: comments and the XML declaration tell nothing. */
function openingOf(text: string): string {
  const opening = text.slice(0, 4096).replace(/<!--[\s\S]*?(?:-->|$)|<\?xml[^>]*>/g, ' ');
  return cleanLine(opening).slice(0, 40);
}
