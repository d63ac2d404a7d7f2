import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKED_FILES, unpackSources, unpackWatchlist } from '../../watchlist/packed-watchlist.ts';
import type { ParsedWatchlist } from '../../watchlist/parse-watchlist.ts';
import type { Source } from '../../watchlist/source.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';

/**
 * The watchlist that was packed beside the bundle of a Lambda, or the YAML of a folder.
 *
 * @throws when it is mistaken: such a deploy must not run
 */
export async function bundledWatchlist(folder?: string): Promise<Watchlist> {
  if (folder === undefined) return unpackWatchlist(await besideBundle(PACKED_FILES.watchlist));
  const { loadWatchlist } = await import('../load-watchlist.ts');
  return unmistaken(await loadWatchlist(folder));
}

/** Only its sources, for functions that need no more: reading all agreements would lengthen their cold start. */
export async function bundledSources(folder?: string): Promise<readonly Source[]> {
  if (folder === undefined) return unpackSources(await besideBundle(PACKED_FILES.sources));
  const { loadSources } = await import('../load-watchlist.ts');
  return unmistaken(await loadSources(folder)).sources;
}

function besideBundle(file: string): Promise<string> {
  return readFile(join(dirname(fileURLToPath(import.meta.url)), 'watchlist', file), 'utf8');
}

function unmistaken(loaded: ParsedWatchlist): Watchlist {
  if (loaded.kind === 'parsed') return loaded.value;
  const [first] = loaded.mistakes;
  throw new Error(`${first?.file}:${first?.line}:${first?.column} ${first?.message}`);
}
