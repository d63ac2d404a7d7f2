import type { Monitored } from '../../../app/monitored.ts';
import { findCandidate } from '../../../workbench/find-candidate.ts';
import type { CandidateDesk, ListedCandidate } from '../../../workbench/list-candidates.ts';
import { UsageError } from '../../exit-code.ts';

export const SAMPLE = ['--sample', 'those of the sample week'] as const;
export const CANDIDATE = ['<candidate>', 'its key, or its name or a part of that which no other has'] as const;

/** Not a copy: polling makes its watchlist at first use, and not all that is asked at the desk needs it. */
export function deskOf({ candidates, polling }: Monitored): CandidateDesk {
  return {
    candidates,
    get finder() {
      return polling.finder;
    },
    get watchlist() {
      return polling.watchlist;
    },
    now: polling.now,
  };
}

/** @throws UsageError where no candidate is meant, or more than one */
export async function theCandidate(desk: CandidateDesk, keyOrName: string): Promise<ListedCandidate> {
  const found = await findCandidate(desk, keyOrName);
  if (found.kind === 'found') return found.candidate;
  throw new UsageError(
    found.kind === 'unknown'
      ? `There is no candidate "${keyOrName}". "accord-watch candidates list --all" shows all of them.`
      : `"${keyOrName}" may be one of these; say its key: ${found.keys.join(', ')}.`,
  );
}
