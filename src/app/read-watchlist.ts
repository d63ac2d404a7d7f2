import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileMistake } from '../watchlist/parse-yaml-file.ts';
import { sourcesFileSchema } from '../watchlist/source.ts';
import type { Watchlist } from '../watchlist/watchlist.ts';
import { loadTexts } from './load-texts.ts';
import { BUNDLED_WATCHLIST, SAMPLE_WEEK } from './project-folder.ts';
import { cachedWatchlist } from './watchlist-cache.ts';

/** The watchlist cannot be used; the message lists where, what and what was expected. */
export class WatchlistMistaken extends Error {
  override name = 'WatchlistMistaken';

  constructor(folder: string, mistakes: readonly FileMistake[]) {
    const lines = mistakes.map(
      ({ file, line, column, message }) => `  ${join(folder, file)}:${line}:${column} ${message}`,
    );
    super(`The watchlist has ${mistakes.length} mistake(s):\n${lines.join('\n')}`);
  }
}

/** @throws WatchlistMistaken */
export async function readWatchlist(folder: string = BUNDLED_WATCHLIST): Promise<Watchlist> {
  const loaded = await cachedWatchlist(await loadTexts(folder), async (texts) => {
    // What reads YAML takes as long to load as what is kept of it takes to read.
    const { parseWatchlist } = await import('../watchlist/parse-watchlist.ts');
    return parseWatchlist(texts);
  });
  if (loaded.kind === 'mistaken') throw new WatchlistMistaken(folder, loaded.mistakes);
  return loaded.value;
}

/** The watchlist with the sample week's sources in place of the live ones. @throws WatchlistMistaken */
export async function readSampleWatchlist(origin: string, folder?: string): Promise<Watchlist> {
  const watchlist = await readWatchlist(folder);
  const { parseYamlFile } = await import('../watchlist/parse-yaml-file.ts');
  const text = await readFile(join(SAMPLE_WEEK, 'sources.yaml'), 'utf8');
  const parsed = parseYamlFile('sources.yaml', text.replaceAll('{{origin}}', origin), sourcesFileSchema);
  if (parsed.kind === 'mistaken') throw new WatchlistMistaken(SAMPLE_WEEK, parsed.mistakes);
  return { ...watchlist, sources: parsed.value.sources };
}
