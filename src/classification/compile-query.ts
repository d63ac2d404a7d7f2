import { foldWord } from '../text/token.ts';
import { phraseOf } from '../watchlist/query/phrase.ts';
import type { Fact, Phrase, Query, Scope } from '../watchlist/query/query.ts';
import type { Vocabulary } from '../watchlist/vocabulary.ts';

/** A query whose words have become numbers of atoms: phrases that are looked for. */
export type CompiledQuery =
  | { readonly kind: 'term'; readonly atoms: readonly number[]; readonly weight: number; readonly written: string }
  | {
      readonly kind: 'sloppy';
      readonly atoms: readonly number[];
      readonly slop: number;
      readonly weight: number;
      readonly written: string;
    }
  | { readonly kind: 'and' | 'or'; readonly queries: readonly CompiledQuery[] }
  | { readonly kind: 'not'; readonly query: CompiledQuery }
  | {
      readonly kind: 'near';
      readonly distance: number;
      readonly left: CompiledQuery;
      readonly right: CompiledQuery;
    }
  | { readonly kind: 'scoped'; readonly scope: Scope; readonly query: CompiledQuery }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly value: string };

/** All phrases that are looked for, each once. */
export class AtomBook {
  readonly phrases: Phrase[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ofWords = new WeakMap<readonly string[], readonly number[]>();

  numberOf(phrase: Phrase): number {
    const key = keyOf(phrase);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.phrases.length);
    return this.phrases.push(phrase) - 1;
  }

  /** Of words that are asked for together; the same array for the same array of words. */
  numbersOf(words: readonly string[]): readonly number[] {
    const numbers = this.#ofWords.get(words) ?? words.map((word) => this.numberOf(phraseOf(word)));
    this.#ofWords.set(words, numbers);
    return numbers;
  }
}

function keyOf({ words, isExact }: Phrase): string {
  let key = isExact ? '=' : '';
  for (const { word, isPrefix } of words) key += `${isExact ? word : foldWord(word)}${isPrefix ? '*' : ' '}`;
  return key;
}

/** Words that `@ID` and `party:ID` stand for. */
export interface QueryWords {
  readonly list: ReadonlyMap<string, readonly string[]>;
  readonly party: ReadonlyMap<string, readonly string[]>;
}

export function queryWords({ lists, parties }: Vocabulary): QueryWords {
  return {
    list: new Map(lists.map(({ id, words }) => [id, words])),
    party: new Map(parties.map(({ id, words }) => [id, words])),
  };
}

/** @param written the query's text, from which evidence says which words were asked for */
export function compileQuery(query: Query, written: string, book: AtomBook, words: QueryWords): CompiledQuery {
  const compile = (one: Query) => compileQuery(one, written, book, words);
  const asWritten = written.slice(query.span.start, query.span.end);
  switch (query.kind) {
    case 'term': {
      const { slop, weight, isExact } = query;
      if (slop === undefined || query.words.length < 2) {
        return { kind: 'term', atoms: [book.numberOf(query)], weight, written: asWritten };
      }
      const atoms = query.words.map((word) => book.numberOf({ words: [word], isExact }));
      return { kind: 'sloppy', atoms, slop, weight, written: asWritten };
    }
    case 'words': {
      const known = words[query.of].get(query.id) ?? [];
      return { kind: 'term', atoms: book.numbersOf(known), weight: query.weight, written: asWritten };
    }
    case 'and':
    case 'or':
      return { kind: query.kind, queries: query.queries.map(compile) };
    case 'not':
      return { kind: 'not', query: compile(query.query) };
    case 'near':
      return { kind: 'near', distance: query.distance, left: compile(query.left), right: compile(query.right) };
    case 'scoped':
      return { kind: 'scoped', scope: query.scope, query: compile(query.query) };
    case 'fact':
      return { kind: 'fact', fact: query.fact, value: query.value };
  }
}
