import * as z from 'zod';
import type { Frequency } from './frequency.ts';

/** What a subscriber wants to hear of: all, or the listed ids. */
export const interestSchema = z.strictObject({
  agreements: z.union([z.literal('all'), z.array(z.string())]),
  rules: z.union([z.literal('all'), z.array(z.string())]),
});
export type Interest = z.infer<typeof interestSchema>;

export const EVERYTHING: Interest = { agreements: 'all', rules: 'all' };

/** A person's standing order for digests. */
export interface Subscription {
  readonly id: string;
  readonly address: string;
  readonly interest: Interest;
  readonly frequency: Frequency;
  /** Local hour at which daily and weekly digests are sent, 0–23. */
  readonly hour: number;
  /** IANA name, such as Europe/London. */
  readonly timeZone: string;
  readonly state: 'active' | 'ended';
  readonly createdAt: Date;
  /** What arrived until then is settled: sent, or not of interest. */
  readonly windowStart: Date;
  /** When the next digest is due; none is due once the subscription has ended. */
  readonly dueAt: Date;
}

/** Whether something that was matched is of interest, by the ids that matched. */
export function isOfInterest(
  interest: Interest,
  matched: { readonly agreements: readonly string[]; readonly rules: readonly string[] },
): boolean {
  return anyWanted(interest.agreements, matched.agreements) || anyWanted(interest.rules, matched.rules);
}

function anyWanted(wanted: 'all' | readonly string[], ids: readonly string[]): boolean {
  return wanted === 'all' ? ids.length > 0 : ids.some((id) => wanted.includes(id));
}
