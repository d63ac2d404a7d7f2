import * as z from 'zod';

/** An instant as it is stored: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const storedInstant = z.iso.datetime().transform((text) => new Date(text));

/** An item as readers are shown where something was reported. */
export const itemReference = {
  itemId: z.string(),
  sourceId: z.string(),
  title: z.string(),
  url: z.string().optional(),
  publishedAt: storedInstant.optional(),
  at: storedInstant,
};

/** Who said something. */
export const speakerSchema = z.object({
  name: z.string().optional(),
  role: z.string().optional(),
  organisation: z.string().optional(),
  description: z.string().optional(),
  id: z.string().optional(),
});

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same record without the fields that are undefined: absent stays absent. */
export function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The same record with its instants as they are stored. */
export function stored(record: object): Record<string, unknown> {
  const entries = Object.entries(record).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return Object.fromEntries(entries);
}
