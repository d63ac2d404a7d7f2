import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';
import { parseQuery } from './query/parse-query.ts';
import type { Query, WordsQuery } from './query/query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ids that `@` and `party:` may name in a query. */
export interface KnownWords {
  readonly lists: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
}

export function knownWords({ lists, parties }: Vocabulary, ownLists: readonly string[] = []): KnownWords {
  return {
    lists: new Set([...lists.map(({ id }) => id), ...ownLists]),
    parties: new Set(parties.map(({ id }) => id)),
  };
}

/** What is wrong with a query that stands at a path of a file. */
export function queryMistakes(
  written: string,
  path: readonly PropertyKey[],
  known: KnownWords,
  mistakeAt: MistakeAt,
): FileMistake[] {
  const parsed = parseQuery(written);
  if (parsed.kind === 'mistaken') {
    return parsed.mistakes.map(({ span, message }) => mistakeAt(path, message, span.start));
  }
  return wordsOf(parsed.query)
    .filter(({ of, id }) => !(of === 'list' ? known.lists : known.parties).has(id))
    .map(({ of, id, span }) => mistakeAt(path, `vocabulary.yaml has no ${of} ${id}`, span.start));
}

function wordsOf(query: Query): WordsQuery[] {
  if (query.kind === 'words') return [query];
  if (query.kind === 'and' || query.kind === 'or') return query.queries.flatMap(wordsOf);
  if (query.kind === 'not' || query.kind === 'scoped') return wordsOf(query.query);
  return query.kind === 'near' ? [query.left, query.right].flatMap(wordsOf) : [];
}
