import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { idSchema } from './source.ts';

const aliasesSchema = z
  .array(z.string().min(3).max(200))
  .describe('Names by which texts call it. Case, accents, hyphens and dashes do not matter; word order does.');

const agreementSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(3).max(200).describe('Official English name; also matched.'),
    date: z.iso.date().describe('Day it was signed, agreed or adopted (YYYY-MM-DD).'),
    parties: z
      .array(z.string().regex(/^[A-Z][A-Z0-9]{1,2}$/, 'expected a code such as GB, EU, UN or G7'))
      .min(1)
      .describe('ISO 3166-1 alpha-2 codes, or EU, UN, G7.'),
    topic: z.string().min(2).max(40).optional(),
    aliases: z.strictObject(
      Object.fromEntries(LANGUAGES.map((language) => [language, aliasesSchema])) as Record<
        (typeof LANGUAGES)[number],
        typeof aliasesSchema
      >,
    ),
    documents: z
      .array(z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }))
      .default([])
      .describe('Official texts.'),
  })
  .describe('A treaty, plan, declaration or law that subscribers follow.');

export const agreementsFileSchema = z.strictObject({ agreements: z.array(agreementSchema) });

export type Agreement = z.infer<typeof agreementSchema>;
