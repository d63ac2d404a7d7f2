import type { MatchedItem } from '../../digests/digest.ts';
import type { DescribeSource } from '../../digests/digest-news.ts';
import type { ItemStatement, RecordedStatement } from '../../statements/novelty/recorded-statement.ts';
import type { Speaker } from '../../statements/statement.ts';
import type { TimelineStatement } from './timeline.ts';
import { reportOfItem, timelineReports, timeOf } from './timeline-reports.ts';

/** A statement as one item has it. */
export interface Sighting {
  readonly matched: MatchedItem;
  readonly statement: ItemStatement;
}

/**
 * One statement from the items that have it and from what is remembered of it. Memory knows of items that are gone or
 * name no agreement; where it has lost the statement, the items themselves are its reports.
 */
export function joinStatement(
  sightings: readonly [Sighting, ...Sighting[]],
  recorded: RecordedStatement | undefined,
  describe: DescribeSource,
): TimelineStatement {
  const quote = recorded?.quote ?? longestOf(sightings);
  // Memory keeps long quotations shortened.
  const seen = sightings.find(({ statement }) => statement.quote.startsWith(quote)) ?? sightings[0];
  const remembered = recorded?.reports ?? [];
  const own = sightings.map(({ matched }) => reportOfItem(matched));
  const [first, ...others] = timelineReports(remembered.length > 0 ? remembered : own, describe);
  if (!first) throw new Error('a statement without a report');
  const times = [first, ...others].map((report) => timeOf(report).getTime());
  const speakers = sightings.map(({ statement }) => statement.speaker);
  return {
    at: new Date(Math.min(...times)),
    speaker: fullestOf(recorded ? [recorded.speaker, ...speakers] : speakers),
    kind: seen.statement.kind,
    quote,
    reports: [first, ...others],
  };
}

/** Of one speaker as several items call them, what tells the most; of equals the first. */
export function fullestOf(speakers: readonly Speaker[]): Speaker {
  return speakers.reduce((best, speaker) => (told(speaker) > told(best) ? speaker : best), speakers[0] ?? {});
}

function told({ name, role, organisation, id }: Speaker): number {
  return [name, role, organisation, id].filter((part) => part !== undefined).length;
}

function longestOf(sightings: readonly [Sighting, ...Sighting[]]): string {
  const quotes = sightings.map(({ statement }) => statement.quote);
  return quotes.reduce((longest, quote) => (quote.length > longest.length ? quote : longest));
}
