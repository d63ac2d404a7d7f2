import { knownWords, queryMistakes } from './check-query.ts';
import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the schema cannot see: ids used twice, queries that cannot be read. */
export function ruleMistakes(rules: readonly Rule[], vocabulary: Vocabulary, mistakeAt: MistakeAt): FileMistake[] {
  const known = knownWords(vocabulary);
  return [
    ...repeatedIds('rules', rules, mistakeAt),
    ...rules.flatMap(({ query }, index) => queryMistakes(query, ['rules', index, 'query'], known, mistakeAt)),
  ];
}
