import type { Span } from '../text/span.ts';

/** The words of a text that earned a match. */
interface Evidence extends Span {
  /** As they stand in the text. */
  readonly text: string;
}

interface AgreementEvidence extends Evidence {
  /** The name from the watchlist that these words are. */
  readonly alias: string;
}

export interface AgreementMatch {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly evidence: readonly AgreementEvidence[];
}

export interface RuleMatch {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What an item was found to speak of, with the words that say so. */
export interface Classification {
  readonly agreements: readonly AgreementMatch[];
  readonly rules: readonly RuleMatch[];
}

export function isMatched(classification: Classification): boolean {
  return classification.agreements.length > 0 || classification.rules.length > 0;
}
