import { InvalidArgumentError } from 'commander';
import * as z from 'zod';

const isoDateSchema = z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]);

/** Reads an option. Date.parse alone takes "1" and 30 February for days as well. */
export function isoDate(text: string): Date {
  if (!isoDateSchema.safeParse(text).success) {
    throw new InvalidArgumentError('Expected a date in ISO 8601, such as 2025-01-31T09:00:00Z.');
  }
  return new Date(text);
}
