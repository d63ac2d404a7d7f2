import * as z from 'zod';
import { idSchema } from './source.ts';

export const phraseSchema = z
  .string()
  .regex(/[\p{L}\p{N}]/u, 'expected at least one word')
  .refine((words) => !/\*/.test(words.replaceAll(/[\p{L}\p{N}\p{M}]{3}\*(?![\p{L}\p{N}*])/gu, '')), {
    message: 'expected * only behind at least three letters of a word: migrat*',
  })
  .max(200);

const wordsSchema = z.array(phraseSchema).min(1);

const partySchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{1,2}$/, 'expected a code such as GB, EU, UN or G7')
      .describe('ISO 3166-1 alpha-2 code, or EU, UN, G7.'),
    name: z.string().min(2).max(80).describe('English name.'),
    words: wordsSchema.describe(
      'What tells that it is meant, in all languages: its names, adjectives, capital, government, offices, ministers.',
    ),
  })
  .describe('A country or body that makes agreements. Queries ask for any of its words with party:GB.');

const listSchema = z
  .strictObject({
    id: idSchema,
    words: wordsSchema.describe('Words and phrases in any language; * for any ending, a leading = for exact letters.'),
  })
  .describe('Words that queries ask for together, with @ and the id.');

export const vocabularyFileSchema = z.strictObject({ parties: z.array(partySchema), lists: z.array(listSchema) });

type Party = z.infer<typeof partySchema>;
type WordList = z.infer<typeof listSchema>;

/** Words that several queries and agreements use. */
export interface Vocabulary {
  readonly parties: readonly Party[];
  readonly lists: readonly WordList[];
}
