import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WATCHLIST_FILES, type Watchlist } from '../watchlist/watchlist.ts';

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
