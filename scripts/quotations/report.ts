/** What was scored, as it is printed. */
export interface QuotationScores {
  /** Share of right ones among what was found, and of found ones among what there is. */
  readonly figures: readonly Figure[];
  readonly errors: readonly QuotationError[];
}

export interface Figure {
  /** "direct, told", "direct behind", "indirect" … */
  readonly name: string;
  readonly right: number;
  /** Absent where only recall is told. */
  readonly found?: number;
  /** Absent where only precision is told. */
  readonly wanted?: number;
}

export interface QuotationError {
  /** Document and what kind of mistake: "speaker-wrong", "missed", "no-quotation" … */
  readonly id: string;
  readonly kind: string;
  /** The words around, with what was expected. */
  readonly detail: string;
}

/** Reads a directory or file that a scorer knows, draws statements and compares them. */
export type Scorer = (path: string) => Promise<QuotationScores>;
