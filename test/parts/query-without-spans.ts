import type { Query } from '../../src/watchlist/query/query.ts';

/** A query's meaning: all but where its parts were written. */
export function withoutSpans(query: Query): unknown {
  return JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === 'span' ? undefined : value)));
}
