import * as z from 'zod';

const unknownText = z.string().min(1).nullish();

const labelledStatementSchema = z.object({
  speaker: unknownText.describe('Full name; null where nobody is named.'),
  organisation: unknownText,
  quote: z.string().min(1).describe('The exact words between the quotation marks.'),
  agreements: z
    .array(z.string())
    .nullish()
    .transform((ids) => ids ?? []),
});

export const labelledLineSchema = z.object({
  id: z.string().min(1),
  source: unknownText,
  url: unknownText,
  language: unknownText,
  publishedAt: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: 'expected a date such as 2025-01-31T09:00:00Z' })
    .nullish(),
  title: z.string(),
  text: z.string().describe('Paragraphs, parted by empty lines.'),
  agreements: z.array(z.string().min(1)),
  statements: z.array(labelledStatementSchema).nullish(),
  story: unknownText,
});

export type LabelledStatement = z.infer<typeof labelledStatementSchema>;

/** An item with what a careful reader says of it. What a line leaves out it is not scored for. */
export type LabelledLine = z.infer<typeof labelledLineSchema>;
