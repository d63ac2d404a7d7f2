import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { idSchema } from './source.ts';

const phrasesSchema = z.array(
  z
    .string()
    .regex(/[\p{L}\p{N}]/u, 'expected at least one word')
    .regex(/^[^*]*(?:[\p{L}\p{N}]{3}\*)?$/u, 'expected * only at the end, behind at least three letters: migrat*')
    .max(200),
);

const ruleSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).max(120).describe('Topic as the digest calls it.'),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1)
      .optional()
      .describe('Only items in these languages; leave out for all.'),
    any: phrasesSchema
      .min(1)
      .describe('At least one of these words or phrases must occur. A final * stands for any ending.'),
    all: phrasesSchema.default([]).describe('Each of these must occur as well.'),
    none: phrasesSchema.default([]).describe('None of these may occur.'),
  })
  .describe("A keyword rule of the analysts'.");

export const rulesFileSchema = z.strictObject({ rules: z.array(ruleSchema) });

export type Rule = z.infer<typeof ruleSchema>;
