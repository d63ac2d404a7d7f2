import type { Coverage } from '../sources/coverage.ts';
import { plural } from '../text/plural.ts';
import { tellTime } from './digest-times.ts';

const MOST_NAMED = 5;

/** How complete a digest is, in sentences: either that nothing was missed, or what may have been. */
export function coverageText({ watched, gaps, unread, missed }: Coverage, timeZone: string): string[] {
  if (watched === 0) return [];
  if (gaps.length === 0 && unread.length === 0 && missed === 0) {
    return [`Complete: ${watched === 1 ? 'the one source' : `all ${watched} sources`} could be read.`];
  }
  return [
    ...named(gaps, ({ sourceName, from, until }) => {
      const time = `between ${tellTime(from, timeZone)} and ${tellTime(until, timeZone)}`;
      return `Perhaps not complete: ${sourceName} may have published more ${time} than we saw.`;
    }),
    ...named(unread, ({ sourceName, since }) => {
      return `Not read: ${sourceName}, ${since ? `since ${tellTime(since, timeZone)}` : 'not once so far'}.`;
    }),
    ...(missed > 0 ? [`At our last look ${plural(missed, 'source')} could not be read; we look again soon.`] : []),
  ];
}

function named<T>(all: readonly T[], tell: (one: T) => string): string[] {
  const rest = all.length - MOST_NAMED;
  return [...all.slice(0, MOST_NAMED).map(tell), ...(rest > 0 ? [`The same of ${plural(rest, 'other source')}.`] : [])];
}
