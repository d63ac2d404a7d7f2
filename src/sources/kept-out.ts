import type { FetchFailure } from './fetch-outcome.ts';

/** Whether the publisher keeps us out, rather than having a fault that will pass. */
export function isKeptOut(failure: FetchFailure): boolean {
  if (failure.kind === 'refused') return failure.status !== 429;
  return (
    failure.kind === 'challenged' || failure.kind === 'empty' || (failure.kind === 'disallowed' && !failure.passing)
  );
}
