import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WatchlistTexts } from '../watchlist/parse-watchlist.ts';
import { WATCHLIST_FILES, type Watchlist } from '../watchlist/watchlist.ts';

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

/** A watchlist from before there were offices is one still. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
