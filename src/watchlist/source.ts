import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';

/** What sort of publisher speaks: decides whose report of an event comes first. */
export const PUBLISHER_KINDS = ['government', 'parliament', 'agency', 'ngo', 'media'] as const;

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words and digits joined by hyphens, such as gb-home-office')
  .max(80)
  .describe('Stable identifier: lower-case words and digits joined by hyphens. Never reuse or rename one.');

const selectorSchema = z.string().min(1).max(300);
const pathSchema = z
  .string()
  .regex(/^[\w$@:-]+(?:\.[\w$@:-]+)*$/, 'expected names joined by dots, such as results or value.dateMade');

const listingSchema = z
  .strictObject({
    item: selectorSchema
      .optional()
      .describe('CSS selector of one entry of the listing; leave out to find the repeating structure by itself.'),
    link: selectorSchema.optional().describe('Within the item: the link; its first link where left out.'),
    title: selectorSchema.optional().describe('Within the item: the title; the text of the link where left out.'),
    date: selectorSchema.optional().describe('Within the item: the date; a <time> or a readable date where left out.'),
    summary: selectorSchema.optional().describe('Within the item: a summary.'),
  })
  .describe('The address is a page that lists news.');

const sitemapSchema = z
  .strictObject({
    include: z.string().optional().describe('Only addresses whose path begins with this, such as /fr/publications/.'),
  })
  .describe('The address is an XML sitemap.');

const apiSchema = z
  .strictObject({
    items: pathSchema.optional().describe('Where the list stands in the JSON; leave out where the JSON is the list.'),
    title: pathSchema,
    link: pathSchema.optional().describe('Address of the page, absolute or relative to the address of the API.'),
    id: pathSchema.optional().describe("The publisher's own identifier."),
    date: pathSchema.optional(),
    summary: pathSchema.optional(),
    linkTemplate: z
      .string()
      .regex(
        /^https?:\/\/[^{}]+(?:\{(?:day:)?[\w.]+\}[^{}]*)+$/,
        'expected an address with places in braces, such as https://example.org/{id}',
      )
      .optional()
      .describe('Makes the address of the page from paths in braces; a date keeps its day only with {day:path}.'),
  })
  .describe('The address answers with JSON; each value is a path of names joined by dots.');

const sourceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).max(120).describe('As readers of the digest know the publisher.'),
    url: z
      .url({ protocol: /^https?$/ })
      .describe('Address that is polled: a feed unless listing, sitemap or api say otherwise.'),
    listing: listingSchema.optional(),
    sitemap: sitemapSchema.optional(),
    api: apiSchema.optional(),
    olderPages: z
      .string()
      .regex(/^[\w.[\]-]+$/, 'expected the name of a query parameter, such as page')
      .optional()
      .describe('Query parameter that leads to older entries (its value is 2, 3, …): used to fill gaps.'),
    country: z
      .string()
      .regex(/^(?:[A-Z]{2}|INT)$/, 'expected an ISO 3166-1 alpha-2 code such as GB, or EU, UN or INT')
      .describe('ISO 3166-1 alpha-2 code of the country, or EU, UN, INT.'),
    language: z.enum(LANGUAGES).optional().describe('Language of its items; leave out where they vary.'),
    kind: z.enum(PUBLISHER_KINDS),
    everyMinutes: z
      .int()
      .min(5)
      .max(1440)
      .optional()
      .describe(
        "Time between two polls, in minutes. Leave out to follow the source's own rhythm. Failing sources are polled less often.",
      ),
    status: z
      .enum(['watched', 'blocked', 'ended'])
      .default('watched')
      .describe(
        'blocked: the publisher keeps readers like us out; ended: no longer published. Neither is polled; both are shown as not watched.',
      ),
    reason: z.string().min(1).max(300).optional().describe('Why it is blocked or ended, and since when.'),
  })
  .refine((source) => [source.listing, source.sitemap, source.api].filter(Boolean).length < 2, {
    message: 'expected at most one of listing, sitemap and api',
  })
  .refine((source) => source.status === 'watched' || source.reason !== undefined, {
    message: 'expected a reason where the status is blocked or ended',
    path: ['reason'],
  })
  .describe('A publication that is polled for news.');

export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema) });

export type Source = z.infer<typeof sourceSchema>;

export function isWatched({ status }: Pick<Source, 'status'>): boolean {
  return status === 'watched';
}
export type Listing = z.infer<typeof listingSchema>;
export type Sitemap = z.infer<typeof sitemapSchema>;
export type Api = z.infer<typeof apiSchema>;
