import { isInTitle } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';

const FURTHER_MENTION = 0.1;
const IN_TITLE = 1;

/** A place that speaks of something. */
interface ScoredMention {
  readonly place: Place;
  /** The name, phrase or clause that it is. */
  readonly written: string;
  /** Of the name or clause; 1 where absent. */
  readonly weight?: number;
}

/**
 * How strongly a text speaks of something: the weight of each different name or clause, 0.1 for each further mention,
 * and 1 more when the title has one. For ranking within a digest, not a probability.
 */
export function scoreMentions(mentions: readonly ScoredMention[], text: IndexedText): number {
  const weights = new Map(mentions.map(({ written, weight = 1 }) => [written, weight]));
  const different = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const further = (mentions.length - weights.size) * FURTHER_MENTION;
  const inTitle = mentions.some(({ place }) => isInTitle(text, place)) ? IN_TITLE : 0;
  return Math.round((different + further + inTitle) * 10) / 10;
}
