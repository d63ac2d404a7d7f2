import pLimit from 'p-limit';
import type { Source } from '../watchlist/source.ts';
import { emptyReport } from './note-poll.ts';
import { ourFault } from './our-fault.ts';
import type { PollReport } from './poll-report.ts';
import { pollSource } from './poll-source.ts';
import type { Polling } from './polling.ts';

const AT_ONCE = 8;

export interface PollRoundOptions {
  /** Is told of each source as it ends. */
  readonly onReport?: (report: PollReport) => void;
  /** Once aborted, no further source is begun. */
  readonly signal?: AbortSignal;
}

/** Polls several sources in one process, a few at a time. One that fails, even by a fault of ours, stops no other. */
export async function pollRound(
  polling: Polling,
  sources: readonly Source[],
  { onReport, signal }: PollRoundOptions = {},
): Promise<PollReport[]> {
  const limit = pLimit(AT_ONCE);
  const pollOne = async (source: Source): Promise<PollReport[]> => {
    if (signal?.aborted) return [];
    const report = await pollSource(polling, source).catch((error: unknown) => faultReport(source, error));
    onReport?.(report);
    return [report];
  };
  return (await Promise.all(sources.map((source) => limit(pollOne, source)))).flat();
}

function faultReport(source: Source, error: unknown): PollReport {
  return { ...emptyReport(source, 'failed'), problem: ourFault(error) };
}
