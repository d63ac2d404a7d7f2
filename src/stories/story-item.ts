import type { Language } from '../text/language.ts';

/** Whose report of an event comes first, in this order: who acts before who asks before who tells. */
export const TELLERS = ['government', 'parliament', 'agency', 'ngo', 'media'] as const;
export type Teller = (typeof TELLERS)[number];

/** What of an item decides which story it belongs to. */
export interface StoryItem {
  readonly id: string;
  /** Id or name of the source: one publisher uses the same words for different events more than two do. */
  readonly source?: string;
  readonly title: string;
  /** Body; may begin with the title. */
  readonly text: string;
  readonly language?: Language;
  readonly publishedAt?: Date;
  readonly arrivedAt: Date;
  /** Ids of the agreements that it speaks of. */
  readonly agreements: readonly string[];
  /** Their names: the places in them are no news. */
  readonly agreementNames?: readonly string[];
  /** Ids of those that it may speak of, though it does not say enough to be sure; likeliest first. */
  readonly weakAgreements?: readonly string[];
  /** Keys of who speaks in it, the same in all items and languages. */
  readonly speakers?: readonly string[];
  /** What is quoted in it. */
  readonly said?: readonly string[];
}
