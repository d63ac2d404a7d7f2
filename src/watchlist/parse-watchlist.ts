import type * as z from 'zod';
import { agreementsFileSchema } from './agreement.ts';
import { agreementMistakes } from './check-agreements.ts';
import { officeMistakes } from './check-offices.ts';
import { idsOf } from './check-query.ts';
import { ruleMistakes } from './check-rules.ts';
import { officesFileSchema } from './office.ts';
import { type FileMistake, type MistakeAt, parseYamlFile } from './parse-yaml-file.ts';
import { repeatedIds } from './repeated-ids.ts';
import { rulesFileSchema } from './rule.ts';
import { sourcesFileSchema } from './source.ts';
import { vocabularyFileSchema } from './vocabulary.ts';
import { WATCHLIST_FILES, type Watchlist } from './watchlist.ts';

/** The contents of the YAML files; a folder may lack offices. */
export type WatchlistTexts = Record<Exclude<keyof Watchlist, 'offices'>, string> & { readonly offices?: string };

const NO_OFFICES = 'offices: []\n';

export type ParsedWatchlist =
  | { readonly kind: 'parsed'; readonly value: Watchlist }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly FileMistake[] };

/** Reads the watchlist from its YAML; all mistakes of all files are reported together. */
export function parseWatchlist(texts: WatchlistTexts): ParsedWatchlist {
  const mistakes: FileMistake[] = [];
  const read = <Contents>(
    part: keyof Watchlist,
    schema: z.ZodType<Contents>,
    check: (contents: Contents, mistakeAt: MistakeAt) => FileMistake[],
  ): Contents | undefined => {
    const parsed = parseYamlFile(WATCHLIST_FILES[part], texts[part] ?? NO_OFFICES, schema);
    mistakes.push(...(parsed.kind === 'mistaken' ? parsed.mistakes : check(parsed.value, parsed.mistakeAt)));
    return parsed.kind === 'parsed' ? parsed.value : undefined;
  };
  const vocabulary = read('vocabulary', vocabularyFileSchema, ({ parties, lists }, mistakeAt) => [
    ...repeatedIds('parties', parties, mistakeAt),
    ...repeatedIds('lists', lists, mistakeAt),
  ]);
  const sources = read('sources', sourcesFileSchema, (file, at) => repeatedIds('sources', file.sources, at))?.sources;
  const words = {
    ...(vocabulary ? { lists: idsOf(vocabulary.lists), parties: idsOf(vocabulary.parties) } : {}),
    ...(sources ? { sources: idsOf(sources) } : {}),
  };
  const agreements = read('agreements', agreementsFileSchema, (file, at) =>
    agreementMistakes(file.agreements, words, at),
  )?.agreements;
  const known = { ...words, ...(agreements ? { agreements: idsOf(agreements) } : {}) };
  const rules = read('rules', rulesFileSchema, (file, at) => ruleMistakes(file.rules, known, at))?.rules;
  const offices = read('offices', officesFileSchema, (file, at) => officeMistakes(file.offices, at))?.offices;
  if (!sources || !agreements || !rules || !vocabulary || !offices || mistakes.length > 0)
    return { kind: 'mistaken', mistakes };
  return { kind: 'parsed', value: { sources, agreements, rules, vocabulary, offices } };
}
