const WITH_ZONE = /(?:Z|UTC?|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i;

/** An instant from a feed's date; `undefined` where there is none, it is no date, or it does not say its zone. */
export function parseInstant(value: unknown): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!WITH_ZONE.test(text)) return undefined;
  const time = Date.parse(text.replace(/\bUT$/i, 'UTC'));
  return Number.isNaN(time) ? undefined : new Date(time);
}
