import * as z from 'zod';

/** An instant as it is stored: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const storedInstant = z.iso.datetime().transform((text) => new Date(text));
