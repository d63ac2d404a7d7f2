import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';

/** What sort of publisher speaks: decides whose report of an event comes first. */
const PUBLISHER_KINDS = ['government', 'parliament', 'agency', 'ngo', 'media'] as const;

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words and digits joined by hyphens, such as gb-home-office')
  .max(80)
  .describe('Stable identifier: lower-case words and digits joined by hyphens. Never reuse or rename one.');

const sourceSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).max(120).describe('As readers of the digest know the publisher.'),
    url: z.url({ protocol: /^https?$/ }).describe('Address of the RSS or Atom feed.'),
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
      .default(60)
      .describe('Shortest time between two polls, in minutes. Failing sources are polled less often.'),
  })
  .describe('A publication that is polled for news.');

export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema) });

export type Source = z.infer<typeof sourceSchema>;
