import * as z from 'zod';
import { agreementsFileSchema } from './agreement.ts';
import { officesFileSchema } from './office.ts';
import { rulesFileSchema } from './rule.ts';
import { sourcesFileSchema } from './source.ts';
import { vocabularyFileSchema } from './vocabulary.ts';
import type { Watchlist } from './watchlist.ts';

/** Name of the file, beside a bundle, that holds the whole watchlist as JSON, and of that with the sources alone. */
export const PACKED_FILES = { watchlist: 'watchlist.json', sources: 'sources.json' } as const;

const packedSchema = z.strictObject({
  ...sourcesFileSchema.shape,
  ...agreementsFileSchema.shape,
  ...rulesFileSchema.shape,
  ...officesFileSchema.shape,
  vocabulary: vocabularyFileSchema,
});

/** A checked watchlist as JSON, which is read in a fraction of the YAML's time. Examples are left out: proof, not matter. */
export function packWatchlist({ agreements, rules, ...rest }: Watchlist): string {
  const unproved = agreements.map(({ examples: _, ...agreement }) => agreement);
  return JSON.stringify({ ...rest, agreements: unproved, rules });
}

/** @throws where it was not packed by {@link packWatchlist} of the same release */
export function unpackWatchlist(json: string): Watchlist {
  return packedSchema.parse(JSON.parse(json));
}

export function packSources({ sources }: Pick<Watchlist, 'sources'>): string {
  return JSON.stringify({ sources });
}

/** @throws where it was not packed by {@link packSources} of the same release */
export function unpackSources(json: string): Watchlist['sources'] {
  return sourcesFileSchema.parse(JSON.parse(json)).sources;
}
