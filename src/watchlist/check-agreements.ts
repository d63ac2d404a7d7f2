import { tokenize } from '../text/token.ts';
import type { Agreement } from './agreement.ts';
import { type KnownNames, queryMistakes } from './check-query.ts';
import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';
import type { QueryUse } from './query/parse-query.ts';
import { repeatedIds } from './repeated-ids.ts';

type Path = readonly PropertyKey[];

/** Lists that each agreement has for itself. */
const OWN_LISTS = ['people', 'offices'];

/** What the schema cannot see: ids and names used twice, parties that the vocabulary lacks, queries that cannot be read. */
export function agreementMistakes(
  agreements: readonly Agreement[],
  shared: KnownNames,
  mistakeAt: MistakeAt,
): FileMistake[] {
  const known = forAgreements(shared);
  return [
    ...repeatedIds('agreements', agreements, mistakeAt),
    ...sharedNames(agreements, mistakeAt),
    ...agreements.flatMap((agreement, index) => [
      ...agreement.parties.flatMap((party, at) =>
        (known.parties?.has(party) ?? true)
          ? []
          : [mistakeAt(['agreements', index, 'parties', at], `vocabulary.yaml has no party ${party}`)],
      ),
      ...queriesOf(agreement, ['agreements', index]).flatMap(({ query, path, use }) =>
        queryMistakes(query, path, known, mistakeAt, use),
      ),
    ]),
  ];
}

function forAgreements({ lists, ...names }: KnownNames): KnownNames {
  return { ...names, ...(lists ? { lists: new Set([...lists, ...OWN_LISTS]) } : {}), agreements: 'later' };
}

interface PlacedQuery {
  readonly query: string;
  readonly path: Path;
  readonly use?: QueryUse;
}

function queriesOf(agreement: Agreement, place: Path): PlacedQuery[] {
  return [
    ...agreement.guarded.map(({ when }, at) => context(when, [...place, 'guarded', at, 'when'])),
    ...agreement.abbreviations.flatMap(({ when }, at) =>
      when === undefined ? [] : [context(when, [...place, 'abbreviations', at, 'when'])],
    ),
    ...Object.entries(agreement.descriptions).flatMap(([language, queries]) =>
      queries.map((query, at) => ({ query, path: [...place, 'descriptions', language, at] })),
    ),
    ...agreement.not.map((query, at) => ({ query, path: [...place, 'not', at] })),
  ];
}

function context(query: string, path: Path): PlacedQuery {
  return { query, path, use: 'context' };
}

/** One name for two agreements could not say which is meant. */
function sharedNames(agreements: readonly Agreement[], mistakeAt: MistakeAt): FileMistake[] {
  const owners = new Map<string, string>();
  const mistakes: FileMistake[] = [];
  for (const { id, name, path } of agreements.flatMap(namesOf)) {
    const words = tokenize(name).map((token) => token.folded);
    const owner = owners.get(words.join(' ')) ?? id;
    owners.set(words.join(' '), owner);
    if (owner !== id) mistakes.push(mistakeAt(path, `"${name}" names both ${owner} and ${id}`));
  }
  return mistakes;
}

function namesOf({ id, name, aliases }: Agreement, index: number) {
  const place = ['agreements', index];
  return [
    { id, name, path: [...place, 'name'] },
    ...Object.entries(aliases).flatMap(([language, names]) =>
      names.map((alias, at) => ({ id, name: alias, path: [...place, 'aliases', language, at] })),
    ),
  ];
}
