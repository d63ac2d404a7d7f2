const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "10 December 2024", in UTC. */
export function tellUtcDay(instant: Date): string {
  return FORMAT.format(instant);
}
