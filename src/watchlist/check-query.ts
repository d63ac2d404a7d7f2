import { LANGUAGES } from '../text/language.ts';
import { nearestName } from './nearest-name.ts';
import type { FileMistake, MistakeAt } from './parse-yaml-file.ts';
import { parseQuery, type QueryUse } from './query/parse-query.ts';
import type { FactQuery, Query } from './query/query.ts';
import { describeMistake, mistake, type QueryMistake } from './query/query-mistake.ts';
import { allParts } from './query/query-parts.ts';
import { PUBLISHER_KINDS } from './source.ts';

/** Ids that queries may name; absent where they could not be read: then none is checked. */
export interface KnownNames {
  readonly lists?: ReadonlySet<string>;
  readonly parties?: ReadonlySet<string>;
  readonly sources?: ReadonlySet<string>;
  /** 'later' in queries of agreements themselves, which are asked before it is known what is told. */
  readonly agreements?: ReadonlySet<string> | 'later';
}

export function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

/** What is wrong with a query that stands at a path of a file. */
export function queryMistakes(
  written: string,
  path: readonly PropertyKey[],
  known: KnownNames,
  mistakeAt: MistakeAt,
  use: QueryUse = 'alone',
): FileMistake[] {
  const parsed = parseQuery(written, use);
  const mistakes = parsed.kind === 'mistaken' ? parsed.mistakes : unknownNames(parsed.query, known);
  return mistakes.map((one) => mistakeAt(path, describeMistake(one), one.span.start));
}

/** Names in a query that nothing bears. */
export function unknownNames(query: Query, known: KnownNames): QueryMistake[] {
  return allParts(query).flatMap((part) => {
    if (part.kind === 'fact') return factMistakes(part, known);
    if (part.kind !== 'words') return [];
    const [names, sign] = part.of === 'list' ? [known.lists, '@'] : [known.parties, 'party:'];
    if (!names || names.has(part.id)) return [];
    const nearest = nearestName(part.id, names);
    const expected = `a ${part.of} of vocabulary.yaml`;
    return [mistake(part.span, `the unknown ${part.of} ${part.id}`, expected, nearest && `${sign}${nearest}`)];
  });
}

function factMistakes(query: FactQuery, known: KnownNames): QueryMistake[] {
  switch (query.fact) {
    case 'lang':
      return oneOf(query, LANGUAGES);
    case 'kind':
      return oneOf(query, PUBLISHER_KINDS);
    case 'country':
      return countryMistakes(query);
    case 'source':
      return idMistakes(query, known.sources);
    case 'agreement':
      if (known.agreements !== 'later') return idMistakes(query, known.agreements);
      return [
        mistake(query.span, 'agreement: in a query of an agreement', 'it in rules only: agreements are told first'),
      ];
  }
}

function oneOf(query: FactQuery, values: readonly string[]): QueryMistake[] {
  if (values.includes(query.value)) return [];
  const nearest =
    nearestName(query.value, values) ?? values.find((value) => query.value.toLowerCase().startsWith(value));
  return [unknownValue(query, `one of ${values.join(', ')}`, nearest)];
}

function countryMistakes(query: FactQuery): QueryMistake[] {
  const { value } = query;
  if (value === 'UK') return [unknownValue(query, 'the ISO code GB', 'GB')];
  if (/^(?:[A-Z]{2}|INT)$/.test(value)) return [];
  const upper = value.toUpperCase();
  const isCode = /^(?:[A-Z]{2}|INT)$/.test(upper);
  return [unknownValue(query, 'an ISO 3166-1 alpha-2 code such as GB, or EU, UN or INT', isCode ? upper : undefined)];
}

function idMistakes(query: FactQuery, ids: ReadonlySet<string> | undefined): QueryMistake[] {
  if (!ids) return [];
  const { fact, value } = query;
  if (!value.endsWith('*')) {
    const nearest = ids.has(value) ? undefined : nearestName(value, ids);
    return ids.has(value) ? [] : [unknownValue(query, `the id of a known ${fact}`, nearest)];
  }
  const beginning = value.slice(0, -1);
  const isKnown = [...ids].some((id) => id.startsWith(beginning));
  return isKnown ? [] : [unknownValue(query, `the beginning of the id of a known ${fact}`)];
}

function unknownValue({ fact, value, span }: FactQuery, expected: string, nearest?: string): QueryMistake {
  return mistake(span, `${fact}:${value}`, expected, nearest && `${fact}:${nearest}`);
}
