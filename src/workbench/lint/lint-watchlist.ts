import { type CompiledWatchlist, compileWatchlist } from '../../classification/classify.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import type { Finding } from './finding.ts';
import { lintAgreementQueries } from './lint-agreement-queries.ts';
import { lintExamples } from './lint-examples.ts';
import { lintNames } from './lint-names.ts';
import { lintRules } from './lint-rules.ts';

/**
 * What is no mistake in the watchlist but hardly meant, as far as the watchlist itself shows; errors first.
 *
 * @param compiled the same compiled, for who has it already
 */
export function lintWatchlist(
  watchlist: Watchlist,
  compiled: CompiledWatchlist = compileWatchlist(watchlist),
): Finding[] {
  const { agreements, rules, vocabulary } = watchlist;
  const findings = [
    ...lintRules(rules, vocabulary),
    ...lintAgreementQueries(agreements, vocabulary),
    ...lintNames(agreements),
    ...lintExamples(watchlist, compiled),
  ];
  return withoutRepeats(findings).toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
}

/** One name may stand in the lists of several languages. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify(one), one])).values()];
}
