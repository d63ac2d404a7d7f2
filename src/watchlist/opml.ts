import { generateOpml, parseOpml } from 'feedsmith';
import * as z from 'zod';
import { cleanLine } from '../text/clean-text.ts';
import type { Source } from './source.ts';

/** One subscription of an OPML file. */
export interface OpmlOutline {
  readonly title?: string;
  readonly feedUrl?: string;
  readonly pageUrl?: string;
  readonly language?: string;
  readonly note?: string;
  /** What its categories say, where we wrote them: `/source/gb-home-office`, `/country/GB`, `/kind/government`. */
  readonly sourceId?: string;
  readonly country?: string;
  readonly kind?: string;
}

export type ParsedOpml =
  | { readonly kind: 'outlines'; readonly outlines: readonly OpmlOutline[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * The sources as OPML 2.0 for other feed readers, in folders by country and kind. A source that is no feed goes in as a
 * link to its page, with a note: a reader cannot follow it, but it is not lost.
 */
export function sourcesToOpml(sources: readonly Source[]): string {
  const outlines = folders(sources, ({ country }) => country).map(([country, ofCountry]) => ({
    text: country,
    outlines: folders(ofCountry, ({ kind }) => kind).map(([kind, ofKind]) => ({
      text: kind,
      outlines: ofKind.map(toOutline),
    })),
  }));
  // OPML must have an outline.
  const body = { outlines: outlines.length > 0 ? outlines : [{ text: 'No sources' }] };
  return generateOpml({ head: { title: 'Accord Watch sources' }, body });
}

function folders(sources: readonly Source[], keyOf: (source: Source) => string): [string, Source[]][] {
  return Object.entries(Object.groupBy(sources, keyOf)).map(([key, group = []]) => [key, group]);
}

function toOutline(source: Source) {
  const { id, name, url, language, country, kind } = source;
  const note = [unlikeFeed(source), unwatched(source)].filter(Boolean).join(' ');
  return {
    text: name,
    title: name,
    category: `/source/${id},/country/${country},/kind/${kind}`,
    ...(isFeed(source) ? { type: 'rss', xmlUrl: url } : { type: 'link', url, htmlUrl: url }),
    ...(language ? { language } : {}),
    ...(note ? { description: note } : {}),
  };
}

function isFeed({ listing, sitemap, api }: Source): boolean {
  return !listing && !sitemap && !api;
}

function unlikeFeed({ listing, sitemap, api }: Source): string {
  if (listing) return 'No feed: Accord Watch reads the list of news on this page.';
  if (sitemap) return 'No feed: Accord Watch reads this sitemap.';
  return api ? 'No feed: Accord Watch reads this API.' : '';
}

function unwatched({ status, reason = '' }: Source): string {
  return status === 'watched' ? '' : `Not watched, ${status}: ${reason}`;
}

const text = z.string().transform(cleanLine).optional().catch(undefined);
const outlineSchema = z.object({
  text,
  title: text,
  xmlUrl: text,
  htmlUrl: text,
  url: text,
  language: text,
  description: text,
  category: text,
  outlines: z.array(z.unknown()).optional().catch(undefined),
});
const opmlSchema = z.object({ body: z.object({ outlines: z.array(z.unknown()).optional() }).optional() });

/** Reads the subscriptions of an OPML file, out of whatever folders they stand in. */
export function opmlToOutlines(xml: string): ParsedOpml {
  try {
    const parsed = opmlSchema.parse(parseOpml(xml));
    return { kind: 'outlines', outlines: collect(parsed.body?.outlines ?? []) };
  } catch (error) {
    // The parser throws for anything that is no OPML, and for depth.
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', reason: reason.split('\n')[0] ?? '' };
  }
}

function collect(outlines: readonly unknown[]): OpmlOutline[] {
  const found: OpmlOutline[] = [];
  const waiting = [...outlines].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const outline = outlineSchema.safeParse(next);
    if (!outline.success) continue;
    const { outlines: children = [], xmlUrl, htmlUrl, url } = outline.data;
    for (const child of [...children].reverse()) waiting.push(child);
    if (xmlUrl ?? htmlUrl ?? url) found.push(fromOutline(outline.data));
  }
  return found;
}

function fromOutline({ text: name, title, xmlUrl, htmlUrl, url, ...rest }: z.infer<typeof outlineSchema>): OpmlOutline {
  const categories = (rest.category ?? '').split(',').map((category) => category.trim());
  const said = (what: string) =>
    categories.find((category) => category.startsWith(`/${what}/`))?.slice(what.length + 2);
  const fields = {
    title: title ?? name,
    feedUrl: xmlUrl,
    pageUrl: htmlUrl ?? url,
    language: rest.language,
    note: rest.description,
    sourceId: said('source'),
    country: said('country'),
    kind: said('kind'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
