import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedWatchlist, parseWatchlist } from '../watchlist/parse-watchlist.ts';
import { WATCHLIST_FILES, type Watchlist } from '../watchlist/watchlist.ts';

const NOTHING_ELSE = { agreements: 'agreements: []', rules: 'rules: []', vocabulary: '{ parties: [], lists: [] }' };

/** Reads the YAML files of a folder. @throws when a file cannot be read at all */
export async function loadWatchlist(folder: string): Promise<ParsedWatchlist> {
  return parseWatchlist(await loadTexts(folder));
}

/** The YAML files of a folder as they are written. @throws when a file cannot be read at all */
export async function loadTexts(folder: string): Promise<Record<keyof Watchlist, string>> {
  const text = (part: keyof Watchlist) => readFile(join(folder, WATCHLIST_FILES[part]), 'utf8');
  const [sources, agreements, rules, vocabulary] = await Promise.all([
    text('sources'),
    text('agreements'),
    text('rules'),
    text('vocabulary'),
  ]);
  return { sources, agreements, rules, vocabulary };
}

/** Reads only the sources of a folder. @throws when the file cannot be read at all */
export async function loadSources(folder: string): Promise<ParsedWatchlist> {
  const sources = await readFile(join(folder, WATCHLIST_FILES.sources), 'utf8');
  return parseWatchlist({ sources, ...NOTHING_ELSE });
}
