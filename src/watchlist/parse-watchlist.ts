import type * as z from 'zod';
import { tokenize } from '../text/token.ts';
import { type Agreement, agreementsFileSchema } from './agreement.ts';
import { type FileMistake, type MistakeAt, parseYamlFile } from './parse-yaml-file.ts';
import { rulesFileSchema } from './rule.ts';
import { sourcesFileSchema } from './source.ts';
import { WATCHLIST_FILES, type Watchlist } from './watchlist.ts';

/** The contents of the three YAML files. */
type WatchlistTexts = Record<keyof Watchlist, string>;

export type ParsedWatchlist =
  | { readonly kind: 'parsed'; readonly value: Watchlist }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly FileMistake[] };

/** Reads the watchlist from its YAML; all mistakes of all files are reported together. */
export function parseWatchlist(texts: WatchlistTexts): ParsedWatchlist {
  const mistakes: FileMistake[] = [];
  const read = <Entry extends { id: string }, Part extends keyof Watchlist>(
    part: Part,
    schema: z.ZodType<Record<Part, Entry[]>>,
    check: (entries: readonly Entry[], mistakeAt: MistakeAt) => FileMistake[] = () => [],
  ): Entry[] => {
    const parsed = parseYamlFile(WATCHLIST_FILES[part], texts[part], schema);
    if (parsed.kind === 'mistaken') {
      mistakes.push(...parsed.mistakes);
      return [];
    }
    const entries = parsed.value[part];
    mistakes.push(...repeatedIds(part, entries, parsed.mistakeAt), ...check(entries, parsed.mistakeAt));
    return entries;
  };
  const sources = read('sources', sourcesFileSchema);
  const agreements = read('agreements', agreementsFileSchema, sharedNames);
  const rules = read('rules', rulesFileSchema);
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes };
  return { kind: 'parsed', value: { sources, agreements, rules } };
}

function repeatedIds(part: string, entries: readonly { id: string }[], mistakeAt: MistakeAt): FileMistake[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [mistakeAt([part, index, 'id'], `id ${id} occurs twice; each id may stand once`)] : [];
  });
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
