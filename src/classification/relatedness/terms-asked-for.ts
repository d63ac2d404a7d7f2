import type { Query } from '../../watchlist/query/query.ts';

/** The words and concepts that a query asks for, without those that it excludes. */
export function termsAskedFor(query: Query): { words: string[]; concepts: string[] } {
  const asked = { words: [] as string[], concepts: [] as string[] };
  gather(query, asked);
  return asked;
}

function gather(query: Query, asked: { words: string[]; concepts: string[] }): void {
  switch (query.kind) {
    case 'term':
      asked.words.push(query.words.map(({ word }) => word).join(' '));
      return;
    case 'words':
      asked.concepts.push(query.of === 'party' ? `party:${query.id}` : `@${query.id}`);
      return;
    case 'and':
    case 'or':
      for (const one of query.queries) gather(one, asked);
      return;
    case 'near':
      gather(query.left, asked);
      gather(query.right, asked);
      return;
    case 'scoped':
      gather(query.query, asked);
      return;
    case 'not':
    case 'fact':
  }
}
