/** "10 December 2024, 14:05" in the given zone. */
export function tellTime(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
    .format(instant)
    .replace(' at ', ', ');
}

/** "10 December 2024" in the given zone. */
function tellDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(instant);
}

/** The day an item was published, else the day it was last changed, else that none is given. */
export function tellDate(
  { publishedAt, updatedAt }: { readonly publishedAt?: Date; readonly updatedAt?: Date },
  timeZone: string,
): string {
  if (publishedAt) return tellDay(publishedAt, timeZone);
  return updatedAt ? `updated ${tellDay(updatedAt, timeZone)}` : 'no date given';
}

/** "between … and … (zone)", or "on … (zone)" for less than a minute. */
export function tellWindow(start: Date, end: Date, timeZone: string): string {
  const [from, to] = [tellTime(start, timeZone), tellTime(end, timeZone)];
  return from === to ? `on ${from} (${timeZone})` : `between ${from} and ${to} (${timeZone})`;
}
