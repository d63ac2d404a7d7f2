import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED_WATCHLIST } from '../../src/app/project-folder.ts';

/** Items of the sample week that a digest tells of on this watchlist. */
export const ITEMS_OF_SMALL_WATCHLIST = 15;

/** Copies the bundled watchlist into a folder, with its first two agreements only: commands that edit it are quicker. */
export async function copySmallWatchlist(folder: string): Promise<void> {
  await cp(BUNDLED_WATCHLIST, folder, { recursive: true });
  const file = join(folder, 'agreements.yaml');
  const [head = '', ...agreements] = (await readFile(file, 'utf8')).split(/^(?= {2}- id: )/m);
  await writeFile(file, `${[head, ...agreements.slice(0, 2)].join('').trimEnd()}\n`);
}
