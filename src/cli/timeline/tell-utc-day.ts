import type { DateSort } from '../../workbench/timeline/timeline.ts';

const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "10 December 2024", in UTC. */
export function tellUtcDay(instant: Date): string {
  return FORMAT.format(instant);
}

/** The same, and what day it is where it is not that of publication. */
export function dayInWords({ at, dated }: { readonly at: Date; readonly dated: DateSort }): string {
  return dated === 'published' ? tellUtcDay(at) : `No date given, ${dated} ${tellUtcDay(at)}`;
}
