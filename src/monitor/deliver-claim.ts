import type { Digest } from '../digests/digest.ts';
import type { DigestNews } from '../digests/digest-news.ts';
import { digestSubject } from '../digests/digest-subject.ts';
import { digestKey } from '../digests/digest-window.ts';
import { digestStories } from '../digests/make-digest.ts';
import { renderHtml } from '../digests/render-html.ts';
import { renderText } from '../digests/render-text.ts';
import type { Message } from '../mail/message.ts';
import { coverageOf } from '../sources/coverage.ts';
import type { DigestClaim } from '../storage/digest-ledger.ts';
import { nextDigestTime } from '../subscriptions/next-digest.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Digesting, DigestOutcome } from './digesting.ts';

const RETRY_AFTER_REJECTION_MS = 60 * 60_000;

/** Hands a claimed digest to the provider, unless that was done, stamps it and settles its window. */
export async function deliverClaim(
  digesting: Digesting,
  subscription: Subscription,
  claim: DigestClaim,
): Promise<DigestOutcome> {
  if (claim.status !== 'sent') {
    const failure = await handOver(digesting, subscription, claim);
    if (failure) return failure;
  }
  await settle(digesting, subscription, claim);
  const { arrivalIds, continues } = claim;
  return { kind: 'sent', entries: arrivalIds.length, address: subscription.address, continues };
}

async function handOver(
  digesting: Digesting,
  subscription: Subscription,
  claim: DigestClaim,
): Promise<DigestOutcome | undefined> {
  const { ledger, mailer, subscriptions, now } = digesting;
  const { subscriptionId, windowStart } = claim;
  const outcome = await mailer.send(messageOf(digesting, subscription, await digestOf(digesting, subscription, claim)));
  switch (outcome.kind) {
    case 'accepted':
      await ledger.stamp(subscriptionId, windowStart, outcome.messageId, now());
      return undefined;
    case 'ambiguous':
      return { kind: 'unsettled' };
    case 'postponed':
      await ledger.release(subscriptionId, windowStart, outcome.reason);
      return outcome;
    case 'rejected':
      await ledger.release(subscriptionId, windowStart, outcome.reason);
      await subscriptions.postpone(subscriptionId, new Date(now().getTime() + RETRY_AFTER_REJECTION_MS));
      return outcome;
  }
}

async function digestOf(digesting: Digesting, subscription: Subscription, claim: DigestClaim): Promise<Digest> {
  const news = await newsOf(digesting, claim);
  const { interest, createdAt: subscribedAt } = subscription;
  const window = { start: claim.windowStart, end: claim.windowEnd };
  return {
    key: digestKey(claim.subscriptionId, claim.windowStart),
    address: subscription.address,
    timeZone: subscription.timeZone,
    windowStart: claim.windowStart,
    windowEnd: claim.windowEnd,
    stories: digestStories(news, { interest, since: claim.windowStart, subscribedAt }, digesting.describeSource),
    continues: claim.continues,
    coverage: coverageOf(digesting.sources, await digesting.states.all(), window),
  };
}

/** What arrived, with what is remembered of its statements and stories: three reads, of a batch or more each. */
async function newsOf({ items, statements, stories, now }: Digesting, claim: DigestClaim): Promise<DigestNews> {
  const arrived = await items.matched(claim.arrivalIds);
  const ids = arrived.flatMap((item) => item.statements.flatMap(({ id }) => id ?? []));
  const storyIds = arrived.flatMap(({ story }) => story ?? []);
  return { items: arrived, statements: await statements.get(ids, now()), stories: await stories.get(storyIds, now()) };
}

function messageOf(digesting: Digesting, subscription: Subscription, digest: Digest): Message {
  return {
    from: digesting.sender,
    to: subscription.address,
    subject: digestSubject(digest),
    html: renderHtml(digest),
    text: renderText(digest),
    key: digest.key,
    unsubscribe: { address: digesting.unsubscribeAddress, subject: `unsubscribe ${subscription.id}` },
  };
}

async function settle({ subscriptions, now }: Digesting, subscription: Subscription, claim: DigestClaim) {
  const next = claim.continues ? now() : nextDigestTime(subscription, now());
  await subscriptions.settleWindow(subscription.id, claim.windowEnd, next);
}
