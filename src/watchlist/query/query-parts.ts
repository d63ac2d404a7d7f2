import type { Query } from './query.ts';

/** What a query is directly made of. */
export function partsOf(query: Query): readonly Query[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.queries;
    case 'not':
    case 'scoped':
      return [query.query];
    case 'near':
      return [query.left, query.right];
    default:
      return [];
  }
}

/** A query and all that it is made of, in the order of their writing. */
export function allParts(query: Query): Query[] {
  return [query, ...partsOf(query).flatMap(allParts)];
}
