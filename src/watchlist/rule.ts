import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { idSchema } from './source.ts';

const ruleSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().min(1).max(120).describe('Topic as the digest calls it.'),
    languages: z
      .array(z.enum(LANGUAGES))
      .min(1)
      .optional()
      .describe(
        'Only words in these languages count: of items, or of passages that clearly speak one. Leave out for all.',
      ),
    query: z.string().min(1).max(20_000).describe('What must occur: see docs/rule-language.md.'),
    threshold: z
      .number()
      .positive()
      .optional()
      .describe('Least sum of the weights of different words found, for rules of many weak words.'),
    examples: z
      .strictObject({
        positive: z.array(z.string().min(10)).describe('The rule holds of each.'),
        negative: z.array(z.string().min(10)).describe('Each looks like it; the rule does not hold.'),
      })
      .optional()
      .describe('Proof, in our own words; tests and the linter check it.'),
  })
  .describe("A keyword rule of the analysts'.");

export const rulesFileSchema = z.strictObject({ rules: z.array(ruleSchema) });

export type Rule = z.infer<typeof ruleSchema>;
