import type { AgreementClue } from '../../classification/classification.ts';
import type { Span } from '../../text/span.ts';
import type { SentencePiece } from '../marked-sentence.ts';

/** Words of a text, for people to find them. */
export interface TextPlace extends Span {
  /** From 1. */
  readonly line: number;
  readonly field: 'title' | 'body';
  /** White space folded. */
  readonly words: string;
}

/** A query, or part of one, and what became of it. Long lists are cut: `more…` counts what is left out. */
export interface QueryNode {
  readonly holds: boolean;
  /** What was asked: a word as written, "all of", "NEAR/8", "in one sentence". */
  readonly asks: string;
  /** Why it does not hold, or for which words it does not. */
  readonly reason?: string;
  readonly found: readonly TextPlace[];
  readonly moreFound: number;
  /** The sentence that is asked, where the query looks for one; what was found in it is marked. */
  readonly sentence?: readonly SentencePiece[];
  readonly parts: readonly QueryNode[];
  readonly moreParts: number;
}

/** A name, description or clause that counted, and what it adds to the score. */
export interface Counted {
  readonly written: string;
  /** What of an agreement it is; absent for a rule's clause. */
  readonly by?: AgreementClue;
  readonly adds: number;
  readonly places: readonly (TextPlace & { readonly sentence: readonly SentencePiece[] })[];
  readonly morePlaces: number;
  /** What vouches for the first of them. */
  readonly since?: { readonly reason: string; readonly query?: QueryNode };
}

/** A name that stands in the text and did not count there. */
export interface Uncounted {
  readonly written: string;
  readonly place: TextPlace;
  readonly sentence: readonly SentencePiece[];
  readonly reasons: readonly string[];
  readonly query?: QueryNode;
}

/** A name of which the text has some words. */
export interface NearName {
  readonly written: string;
  /** Words of it that stand together. */
  readonly words: number;
  readonly of: number;
  readonly place: TextPlace;
}

interface Explained {
  readonly id: string;
  readonly name: string;
  readonly isMatched: boolean;
  /** The sum of what counted and of `inTitle`; 0 where it did not match. */
  readonly score: number;
  readonly inTitle: number;
  readonly counted: readonly Counted[];
}

export interface AgreementExplanation extends Explained {
  readonly of: 'agreement';
  readonly uncounted: readonly Uncounted[];
  readonly moreUncounted: number;
  /** Where it did not match: what comes nearest. */
  readonly nearNames: readonly NearName[];
  readonly nearDescriptions: readonly QueryNode[];
}

export interface RuleExplanation extends Explained {
  readonly of: 'rule';
  readonly query: QueryNode;
  /** What else kept it from matching: its languages, its threshold. */
  readonly reasons: readonly string[];
}

/** What `accord-watch explain --json` prints. */
export interface Explanation {
  readonly item: { readonly title: string; readonly language: string | null; readonly words: number };
  readonly agreements: readonly AgreementExplanation[];
  readonly rules: readonly RuleExplanation[];
  /** What nearly matched, where nothing particular was asked for. */
  readonly nearMisses: readonly { readonly of: string; readonly id: string; readonly reason: string }[];
}
