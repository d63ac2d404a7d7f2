import type { Span } from '../../text/span.ts';

/** One word of a phrase, as analysts write it. */
export interface PhraseWord {
  /** As written, without the star; compared in its folded form. */
  readonly word: string;
  /** Written with a final `*`: any ending. */
  readonly isPrefix: boolean;
}

/** Words that follow one another. Hyphens, dashes, apostrophes and white space only separate words. */
export interface Phrase {
  readonly words: readonly PhraseWord[];
  /** Written `=BSC`: letters count as they stand, capitals and accents too. */
  readonly isExact: boolean;
}

/** The parts of a text in which a query, or part of one, can be asked to hold. */
export const SCOPES = ['title', 'body', 'sentence', 'passage', 'speaker'] as const;
export type Scope = (typeof SCOPES)[number];

/** What is known of an item besides its text. */
export const FACTS = ['source', 'country', 'lang', 'kind', 'agreement'] as const;
export type Fact = (typeof FACTS)[number];

interface Placed {
  /** Where it stands in the query's text. */
  readonly span: Span;
}

/**
 * A word or phrase. It holds where it occurs. With a `slop`, its words may stand in any order with at most so many other
 * words between the first and the last of them.
 */
export interface TermQuery extends Placed, Phrase {
  readonly kind: 'term';
  readonly slop?: number;
  /** What it adds to the score; 1 unless written otherwise, as in `boat^0.5`. */
  readonly weight: number;
}

/** Any word of a list (`@smuggling`) or of a party's names (`party:DE`) of the vocabulary. */
export interface WordsQuery extends Placed {
  readonly kind: 'words';
  readonly of: 'list' | 'party';
  readonly id: string;
  readonly weight: number;
}

interface AndQuery extends Placed {
  readonly kind: 'and';
  readonly queries: readonly Query[];
}

interface OrQuery extends Placed {
  readonly kind: 'or';
  readonly queries: readonly Query[];
}

interface NotQuery extends Placed {
  readonly kind: 'not';
  readonly query: Query;
}

/** What stands on a side of NEAR: it has places, not only a truth. */
export type NearOperand = TermQuery | WordsQuery | NearQuery | (OrQuery & { readonly queries: readonly NearOperand[] });

/**
 * Both sides occur at most `distance` words apart, in any order: neighbours are one word apart. What NEAR found reaches
 * from the first word of the one to the last of the other, and can be a side of another NEAR.
 */
interface NearQuery extends Placed {
  readonly kind: 'near';
  readonly distance: number;
  readonly left: NearOperand;
  readonly right: NearOperand;
}

/** Holds where the query holds within the title, the body, some one sentence, some one passage, what speakers are named. */
interface ScopedQuery extends Placed {
  readonly kind: 'scoped';
  readonly scope: Scope;
  readonly query: Query;
}

/** Compares what is known of the item. */
export interface FactQuery extends Placed {
  readonly kind: 'fact';
  readonly fact: Fact;
  /** Of sources and agreements a final `*` stands for any ending. */
  readonly value: string;
}

export type Query = TermQuery | WordsQuery | AndQuery | OrQuery | NotQuery | NearQuery | ScopedQuery | FactQuery;
