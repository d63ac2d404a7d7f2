import type { Span } from '../text/span.ts';

/** The words of a text that earned a match. */
export interface Evidence extends Span {
  /** As they stand in the text. */
  readonly text: string;
  /** Where in the item they stand. */
  readonly field: 'title' | 'body';
}

/** What tells an agreement: its own name, a name that a query vouches for, its abbreviation, a description. */
export type AgreementClue = 'name' | 'guarded' | 'abbreviation' | 'description';

interface AgreementEvidence extends Evidence {
  /** The name or description from the watchlist that these words are. */
  readonly alias: string;
  readonly by: AgreementClue;
}

/** An agreement or rule that a text speaks of. */
export interface Match<E extends Evidence = Evidence> {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly evidence: readonly E[];
}

export type AgreementMatch = Match<AgreementEvidence>;

interface RuleEvidence extends Evidence {
  /** The part of the rule's query that these words are. */
  readonly clause: string;
}

export type RuleMatch = Match<RuleEvidence>;

/** What nearly matched: below the alert line, shown so that recall becomes visible. */
export interface NearMiss {
  readonly of: 'agreement' | 'rule';
  readonly id: string;
  readonly name: string;
  /** What it came short by, completing "not matched: …". */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** What an item was found to speak of, with the words that say so. */
export interface Classification {
  readonly agreements: readonly AgreementMatch[];
  readonly rules: readonly RuleMatch[];
  readonly nearMisses?: readonly NearMiss[];
}

export function isMatched(classification: Classification): boolean {
  return classification.agreements.length > 0 || classification.rules.length > 0;
}
