import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedWatchlist } from '../../watchlist/parse-watchlist.ts';
import type { Source } from '../../watchlist/source.ts';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import { loadSources, loadWatchlist } from '../load-watchlist.ts';

/** The watchlist that lies beside the bundle of a Lambda. @throws when it is mistaken: such a deploy must not run */
export async function bundledWatchlist(folder?: string): Promise<Watchlist> {
  return unmistaken(await loadWatchlist(folder ?? besideBundle()));
}

/** Only its sources, for functions that need no more: reading all agreements would double their cold start. */
export async function bundledSources(folder?: string): Promise<readonly Source[]> {
  return unmistaken(await loadSources(folder ?? besideBundle())).sources;
}

function besideBundle(): string {
  return join(dirname(fileURLToPath(import.meta.url)), 'watchlist');
}

function unmistaken(loaded: ParsedWatchlist): Watchlist {
  if (loaded.kind === 'parsed') return loaded.value;
  const [first] = loaded.mistakes;
  throw new Error(`${first?.file}:${first?.line}:${first?.column} ${first?.message}`);
}
