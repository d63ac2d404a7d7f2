import type { CandidateFinder } from '../classification/candidates/candidate-finder.ts';
import { bestName, candidateRank, type NotedCandidate } from '../classification/candidates/noted-candidate.ts';
import { type CompiledWatchlist, classify } from '../classification/classify.ts';
import type { CandidateStore } from '../storage/candidate-store.ts';

/** What the candidates are judged by. */
export interface CandidateDesk {
  readonly candidates: Pick<CandidateStore, 'all' | 'decide'>;
  readonly finder: CandidateFinder;
  readonly watchlist: CompiledWatchlist;
  readonly now: () => Date;
}

/** A candidate with the name to call it by. */
export interface ListedCandidate extends NotedCandidate {
  readonly name: string;
}

/**
 * The candidates that wait for a decision, the most telling first; those that the watchlist has come to know in the
 * meantime are left out.
 *
 * @param all also those that were decided about
 */
export async function listCandidates(desk: CandidateDesk, { all = false } = {}): Promise<ListedCandidate[]> {
  const noted = await desk.candidates.all(desk.now());
  return noted
    .filter((candidate) => all || (candidate.status.kind === 'open' && !isWatched(desk, candidate)))
    .map((candidate) => ({ ...candidate, name: bestName(candidate.spellings), rank: rankOf(desk, candidate) }))
    .sort((a, b) => b.rank - a.rank || a.key.localeCompare(b.key))
    .map(({ rank: _, ...candidate }) => candidate);
}

function rankOf({ finder }: CandidateDesk, candidate: NotedCandidate): number {
  return candidateRank(candidate, finder.parties);
}

function isWatched({ finder, watchlist }: CandidateDesk, { key, spellings }: NotedCandidate): boolean {
  return (
    finder.isWatched(key) ||
    spellings.some(({ name }) => classify(watchlist, { title: '', text: name }).agreements.length > 0)
  );
}
