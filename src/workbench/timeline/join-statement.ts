import type { MatchedItem } from '../../digests/digest.ts';
import type { DescribeSource } from '../../digests/digest-news.ts';
import type { ItemStatement, RecordedStatement } from '../../statements/novelty/recorded-statement.ts';
import type { Speaker } from '../../statements/statement.ts';
import type { TimelineStatement } from './timeline.ts';
import { byDate, dateOf, reportOfItem, timelineReports } from './timeline-reports.ts';

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
  const [first, ...others] = timelineReports(reportsOf(sightings, recorded), describe);
  if (!first) throw new Error('a statement without a report');
  const [earliest = first] = [first, ...others].sort(byDate);
  const speakers = sightings.map(({ statement }) => statement.speaker);
  return {
    ...dateOf(earliest),
    speaker: fullestOf(recorded ? [recorded.speaker, ...speakers] : speakers),
    kind: seen.statement.kind,
    quote,
    reports: [first, ...others],
  };
}

/** What is remembered and what is there: memory keeps some reports at most, and no dates of changes. */
function reportsOf(sightings: readonly Sighting[], recorded: RecordedStatement | undefined) {
  const own = sightings.map(({ matched }) => reportOfItem(matched));
  const here = new Set(own.map(({ itemId }) => itemId));
  return [...own, ...(recorded?.reports ?? []).filter(({ itemId }) => !here.has(itemId))];
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
