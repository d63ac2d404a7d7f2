import { type KnownNames, queryMistakes } from './check-query.ts';
import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { Rule } from './rule.ts';

/** What the schema cannot see: ids used twice, queries that cannot be read. */
export function ruleMistakes(rules: readonly Rule[], known: KnownNames, mistakeAt: MistakeAt): FileMistake[] {
  return [
    ...repeatedIds('rules', rules, mistakeAt),
    ...rules.flatMap(({ query }, index) => queryMistakes(query, ['rules', index, 'query'], known, mistakeAt)),
  ];
}
