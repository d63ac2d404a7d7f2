import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { phraseOf } from './phrase.ts';
import type { Fact, Phrase, Query, Scope, TermQuery, WordsQuery } from './query.ts';

/** A word as it is compared. */
export interface MeantWord {
  readonly folded: string;
  readonly written: string;
  readonly isPrefix: boolean;
}

/** What a query asks for, whatever its spelling: words folded, lists spelt out, weights left out. */
export type Meaning = {
  /** Where it stands in the query; of a list's words, where the list is named. */
  readonly span: Span;
} & (
  | {
      readonly kind: 'phrase';
      readonly words: readonly MeantWord[];
      readonly isExact: boolean;
      /** Words in any order with at most so many others among them; absent where they follow one another. */
      readonly slop?: number;
    }
  | {
      readonly kind: 'and' | 'or';
      readonly parts: readonly Meaning[];
      /** The words of a list or a party. */
      readonly isList?: true;
    }
  | { readonly kind: 'not'; readonly part: Meaning }
  | { readonly kind: 'near'; readonly distance: number; readonly left: Meaning; readonly right: Meaning }
  | { readonly kind: 'scoped'; readonly scope: Scope; readonly part: Meaning }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly value: string }
);

export function meaningOf(query: Query, vocabulary: Vocabulary): Meaning {
  const { span } = query;
  const meant = (one: Query) => meaningOf(one, vocabulary);
  switch (query.kind) {
    case 'term':
      return meantPhrase(query, span, query);
    case 'words':
      return {
        kind: 'or',
        span,
        parts: wordsOf(query, vocabulary).map((one) => meantPhrase(phraseOf(one), span)),
        isList: true,
      };
    case 'and':
    case 'or':
      return { kind: query.kind, span, parts: query.queries.map(meant) };
    case 'not':
      return { kind: 'not', span, part: meant(query.query) };
    case 'near':
      return { kind: 'near', span, distance: query.distance, left: meant(query.left), right: meant(query.right) };
    case 'scoped':
      return { kind: 'scoped', span, scope: query.scope, part: meant(query.query) };
    case 'fact':
      return { kind: 'fact', span, fact: query.fact, value: query.value };
  }
}

/** The words of a phrase as they are compared. */
export function meantWords({ words }: Phrase): MeantWord[] {
  return words.map(({ word, isPrefix }) => ({ folded: tokenize(word)[0]?.folded ?? word, written: word, isPrefix }));
}

function meantPhrase(phrase: Phrase, span: Span, { slop }: Pick<TermQuery, 'slop'> = {}): Meaning {
  const { isExact } = phrase;
  return { kind: 'phrase', span, words: meantWords(phrase), isExact, ...(slop === undefined ? {} : { slop }) };
}

function wordsOf({ of, id }: WordsQuery, { lists, parties }: Vocabulary): readonly string[] {
  const all = of === 'list' ? lists : parties;
  return all.find((one) => one.id === id)?.words ?? [];
}
