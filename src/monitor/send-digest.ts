import { lookBackFrom } from '../digests/digest-window.ts';
import { type Arrival, selectArrivals } from '../digests/select-arrivals.ts';
import type { DigestClaim } from '../storage/digest-ledger.ts';
import { nextDigestTime } from '../subscriptions/next-digest.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { deliverClaim } from './deliver-claim.ts';
import type { Digesting, DigestOutcome } from './digesting.ts';

/**
 * Entries of one mail; what is beyond follows at once in the next, so that nothing is dropped. Gmail shows only the
 * first 102 kB of a mail, and an entry with what is said in it takes about 3 kB.
 */
const MOST_ENTRIES = 30;

/**
 * Sends a subscription's digest if it is due: what arrived since the last one, minus what was sent. The content is
 * claimed before the mail is handed over and stamped after, so that a second run, or a run after a crash, mails
 * nothing twice and loses nothing.
 */
export async function sendDigest(digesting: Digesting, subscriptionId: string): Promise<DigestOutcome> {
  const { subscriptions, ledger, now } = digesting;
  const subscription = await subscriptions.get(subscriptionId);
  if (subscription?.state !== 'active' || subscription.dueAt > now()) return { kind: 'not-due' };
  const since = lookBackFrom(subscription.windowStart, subscription.createdAt);
  const claims = await ledger.recent(subscription.id, since, subscription.windowStart);
  const unfinished = claims.findLast((claim) => isUnfinished(claim, subscription));
  return unfinished
    ? settleEarlier(digesting, subscription, unfinished)
    : sendNews(digesting, subscription, since, claims);
}

/**
 * A claim of the present window stopped half-way if it was not released. One of an earlier window did if it was never
 * stamped: then another run, which saw no news yet, moved the window on meanwhile.
 */
function isUnfinished({ status, windowStart }: DigestClaim, subscription: Subscription): boolean {
  if (status === 'claimed') return true;
  return status === 'sent' && windowStart.getTime() === subscription.windowStart.getTime();
}

async function settleEarlier(
  digesting: Digesting,
  subscription: Subscription,
  claim: DigestClaim,
): Promise<DigestOutcome> {
  const now = digesting.now();
  if (claim.status === 'sent') return deliverClaim(digesting, subscription, claim);
  if (!digesting.isStale(claim, now)) return { kind: 'unsettled' };
  const isOurs = await digesting.ledger.takeOver(claim, now);
  return isOurs ? deliverClaim(digesting, subscription, claim) : { kind: 'unsettled' };
}

async function sendNews(
  digesting: Digesting,
  subscription: Subscription,
  since: Date,
  claims: readonly DigestClaim[],
): Promise<DigestOutcome> {
  const end = digesting.now();
  const told = new Set(claims.filter(({ status }) => status === 'sent').flatMap(({ arrivalIds }) => arrivalIds));
  const news = await findNews(digesting, subscription, { since, end, told });
  if (news.length === 0) {
    await digesting.subscriptions.settleWindow(subscription.id, end, nextDigestTime(subscription, end));
    return { kind: 'no-news', address: subscription.address };
  }
  const first = news.slice(0, MOST_ENTRIES);
  const continues = news.length > first.length;
  const released = claims.find(({ windowStart }) => windowStart.getTime() === subscription.windowStart.getTime());
  const claim: DigestClaim = {
    subscriptionId: subscription.id,
    windowStart: subscription.windowStart,
    windowEnd: laterThan(subscription.windowStart, continues ? (first.at(-1)?.arrivedAt ?? end) : end),
    arrivalIds: first.map((arrival) => arrival.id),
    continues,
    status: 'claimed',
    claimedAt: end,
    attempts: (released?.attempts ?? 0) + 1,
  };
  if (!(await digesting.ledger.claim(claim))) return { kind: 'unsettled' };
  return deliverClaim(digesting, subscription, claim);
}

/** A window always moves on, even where clocks differ or all that is told arrived before it began. */
function laterThan(start: Date, end: Date): Date {
  return new Date(Math.max(end.getTime(), start.getTime() + 1));
}

/** Only what is wholly stored counts: an index may know of an item a moment before the item itself is there. */
async function findNews(
  { items }: Digesting,
  { interest }: Subscription,
  { since, end, told }: { since: Date; end: Date; told: ReadonlySet<string> },
): Promise<Arrival[]> {
  const arrivals = await Array.fromAsync(items.arrivals(since, end));
  const selected = selectArrivals(arrivals, interest, told);
  const stored = await items.known(selected.map((arrival) => arrival.id));
  return selected.filter((arrival) => stored.has(arrival.id));
}
