import type { ParsedFeed } from '../feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { notAFeed } from './not-a-feed.ts';
import { readXmlFeed } from './xml-feed.ts';

const ROOT = /<(?:[\w.-]+:)?(?:rss|rdf|feed|channel|entry)(?=[\s>/])/i;
const INSERTION = /<!--[\s\S]*?-->/g;
const FIRST_TAG = /<(?:[\w.-]+:)?[a-z][\w.-]*/i;
/** How far into a document its root may begin: comments, style sheets and a server's complaints stand before it. */
const PROLOG_LENGTH = 100_000;

/**
 * Reads RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and JSON Feed, and forgives what can be forgiven.
 *
 * @param text the document, decoded
 * @param baseUrl address of the document, against which relative links are resolved
 * @param options.zone IANA name of the time zone in which dates are meant that do not say theirs; UTC where left out
 */
export function readFeed(text: string, baseUrl: string, options: { zone?: string } = {}): ParsedFeed {
  const json = readJsonFeed(text, baseUrl, options.zone);
  if (json) return json;
  const start = rootOf(text);
  if (start === undefined) return { kind: 'unreadable', fault: notAFeed(text) };
  const parsed = readXmlFeed(text, start, baseUrl, options.zone);
  if (parsed.kind === 'unreadable' || !hasJunk(text.slice(0, start))) return parsed;
  const flaws = [...parsed.feed.flaws, 'has something else before its beginning'];
  return { kind: 'feed', feed: { ...parsed.feed, flaws } };
}

/** Where the root's tag begins; `undefined` where the document is none of ours, such as a page that quotes a feed. */
function rootOf(text: string): number | undefined {
  const prolog = text.slice(0, PROLOG_LENGTH);
  const visible = prolog.includes('<!--') ? prolog.replace(INSERTION, (comment) => ' '.repeat(comment.length)) : prolog;
  const root = ROOT.exec(visible);
  if (!root) return undefined;
  return /^<(?:html|head|body)$/i.test(FIRST_TAG.exec(visible)?.[0] ?? '') ? undefined : root.index;
}

function hasJunk(prolog: string): boolean {
  return !/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*(?:<[?!][\s\S]*)?$/.test(prolog);
}
