import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import * as z from 'zod';
import { parseZonedInstant } from '../published-date.ts';
import { elementsWithin } from './elements-within.ts';
import { metaContent } from './page-facts.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'govuk:first-published-at',
  'datePublished',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'govuk:public-updated-at',
  'dateModified',
  'dcterms.modified',
  'dc.date.modified',
];
/** Honest pages have one to three. */
const MOST_DESCRIPTIONS = 20;
const ARTICLE_TYPE = /(?:Article|Posting|Report|WebPage|GovernmentService|SpecialAnnouncement)$/;

const described = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).optional(),
  datePublished: z.string().optional().catch(undefined),
  dateModified: z.string().optional().catch(undefined),
});

export interface PageDates {
  readonly publishedAt?: Date;
  readonly updatedAt?: Date;
}

/**
 * When a page was published and last changed, as it says to machines; only instants whose zone is told.
 *
 * @param main the article: a `<time>` is believed only there
 */
export function pageDates($: CheerioAPI, main: Element | undefined): PageDates {
  const descriptions = describedArticles($);
  const time = main && elementsWithin(main, ({ name, attribs }) => name === 'time' && 'datetime' in attribs)[0];
  const publishedAt = firstInstant([
    ...descriptions.map(({ datePublished }) => datePublished),
    ...PUBLISHED.map((name) => metaContent($, name)),
    $('[itemprop=datePublished]').first().attr('datetime') ?? $('[itemprop=datePublished]').first().attr('content'),
    time?.attribs['datetime'],
  ]);
  const updatedAt = firstInstant([
    ...descriptions.map(({ dateModified }) => dateModified),
    ...UPDATED.map((name) => metaContent($, name)),
    $('[itemprop=dateModified]').first().attr('datetime') ?? $('[itemprop=dateModified]').first().attr('content'),
  ]);
  return { ...(publishedAt ? { publishedAt } : {}), ...(updatedAt ? { updatedAt } : {}) };
}

function firstInstant(values: readonly (string | undefined)[]): Date | undefined {
  return values.map((value) => parseZonedInstant(value)).find(Boolean);
}

/** The articles among the page's JSON-LD descriptions, which may stand alone, in a list or in a graph. */
function describedArticles($: CheerioAPI): z.infer<typeof described>[] {
  return $('script[type*="ld+json"]')
    .get()
    .slice(0, MOST_DESCRIPTIONS)
    .flatMap((script) => flatten(parseJson($(script).text())))
    .flatMap((value) => described.safeParse(value).data ?? [])
    .filter((value) => [value['@type'] ?? []].flat().some((type) => ARTICLE_TYPE.test(type)))
    .toSorted((a, b) => Number(isWebPage(a)) - Number(isWebPage(b)));
}

function isWebPage(value: z.infer<typeof described>): boolean {
  return [value['@type'] ?? []].flat().every((type) => type.endsWith('WebPage'));
}

function flatten(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(value);
  return graph.success ? graph.data['@graph'] : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
