import type { z } from 'zod';
import { tokenize } from '../text/token.ts';
import { type Agreement, agreementsFileSchema } from './agreement.ts';
import { type FileMistake, type ParsedFile, parseYamlFile } from './parse-yaml-file.ts';
import { rulesFileSchema } from './rule.ts';
import { sourcesFileSchema } from './source.ts';
import { WATCHLIST_FILES, type Watchlist } from './watchlist.ts';

/** The contents of the three YAML files. */
export type WatchlistTexts = Record<keyof Watchlist, string>;

/** Reads the watchlist from its YAML; all mistakes of all files are reported together. */
export function parseWatchlist(texts: WatchlistTexts): ParsedFile<Watchlist> {
  const mistakes: FileMistake[] = [];
  const read = <T>(part: keyof Watchlist, schema: z.ZodType<T>): T | undefined => {
    const parsed = parseYamlFile(WATCHLIST_FILES[part], texts[part], schema);
    if (parsed.kind === 'parsed') return parsed.value;
    mistakes.push(...parsed.mistakes);
    return undefined;
  };
  const sources = read('sources', sourcesFileSchema)?.sources ?? [];
  const agreements = read('agreements', agreementsFileSchema)?.agreements ?? [];
  const rules = read('rules', rulesFileSchema)?.rules ?? [];
  mistakes.push(
    ...repeatedIds('sources', sources, texts),
    ...repeatedIds('agreements', agreements, texts),
    ...repeatedIds('rules', rules, texts),
    ...sharedAliases(agreements, texts.agreements),
  );
  return mistakes.length > 0
    ? { kind: 'mistaken', mistakes }
    : { kind: 'parsed', value: { sources, agreements, rules } };
}

function repeatedIds(part: keyof Watchlist, entries: readonly { id: string }[], texts: WatchlistTexts): FileMistake[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [mistakeAtLast(part, texts[part], id, `id ${id} occurs twice; each id may stand once`)] : [];
  });
}

/** One name for two agreements could not say which is meant. */
function sharedAliases(agreements: readonly Agreement[], text: string): FileMistake[] {
  const owners = new Map<string, string>();
  const mistakes: FileMistake[] = [];
  for (const agreement of agreements) {
    for (const alias of [agreement.name, ...Object.values(agreement.aliases).flat()]) {
      const key = tokenize(alias)
        .map((token) => token.folded)
        .join(' ');
      const owner = owners.get(key) ?? agreement.id;
      owners.set(key, owner);
      if (owner === agreement.id) continue;
      mistakes.push(mistakeAtLast('agreements', text, alias, `"${alias}" names both ${owner} and ${agreement.id}`));
    }
  }
  return mistakes;
}

function mistakeAtLast(part: keyof Watchlist, text: string, words: string, message: string): FileMistake {
  const offset = Math.max(0, text.lastIndexOf(words));
  const before = text.slice(0, offset).split('\n');
  return { file: WATCHLIST_FILES[part], line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}
