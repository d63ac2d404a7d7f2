import * as z from 'zod';
import { LANGUAGES } from '../text/language.ts';

const date = z.iso.date({ error: 'expected a date such as 2025-01-31' });
const titles = z.array(z.string().min(2)).min(1);

const holderSchema = z.strictObject({
  name: z.string().min(3).describe('Full name, as the press writes it.'),
  also: z.array(z.string().min(2)).optional().describe('Other spellings, and the name borne before or after.'),
  from: date,
  until: date.optional().describe('Absent while they hold it.'),
});

/** An office of state or of an organisation, with those who held it. */
export const officeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  titles: z.partialRecord(z.enum(LANGUAGES), titles).describe('How texts call the office, by language.'),
  /** Where another state has an office of the same title, the bare title means this one only in its own news. */
  country: z.string().regex(/^[A-Z]{2}$/),
  organisation: z.string().min(2),
  holders: z.array(holderSchema).min(1),
});

export type Office = z.infer<typeof officeSchema>;
export type OfficeHolder = z.infer<typeof holderSchema>;
