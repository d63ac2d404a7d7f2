/**
 * How far a digest looks back behind the end of the last one. An item may become visible a little after its arrival
 * time (clock differences, a delayed index, a retried write); looking back and leaving out what was sent loses none.
 */
const LOOK_BACK_MS = 60 * 60_000;

/** From when on arrivals are considered; nothing from before the subscription. */
export function lookBackFrom(windowStart: Date, createdAt: Date): Date {
  return new Date(Math.max(createdAt.getTime(), windowStart.getTime() - LOOK_BACK_MS));
}

/** Tag and file name safe: letters, digits, `_`, `-` only (SES message tags allow no colon). */
export function digestKey(subscriptionId: string, windowStart: Date): string {
  return `${subscriptionId}_${windowStart.toISOString().replace(/[-:.]/g, '')}`;
}

const KEY = /^(?<id>[A-Za-z0-9-]+)_(?<y>\d{4})(?<mo>\d{2})(?<d>\d{2})T(?<h>\d{2})(?<mi>\d{2})(?<s>\d{2})(?<ms>\d{3})Z$/;

/** The reverse of {@link digestKey}; `undefined` for anything else. */
export function parseDigestKey(key: string): { subscriptionId: string; windowStart: Date } | undefined {
  const parts = KEY.exec(key)?.groups;
  if (!parts?.['id']) return undefined;
  const { id, y, mo, d, h, mi, s, ms } = parts;
  return { subscriptionId: id, windowStart: new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`) };
}
