import * as z from 'zod';
import { agreementsFileSchema } from './agreement.ts';
import { officesFileSchema } from './office.ts';
import { rulesFileSchema } from './rule.ts';
import { sourcesFileSchema } from './source.ts';
import { vocabularyFileSchema } from './vocabulary.ts';
import type { Watchlist } from './watchlist.ts';

/** JSON Schemas of the files, with which editors complete and check the YAML. */
export function watchlistJsonSchemas(): Record<keyof Watchlist, object> {
  return {
    sources: z.toJSONSchema(sourcesFileSchema, { io: 'input' }),
    agreements: z.toJSONSchema(agreementsFileSchema, { io: 'input' }),
    rules: z.toJSONSchema(rulesFileSchema, { io: 'input' }),
    vocabulary: z.toJSONSchema(vocabularyFileSchema, { io: 'input' }),
    offices: z.toJSONSchema(officesFileSchema, { io: 'input' }),
  };
}
