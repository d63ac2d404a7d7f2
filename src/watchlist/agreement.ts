import * as z from 'zod';
import { LANGUAGES, type Language } from '../text/language.ts';
import { idSchema } from './source.ts';
import { phraseSchema } from './vocabulary.ts';

function perLanguage<S extends z.ZodType>(schema: S) {
  return Object.fromEntries(LANGUAGES.map((language) => [language, schema])) as Record<Language, S>;
}

const aliasesSchema = z
  .array(phraseSchema.min(3))
  .describe(
    'Names by which texts call it. Case, accents, hyphens and dashes do not matter; word order does. A * behind a word stands for any ending.',
  );
const querySchema = z.string().min(1).max(20_000);

const guardedSchema = z
  .strictObject({
    aliases: z.strictObject(perLanguage(aliasesSchema.default([]))),
    when: querySchema.describe('Query that must hold near the name, such as party:GB AND party:DE.'),
    within: z
      .enum(['sentence', 'passage', 'item'])
      .default('passage')
      .describe('How near: the same sentence, the same paragraph or the one before it, anywhere in the item.'),
  })
  .describe('Names that others bear as well: they count only where the query holds near them.');

const abbreviationSchema = z
  .strictObject({
    short: z.string().min(2).max(20).describe('Capitals count.'),
    when: querySchema.optional().describe('Query that may vouch for it in its sentence.'),
  })
  .describe('Counts in texts that also name the agreement in full, or where its query holds in the same sentence.');

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
    aliases: z.strictObject(perLanguage(aliasesSchema)),
    guarded: z.array(guardedSchema).default([]),
    abbreviations: z.array(abbreviationSchema).default([]),
    descriptions: z
      .strictObject(perLanguage(z.array(querySchema).default([])))
      .prefault({})
      .describe('Queries that tell it without its name, each within one sentence unless it says passage:( … ).'),
    not: z
      .array(querySchema)
      .default([])
      .describe(
        'Queries: where one holds in the sentence of a name, that name means something else. passage:( … ) and title:( … ) ask these instead.',
      ),
    people: z.array(phraseSchema).default([]).describe('Who made it or speaks of it. In its queries: @people.'),
    offices: z
      .array(phraseSchema)
      .default([])
      .describe('Offices that made it or carry it out. In its queries: @offices.'),
    documents: z
      .array(z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https?$/ }) }))
      .default([])
      .describe('Official texts. Their addresses are matched as well.'),
    examples: z
      .strictObject({
        positive: z.array(z.string().min(10)).describe('Each tells of this agreement.'),
        negative: z.array(z.string().min(10)).describe('Each looks like it and tells of something else.'),
      })
      .default({ positive: [], negative: [] })
      .describe('Proof, in our own words; tests and the linter check it.'),
  })
  .describe('A treaty, plan, declaration or law that subscribers follow.');

export const agreementsFileSchema = z.strictObject({ agreements: z.array(agreementSchema) });

export type Agreement = z.infer<typeof agreementSchema>;
