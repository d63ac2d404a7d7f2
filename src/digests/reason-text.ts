import type { DigestEntry, Reason } from './digest.ts';

const MOST_WORDS = 4;

/** Stands in place of reasons where an edit took them out of the text. */
export const NO_LONGER = 'It named what you follow when it was first read; its present text does not.';

/** The words that matched, in quotation marks: “joint action plan with Germany”, “UK-Germany Joint Action Plan”. */
export function quotedWords(reason: Reason): string {
  const shown = reason.words.slice(0, MOST_WORDS).map((words) => `“${words}”`);
  const rest = reason.words.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** The reasons of an entry that those of the entry before it do not say. */
export function reasonsBeside({ reasons }: DigestEntry, lead: DigestEntry | undefined): Reason[] {
  return reasons.filter(({ id }) => !lead?.reasons.some((reason) => reason.id === id));
}
