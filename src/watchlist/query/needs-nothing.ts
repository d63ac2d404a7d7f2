import type { Query } from './query.ts';
import { mistake, type QueryMistake } from './query-mistake.ts';

/** Whether a query holds of an item that has no words and of which nothing is known. */
export function needsNothing(query: Query): boolean {
  switch (query.kind) {
    case 'and':
      return query.queries.every(needsNothing);
    case 'or':
      return query.queries.some(needsNothing);
    case 'not':
      return !needsNothing(query.query);
    case 'scoped':
      return needsNothing(query.query);
    default:
      return false;
  }
}

/** The mistake of asking only for what must not occur: nearly every item would be found. */
export function needsNothingMistake(query: Query): QueryMistake | undefined {
  if (!needsNothing(query)) return undefined;
  const branch = query.kind === 'or' ? query.queries.find(needsNothing) : undefined;
  const found = branch ? 'a side of OR that asks only for what must not occur' : 'only what must not occur';
  return mistake((branch ?? query).span, found, 'also something that must; this would hold of nearly every item');
}
