const FIRST_MENTION = 1;
const FURTHER_MENTION = 0.1;
const IN_TITLE = 1;

/**
 * How strongly a text speaks of something: 1 for each different name or phrase, 0.1 for each further mention, and 1
 * more when the title has it. For ranking within a digest, not a probability.
 *
 * @param wordings the name or phrase behind each mention
 */
export function scoreMentions(wordings: readonly string[], inTitle: boolean): number {
  const different = new Set(wordings).size;
  const score = different * FIRST_MENTION + (wordings.length - different) * FURTHER_MENTION + (inTitle ? IN_TITLE : 0);
  return Math.round(score * 10) / 10;
}
