import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedWatchlist, parseWatchlist } from '../watchlist/parse-watchlist.ts';
import { WATCHLIST_FILES } from '../watchlist/watchlist.ts';
import { loadTexts } from './load-texts.ts';

const NOTHING_ELSE = { agreements: 'agreements: []', rules: 'rules: []', vocabulary: '{ parties: [], lists: [] }' };

/** Reads the YAML files of a folder. @throws when a file cannot be read at all */
export async function loadWatchlist(folder: string): Promise<ParsedWatchlist> {
  return parseWatchlist(await loadTexts(folder));
}

/** Reads only the sources of a folder. @throws when the file cannot be read at all */
export async function loadSources(folder: string): Promise<ParsedWatchlist> {
  const sources = await readFile(join(folder, WATCHLIST_FILES.sources), 'utf8');
  return parseWatchlist({ sources, ...NOTHING_ELSE });
}
