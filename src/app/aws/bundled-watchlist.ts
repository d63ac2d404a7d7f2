import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Watchlist } from '../../watchlist/watchlist.ts';
import { loadWatchlist } from '../load-watchlist.ts';

/** The watchlist that lies beside the bundle of a Lambda. @throws when it is mistaken: such a deploy must not run */
export async function bundledWatchlist(folder?: string): Promise<Watchlist> {
  const loaded = await loadWatchlist(folder ?? join(dirname(fileURLToPath(import.meta.url)), 'watchlist'));
  if (loaded.kind === 'parsed') return loaded.value;
  const [first] = loaded.mistakes;
  throw new Error(`${first?.file}:${first?.line}:${first?.column} ${first?.message}`);
}
