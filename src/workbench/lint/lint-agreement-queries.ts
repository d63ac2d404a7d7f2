import type { Agreement } from '../../watchlist/agreement.ts';
import { meaningOf } from '../../watchlist/query/meaning.ts';
import { parseQuery } from '../../watchlist/query/parse-query.ts';
import type { Vocabulary } from '../../watchlist/vocabulary.ts';
import type { Finding } from './finding.ts';
import { gathered } from './gathered.ts';
import { lintQuery, type QueryFinding } from './lint-query.ts';
import { quoter } from './quoter.ts';

/** What is hardly meant in the contexts and descriptions of agreements. */
export function lintAgreementQueries(agreements: readonly Agreement[], vocabulary: Vocabulary): Finding[] {
  return agreements.flatMap((agreement) => {
    const words = withOwnLists(vocabulary, agreement);
    const found = queriesOf(agreement).flatMap((query) => lintContext(query, words));
    const { id } = agreement;
    const spare = found.filter(({ check }) => check === 'covered').map(({ message }) => message);
    return [
      ...found.filter(({ check }) => check !== 'covered').map((one): Finding => ({ ...one, of: 'agreement', id })),
      ...gathered({ of: 'agreement', id }, 'covered', 'words of its queries could go', spare),
    ];
  });
}

function lintContext(query: string, vocabulary: Vocabulary): QueryFinding[] {
  const parsed = parseQuery(query, 'context');
  return parsed.kind === 'parsed' ? lintQuery(meaningOf(parsed.query, vocabulary), quoter(query)) : [];
}

function withOwnLists({ parties, lists }: Vocabulary, { people, offices }: Agreement): Vocabulary {
  return { parties, lists: [...lists, { id: 'people', words: people }, { id: 'offices', words: offices }] };
}

function queriesOf({ guarded, abbreviations, descriptions, not }: Agreement): string[] {
  return [
    ...guarded.map(({ when }) => when),
    ...abbreviations.flatMap(({ when }) => (when === undefined ? [] : [when])),
    ...Object.values(descriptions).flat(),
    ...not,
  ];
}
