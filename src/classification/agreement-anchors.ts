import type { Phrase } from '../watchlist/query/query.ts';
import { anchorsOf } from './anchors.ts';
import type { CompiledAgreement } from './compiled-agreement.ts';

/**
 * Atoms of which one must occur for a text to tell of an agreement, or nearly so: its names and abbreviations, and what
 * its descriptions need.
 *
 * @returns undefined where a description may hold without any
 */
export function agreementAnchors(agreement: CompiledAgreement, phrases: readonly Phrase[]): number[] | undefined {
  const { names, guards, abbreviations, descriptions } = agreement;
  const described = descriptions.map(({ query }) => anchorsOf(query, phrases));
  if (described.includes(undefined)) return undefined;
  const named = [...names, ...guards.flatMap((guard) => guard.names), ...abbreviations].map(({ atom }) => atom);
  return [...new Set([...named, ...described.flatMap((atoms) => atoms ?? [])])];
}
