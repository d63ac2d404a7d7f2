import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { idSchema } from './source.ts';

const dateSchema = z.iso.date({ error: 'expected a date such as 2025-01-31' });
const titlesSchema = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(2).max(100)).min(1));

const holderSchema = z
  .strictObject({
    name: z.string().min(3).max(80).describe('Full name, as the press writes it.'),
    also: z.array(z.string().min(2).max(80)).optional().describe('Other spellings, and names borne before or after.'),
    from: dateSchema.describe('First day in office.'),
    until: dateSchema.optional().describe('Last day in office; absent while they hold it.'),
  })
  .refine(({ from, until }) => until === undefined || from <= until, {
    message: 'expected a last day that is not before the first',
    path: ['until'],
  });

const officeSchema = z
  .strictObject({
    id: idSchema,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'expected a code such as GB, EU or UN')
      .describe('ISO 3166-1 alpha-2 code, or EU, UN, CE (Council of Europe).'),
    organisation: z.string().min(2).max(100).describe('What the holder speaks for, in English or its own language.'),
    titles: titlesSchema.optional().describe('Titles that mean this office wherever they stand, by language.'),
    sharedTitles: titlesSchema
      .optional()
      .describe(
        'Titles of other offices too: mean this one beside its country ("German interior minister"), or in its news.',
      ),
    holders: z.array(holderSchema).min(1).describe('Facts only, oldest first.'),
  })
  .refine(({ titles, sharedTitles }) => titles !== undefined || sharedTitles !== undefined, {
    message: 'expected titles or sharedTitles',
  })
  .describe('An office of state or of an organisation, with those who held it.');

export const officesFileSchema = z.strictObject({ offices: z.array(officeSchema) });

export type Office = z.infer<typeof officeSchema>;
export type OfficeHolder = z.infer<typeof holderSchema>;
