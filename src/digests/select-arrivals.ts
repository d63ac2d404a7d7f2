import { type Interest, isOfInterest } from '../subscriptions/subscription.ts';

/** A matched item's arrival, as the arrival index tells it. */
export interface Arrival {
  readonly itemId: string;
  readonly arrivedAt: Date;
  readonly agreements: readonly string[];
  readonly rules: readonly string[];
}

/**
 * The arrivals that a digest tells of, oldest first: of interest, not sent before, each item once.
 *
 * @param sent ids of items that earlier digests of the same subscription told of
 */
export function selectArrivals(arrivals: readonly Arrival[], interest: Interest, sent: ReadonlySet<string>): Arrival[] {
  const selected = new Map<string, Arrival>();
  for (const arrival of [...arrivals].sort((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime())) {
    if (sent.has(arrival.itemId) || selected.has(arrival.itemId)) continue;
    if (isOfInterest(interest, arrival)) selected.set(arrival.itemId, arrival);
  }
  return [...selected.values()];
}
