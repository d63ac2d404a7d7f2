import { parseQuery } from '../watchlist/query/parse-query.ts';
import type { Query } from '../watchlist/query/query.ts';

/** The query of a watchlist that was checked when it was loaded. @throws where it was not */
export function readQuery(written: string): Query {
  const parsed = parseQuery(written, 'context');
  if (parsed.kind === 'parsed') return parsed.query;
  throw new Error(`query that was never checked: ${written}: ${parsed.mistakes[0]?.message}`);
}
