import { type Interest, isOfInterest } from '../subscriptions/subscription.ts';

/** The arrival of a matched item, or of an update of it, as the arrival index tells it. */
export interface Arrival {
  /** Names the item and, from its first update on, the revision. */
  readonly id: string;
  readonly arrivedAt: Date;
  readonly agreements: readonly string[];
  readonly rules: readonly string[];
}

/**
 * The arrivals that a digest tells of, oldest first: of interest, not sent before, each once.
 *
 * @param sent ids of arrivals that earlier digests of the same subscription told of
 */
export function selectArrivals(arrivals: readonly Arrival[], interest: Interest, sent: ReadonlySet<string>): Arrival[] {
  const selected = new Map<string, Arrival>();
  for (const arrival of [...arrivals].sort((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime())) {
    if (sent.has(arrival.id) || selected.has(arrival.id)) continue;
    if (isOfInterest(interest, arrival)) selected.set(arrival.id, arrival);
  }
  return [...selected.values()];
}
