import type { Span } from '../../text/span.ts';

/** The name of an agreement that is not on the watchlist, as a text has it. */
export interface Candidate extends Span {
  /** One for all names of one agreement: `de-gh-migration-agreement`, `samoa-agreement`. */
  readonly key: string;
  /** As it stands in the text, white space folded. */
  readonly name: string;
  /** The sentence that names it. */
  readonly sentence: string;
  /** Codes of the countries and bodies that its name tells: ISO 3166-1 alpha-2, or those of the vocabulary. */
  readonly parties: readonly string[];
  /** Whether its sentence speaks of migration. */
  readonly isMigration: boolean;
}
