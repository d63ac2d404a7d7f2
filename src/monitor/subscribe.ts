import * as z from 'zod';
import type { SubscriptionStore } from '../storage/subscription-store.ts';
import { type DigestRhythm, isTimeZone, nextDigestTime } from '../subscriptions/next-digest.ts';
import type { Interest, Subscription } from '../subscriptions/subscription.ts';
import { subscriptionId } from '../subscriptions/subscription-id.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';

export interface SubscriptionRequest extends DigestRhythm {
  readonly address: string;
  readonly interest: Interest;
}

export type SubscribeOutcome =
  | { readonly kind: 'added' | 'present'; readonly subscription: Subscription }
  | { readonly kind: 'refused'; readonly mistakes: readonly string[] };

// Local hosts without a dot are allowed: the embedded mail server delivers to them.
const addressSchema = z.email({ pattern: /^[^\s@<>(),;:"[\]\\\p{Cc}]+@[^\s@<>(),;:"[\]\\\p{Cc}]+$/u }).max(254);

/** Adds a subscription; what arrives from now on counts for it. One that is active already stays as it is. */
export async function subscribe(
  store: SubscriptionStore,
  watchlist: Watchlist,
  request: SubscriptionRequest,
  now: Date,
): Promise<SubscribeOutcome> {
  const mistakes = mistakesIn(request, watchlist);
  if (mistakes.length > 0) return { kind: 'refused', mistakes };
  const subscription: Subscription = {
    ...request,
    address: request.address.trim(),
    id: subscriptionId(request.address),
    state: 'active',
    createdAt: now,
    windowStart: now,
    dueAt: nextDigestTime(request, now),
  };
  const isNew = await store.add(subscription);
  if (isNew) return { kind: 'added', subscription };
  return { kind: 'present', subscription: (await store.get(subscription.id)) ?? subscription };
}

function mistakesIn(request: SubscriptionRequest, watchlist: Watchlist): string[] {
  const unknown = (what: string, wanted: 'all' | readonly string[], known: readonly { id: string }[]) =>
    (wanted === 'all' ? [] : wanted)
      .filter((id) => !known.some((entry) => entry.id === id))
      .map((id) => `there is no ${what} "${id}"`);
  return [
    ...(addressSchema.safeParse(request.address.trim()).success ? [] : [`"${request.address}" is no e-mail address`]),
    ...(isTimeZone(request.timeZone) ? [] : [`"${request.timeZone}" is no time zone; expected one like Europe/London`]),
    ...(Number.isInteger(request.hour) && request.hour >= 0 && request.hour <= 23
      ? []
      : ['the hour must be a whole number from 0 to 23']),
    ...unknown('agreement', request.interest.agreements, watchlist.agreements),
    ...unknown('rule', request.interest.rules, watchlist.rules),
  ];
}
