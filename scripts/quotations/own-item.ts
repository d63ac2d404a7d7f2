import * as z from 'zod';
import type { DrawnStatement } from '../../src/statements/draw-statements.ts';
import { LANGUAGES } from '../../src/text/language.ts';
import { labelledLineSchema } from '../../src/workbench/evaluate/labelled-line.ts';

export const lineSchema = labelledLineSchema.extend({
  language: z.enum(LANGUAGES),
  indirect: z
    .array(z.object({ speaker: z.string().nullable(), organisation: z.string().nullable(), words: z.string().min(1) }))
    .optional(),
});

export type OwnLine = z.infer<typeof lineSchema>;

/** A labelled line with what is drawn from it. */
export interface OwnItem {
  readonly line: OwnLine;
  readonly text: string;
  readonly drawn: readonly DrawnStatement[];
}
