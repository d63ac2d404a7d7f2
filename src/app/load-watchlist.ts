import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedWatchlist, parseWatchlist, type WatchlistTexts } from '../watchlist/parse-watchlist.ts';
import { WATCHLIST_FILES, type Watchlist } from '../watchlist/watchlist.ts';

const NOTHING_ELSE = { agreements: 'agreements: []', rules: 'rules: []', vocabulary: '{ parties: [], lists: [] }' };

/** Reads the YAML files of a folder. @throws when a file cannot be read at all */
export async function loadWatchlist(folder: string): Promise<ParsedWatchlist> {
  return parseWatchlist(await loadTexts(folder));
}

/** The YAML files of a folder as they are written. @throws when a file cannot be read at all */
export async function loadTexts(folder: string): Promise<WatchlistTexts> {
  const text = (part: keyof Watchlist) => readFile(join(folder, WATCHLIST_FILES[part]), 'utf8');
  const [sources, agreements, rules, vocabulary, offices] = await Promise.all([
    text('sources'),
    text('agreements'),
    text('rules'),
    text('vocabulary'),
    text('offices').catch(absent),
  ]);
  return { sources, agreements, rules, vocabulary, ...(offices === undefined ? {} : { offices }) };
}

/** Reads only the sources of a folder. @throws when the file cannot be read at all */
export async function loadSources(folder: string): Promise<ParsedWatchlist> {
  const sources = await readFile(join(folder, WATCHLIST_FILES.sources), 'utf8');
  return parseWatchlist({ sources, ...NOTHING_ELSE });
}

/** A watchlist from before there were offices is one still. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
