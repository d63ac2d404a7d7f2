import { isInTitle } from './evidence-at.ts';
import type { IndexedText, Place } from './indexed-text.ts';

const FURTHER_MENTION = 0.1;
const IN_TITLE = 1;

interface Mention {
  /** The name, phrase or clause that it is. */
  readonly written: string;
  /** Of the name or clause; 1 where absent. */
  readonly weight?: number;
}

/** A score taken apart. */
export interface ScoreParts {
  /** What each mention adds, in their order. */
  readonly byMention: readonly number[];
  readonly inTitle: number;
  /** Their sum, rounded to one decimal. */
  readonly total: number;
}

/**
 * How strongly a text speaks of something: the weight of each different name or clause, 0.1 for each further mention,
 * and 1 more when the title has one. For ranking within a digest, not a probability.
 */
export function scoreMentions(mentions: readonly (Mention & { readonly place: Place })[], text: IndexedText): number {
  return scoreParts(mentions.map((mention) => ({ ...mention, isInTitle: isInTitle(text, mention.place) }))).total;
}

export function scoreParts(mentions: readonly (Mention & { readonly isInTitle: boolean })[]): ScoreParts {
  const weights = new Map(mentions.map(({ written, weight = 1 }) => [written, weight]));
  const different = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const inTitle = mentions.some((mention) => mention.isInTitle) ? IN_TITLE : 0;
  const sum = different + (mentions.length - weights.size) * FURTHER_MENTION + inTitle;
  const unseen = new Map(weights);
  const byMention = mentions.map(({ written }) => {
    const weight = unseen.get(written) ?? FURTHER_MENTION;
    unseen.delete(written);
    return weight;
  });
  return { byMention, inTitle, total: Math.round(sum * 10) / 10 };
}
